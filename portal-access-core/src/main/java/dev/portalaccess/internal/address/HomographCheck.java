package dev.portalaccess.internal.address;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import com.ibm.icu.text.UnicodeSet;

/** Detects texts that look like other texts, by UTS 39. */
final class HomographCheck {

    private static final UnicodeSet ASCII = new UnicodeSet("[:ASCII:]").freeze();

    /**
     * A checker that allows the letters of living scripts, and one script only, except for East Asian writing systems.
     */
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

    /** Reports whether a text that was typed or is shown in non-ASCII characters looks like ASCII. */
    static boolean passesForAscii(String typed, String shown) {
        return !ASCII.containsAll(typed + shown) && ASCII.containsAll(ONE_SCRIPT.getSkeleton(shown));
    }
}
