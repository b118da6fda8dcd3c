package dev.portalaccess.mail.internal.smtp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time when an attempt must have ended.
 *
 * @param clock what time it is
 * @param at the end
 */
record AttemptDeadline(InstantSource clock, Instant at) {

    static AttemptDeadline in(Duration span, InstantSource clock) {
        return new AttemptDeadline(clock, clock.instant().plus(span));
    }

    /** Returns the step's limit, or the remaining time if that is shorter; 0 or less after the deadline. */
    long millisFor(Duration step) {
        return Math.min(step.toMillis(), Duration.between(clock.instant(), at).toMillis());
    }
}
