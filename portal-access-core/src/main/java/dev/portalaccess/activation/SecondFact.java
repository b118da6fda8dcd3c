package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PostalCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person answers when the policy demands a second fact at activation (PA-047). It guards against an invitation
 * that reached the wrong reader, and never stands alone.
 *
 * <p>Immutable. It can be compared, but is never printed, kept or written to a log.
 */
public final class SecondFact {

    private final Optional<LocalDate> bornOn;
    private final Optional<PostalCode> postalCode;

    private SecondFact(Optional<LocalDate> bornOn, Optional<PostalCode> postalCode) {
        this.bornOn = bornOn;
        this.postalCode = postalCode;
    }

    /** Returns a birth date, which the host has parsed from the form that its readers use. */
    public static SecondFact bornOn(LocalDate day) {
        return new SecondFact(Optional.of(requireNonNull(day, "day")), Optional.empty());
    }

    /**
     * Returns a postal code as the person typed it; spaces, hyphens and case do not matter. A text that cannot be one
     * counts as no answer.
     */
    public static SecondFact postalCode(String typed) {
        return new SecondFact(Optional.empty(), PostalCode.parse(typed));
    }

    /** Reports whether this answers a question for a birth date. */
    public boolean isBirthDate() {
        return bornOn.isPresent();
    }

    /** Reports whether this answers a question for a postal code. */
    public boolean isPostalCode() {
        return postalCode.isPresent();
    }

    /** Reports whether this is that birth date. */
    public boolean is(LocalDate day) {
        return bornOn.equals(Optional.of(day));
    }

    /** Reports whether this is that postal code. */
    public boolean is(PostalCode code) {
        return postalCode.equals(Optional.of(code));
    }

    /** Returns a fixed text without the fact. */
    @Override
    public String toString() {
        return "SecondFact[redacted]";
    }
}
