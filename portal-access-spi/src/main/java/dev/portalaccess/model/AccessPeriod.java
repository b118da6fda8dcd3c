package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * The span of time that a list of accesses is about.
 *
 * @param from the first instant; empty for no beginning
 * @param until the first instant after it; empty for no end
 */
public record AccessPeriod(Optional<Instant> from, Optional<Instant> until) {

    /** All of time. */
    public static final AccessPeriod ALL = new AccessPeriod(Optional.empty(), Optional.empty());

    /** Rejects a period that ends before it begins. One that ends as it begins is empty, and allowed. */
    public AccessPeriod {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
    }

    /** Returns the period from an instant until before another. */
    public static AccessPeriod between(Instant from, Instant until) {
        return new AccessPeriod(Optional.of(from), Optional.of(until));
    }

    /** Reports whether the instant lies in the period. */
    public boolean contains(Instant at) {
        return from.filter(at::isBefore).isEmpty()
                && until.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
