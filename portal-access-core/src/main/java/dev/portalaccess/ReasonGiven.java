package dev.portalaccess;

import dev.portalaccess.model.Reason;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why something is done, as staff chose and typed it.
 *
 * <p>Public because commands that take something away carry one. Raw text on purpose: what is wrong with it becomes a
 * finding. The code reaches the audit trail; the words stay on the record they explain.
 *
 * @param code one of the codes in {@link Reason}, or one of the host's own; 1 to 64 characters from {@code [a-z0-9-]}
 * @param words up to 500 characters; needed with the code {@code other}
 */
public record ReasonGiven(
        @Nullable String code,

        @Size(max = Reason.LONGEST_TEXT, message = "TEXT_TOO_LONG") @Nullable
        String words) {

    /** A reason that is made already. */
    public static ReasonGiven of(Reason reason) {
        return new ReasonGiven(reason.code(), reason.text().orElse(null));
    }

    /** What no code covers. */
    public static ReasonGiven other(@Nullable String words) {
        return new ReasonGiven(Reason.OTHER, words);
    }

    /** Nothing of it: staff may have typed names. */
    @Override
    public String toString() {
        return "ReasonGiven[redacted]";
    }
}
