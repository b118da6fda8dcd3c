package dev.portalaccess.command;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.Reason;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The reason for a command, as staff chose and typed it.
 *
 * <p>It takes raw text, so that every error in it becomes a finding. The code reaches the audit trail; the words stay
 * on the record they explain.
 *
 * @param code one of {@link Reason#codes}
 * @param words up to 500 characters; needed with the code {@code other}
 */
public record ReasonInput(
        @Nullable String code,

        @Size(max = Reason.LONGEST_TEXT, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String words) {

    /** Returns the input for an existing reason. */
    public static ReasonInput of(Reason reason) {
        return new ReasonInput(reason.code(), reason.text().orElse(null));
    }

    /** Returns a reason that no code covers. */
    public static ReasonInput other(@Nullable String words) {
        return new ReasonInput(Reason.OTHER, words);
    }

    /** Returns no content, because staff may have typed names. */
    @Override
    public String toString() {
        return "ReasonInput[redacted]";
    }
}
