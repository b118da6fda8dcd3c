package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A half-open span of time: the first instant belongs to it, the last one no longer (PA-017).
 *
 * @param from the first instant it holds
 * @param until the first instant it no longer holds; empty for no end
 */
public record ValidityPeriod(Instant from, Optional<Instant> until) {

    /** Refuses a span that ends before it begins; one that ends as it begins is empty, and allowed. */
    public ValidityPeriod {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("validity ends before it begins");
        }
    }

    /** Without an end. */
    public static ValidityPeriod from(Instant from) {
        return new ValidityPeriod(from, Optional.empty());
    }

    /** Whether {@code when} lies in it. */
    public boolean contains(Instant when) {
        return !when.isBefore(from) && !hasEndedAt(when);
    }

    /** Whether it is over at {@code when}. */
    public boolean hasEndedAt(Instant when) {
        return until.isPresent() && !when.isBefore(until.get());
    }
}
