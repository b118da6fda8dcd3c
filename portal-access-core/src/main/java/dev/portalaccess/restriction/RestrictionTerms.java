package dev.portalaccess.restriction;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.finding.FindingCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a block, a freeze or a statement about a patient's age is set, and when it is to be reviewed. It does not end on
 * that day by itself.
 *
 * @param reason the reason
 * @param evidence a reference to the proof in the host's files, up to 200 characters; {@code null} if there is none
 * @param reviewOn the day, in the practice's zone, of its review, in the years 1 to 9999
 */
public record RestrictionTerms(
        @Valid ReasonInput reason,

        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String evidence,

        Optional<LocalDate> reviewOn) {

    private static final int LAST_YEAR = 9999;

    public RestrictionTerms {
        requireNonNull(reason, "reason");
        if (requireNonNull(reviewOn, "reviewOn")
                .filter(day -> day.getYear() < 1 || day.getYear() > LAST_YEAR)
                .isPresent()) {
            throw new IllegalArgumentException("reviewOn must be in the years 1 to 9999");
        }
    }

    /** Returns terms without evidence and without a day of review. */
    public static RestrictionTerms of(ReasonInput reason) {
        return new RestrictionTerms(reason, null, Optional.empty());
    }

    /** Returns a copy with that reference to the proof. */
    public RestrictionTerms provedBy(@Nullable String reference) {
        return new RestrictionTerms(reason, reference, reviewOn);
    }

    /** Returns a copy with that day of review. */
    public RestrictionTerms reviewedOn(LocalDate day) {
        return new RestrictionTerms(reason, evidence, Optional.of(day));
    }

    /** Omits the reason and the reference to the evidence. */
    @Override
    public String toString() {
        return "RestrictionTerms["
                + reviewOn.map(day -> "review on " + day + ", ").orElse("") + "redacted]";
    }
}
