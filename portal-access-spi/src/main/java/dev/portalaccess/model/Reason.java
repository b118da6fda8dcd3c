package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.TextUnits;
import dev.portalaccess.model.internal.UnicodeSpaces;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reason for an action: a code for counting, and words for {@link #other}.
 *
 * <p>Commands take the codes of {@link #codes} and no others, so that they can be counted and never contain what
 * someone typed. A stored reason may have another code, which an earlier or a later version has written. The words may
 * name people. They stay on the record they explain and reach neither the audit trail nor a log.
 *
 * @param code 1 to 64 characters from {@code [a-z0-9-]}
 * @param text up to 500 characters typed by staff
 */
public record Reason(String code, Optional<String> text) {

    /** The code for a reason that no other code covers; it needs words. */
    public static final String OTHER = "other";

    /** The maximum number of characters in the words. */
    public static final int LONGEST_TEXT = 500;

    /** The patient asked for it. */
    public static final Reason PATIENT_REQUEST = of("patient-request");

    /** The holder asked for it. */
    public static final Reason HOLDER_REQUEST = of("holder-request");

    /** Custody or guardianship changed. */
    public static final Reason CUSTODY_CHANGED = of("custody-changed");

    /** The action concerned the wrong person or chart. */
    public static final Reason ENTERED_IN_ERROR = of("entered-in-error");

    /** A person could be harmed. */
    public static final Reason SAFETY = of("safety");

    /** The member of staff who did it has left. */
    public static final Reason STAFF_LEFT = of("staff-left");

    /** The record is to be reviewed. */
    public static final Reason UNDER_REVIEW = of("under-review");

    /** The holder is no longer what they were to the patient. */
    public static final Reason RELATIONSHIP_CHANGED = of("relationship-changed");

    /** The day that was agreed on has come. */
    public static final Reason END_DATE_REACHED = of("end-date-reached");

    /** The access was not used. */
    public static final Reason INACTIVE = of("inactive");

    /** The patient has died. */
    public static final Reason PATIENT_DECEASED = of("patient-deceased");

    /** The holder has died. */
    public static final Reason HOLDER_DECEASED = of("holder-deceased");

    /** The holder can no longer act for the patient. */
    public static final Reason HOLDER_LACKS_CAPACITY = of("holder-lacks-capacity");

    /** The access was misused. */
    public static final Reason MISUSE = of("misuse");

    /** The patient has moved to another practice. */
    public static final Reason PATIENT_MOVED = of("patient-moved");

    /** The holder has moved away. */
    public static final Reason HOLDER_MOVED = of("holder-moved");

    /** The holder lives where the practice may not give access. */
    public static final Reason HOLDER_OUT_OF_REGION = of("holder-out-of-region");

    /** The data was restored from a backup. */
    public static final Reason BACKUP_RESTORED = of("backup-restored");

    /** The access was looked at again, and is still right. */
    public static final Reason STILL_RIGHT = of("still-right");

    /** The identity of the person could not be established. */
    public static final Reason IDENTITY_NOT_PROVEN = of("identity-not-proven");

    /** A document that proves the claim is missing. */
    public static final Reason EVIDENCE_MISSING = of("evidence-missing");

    /** The rules of the practice do not allow the access. */
    public static final Reason NOT_ELIGIBLE = of("not-eligible");

    /** The patient cannot decide alone. */
    public static final Reason PATIENT_LACKS_CAPACITY = of("patient-lacks-capacity");

    /** Newer access has taken its place. */
    public static final Reason REPLACED = of("replaced");

    private static final int LONGEST_CODE = 64;

    private static final SortedSet<String> CODES = Collections.unmodifiableSortedSet(Stream.concat(
                    Stream.of(OTHER),
                    Stream.of(
                                    PATIENT_REQUEST,
                                    HOLDER_REQUEST,
                                    CUSTODY_CHANGED,
                                    ENTERED_IN_ERROR,
                                    SAFETY,
                                    STAFF_LEFT,
                                    UNDER_REVIEW,
                                    RELATIONSHIP_CHANGED,
                                    END_DATE_REACHED,
                                    INACTIVE,
                                    PATIENT_DECEASED,
                                    HOLDER_DECEASED,
                                    HOLDER_LACKS_CAPACITY,
                                    MISUSE,
                                    PATIENT_MOVED,
                                    HOLDER_MOVED,
                                    HOLDER_OUT_OF_REGION,
                                    BACKUP_RESTORED,
                                    STILL_RIGHT,
                                    IDENTITY_NOT_PROVEN,
                                    EVIDENCE_MISSING,
                                    NOT_ELIGIBLE,
                                    PATIENT_LACKS_CAPACITY,
                                    REPLACED)
                            .map(Reason::code))
            .collect(Collectors.toCollection(TreeSet::new)));

    /**
     * Removes white space around the words; rejects an invalid code, words that {@link #isText} does not accept, and
     * {@code other} without words.
     */
    public Reason {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
        if (!isCode(code)) {
            throw new IllegalArgumentException("code must have 1 to 64 characters from [a-z0-9-]");
        }
        text = text.map(UnicodeSpaces::trim);
        if (!text.map(Reason::isText).orElse(true)) {
            throw new IllegalArgumentException("text must have 1 to 500 readable characters");
        }
        if (OTHER.equals(code) && text.isEmpty()) {
            throw new IllegalArgumentException("the code 'other' needs a text");
        }
    }

    /** Returns a reason with a code that needs no words. */
    public static Reason of(String code) {
        return new Reason(code, Optional.empty());
    }

    /** Returns a reason with a code and words that explain it. */
    public static Reason of(String code, String text) {
        return new Reason(code, Optional.of(text));
    }

    /** Returns a reason that no code covers. */
    public static Reason other(String text) {
        return of(OTHER, text);
    }

    /** Returns the codes that commands take, sorted (PA-070). A later version may have more. */
    public static SortedSet<String> codes() {
        return CODES;
    }

    /** Reports whether a text can be the code of a stored reason; see {@link #codes} for those that commands take. */
    public static boolean isCode(String code) {
        return !code.isEmpty()
                && code.length() <= LONGEST_CODE
                && code.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    /**
     * Reports whether a text can be the words of a reason: 1 to 500 characters besides white space around them, all of
     * them Unicode, and no control characters but tabs and line ends (PA-145).
     */
    public static boolean isText(String words) {
        String kept = UnicodeSpaces.trim(words);
        return !kept.isEmpty() && kept.length() <= LONGEST_TEXT && TextUnits.isReadable(kept);
    }

    /** Returns the code only. */
    @Override
    public String toString() {
        return "Reason[" + code + "]";
    }
}
