package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A half-open span of time: it includes its first instant and excludes its end (PA-017).
 *
 * @param from the first instant of the span
 * @param until the first instant after the span; empty for no end
 */
public record ValidityPeriod(Instant from, Optional<Instant> until) {

    /** Rejects a span that ends before it begins. A span that ends as it begins is empty, and allowed. */
    public ValidityPeriod {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("validity ends before it begins");
        }
    }

    /** Returns a span without an end. */
    public static ValidityPeriod from(Instant from) {
        return new ValidityPeriod(from, Optional.empty());
    }

    /** Reports whether {@code when} lies in the span. */
    public boolean contains(Instant when) {
        return !when.isBefore(from) && !hasEndedAt(when);
    }

    /** Reports whether the span has ended at {@code when}. */
    public boolean hasEndedAt(Instant when) {
        return until.isPresent() && !when.isBefore(until.get());
    }
}
