package dev.portalaccess.internal.address;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import com.ibm.icu.text.UnicodeSet;

/** UTS 39: texts that are read as what they are not. */
final class HomographCheck {

    private static final UnicodeSet ASCII = new UnicodeSet("[:ASCII:]").freeze();

    /** The letters of living scripts, and not more than one script, East Asian ways of writing apart. */
    private static final SpoofChecker ONE_SCRIPT = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL
                    | SpoofChecker.CHAR_LIMIT
                    | SpoofChecker.INVISIBLE
                    | SpoofChecker.MIXED_NUMBERS)
            .setAllowedChars(new UnicodeSet(SpoofChecker.RECOMMENDED)
                    .addAll(SpoofChecker.INCLUSION)
                    .addAll(ASCII))
            .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private HomographCheck() {}

    static boolean mixesScripts(String text) {
        return ONE_SCRIPT.failsChecks(text);
    }

    /** Whether a text that was not typed in ASCII, or is not shown in it, is drawn as if it were. */
    static boolean passesForAscii(String typed, String shown) {
        return !ASCII.containsAll(typed + shown) && ASCII.containsAll(ONE_SCRIPT.getSkeleton(shown));
    }
}
