package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * The delays between attempts to deliver a message, and the maximum number of attempts (PA-122).
 *
 * @param first the delay after the first attempt, 1 second to 1 day
 * @param factor the growth factor of each further delay, 1 to 10
 * @param longest the maximum delay, {@code first} to 7 days
 * @param attempts the number of attempts before the message is parked, 1 to 100
 */
public record RetrySchedule(Duration first, int factor, Duration longest, int attempts) {

    /**
     * A minute after the first attempt, then twice as long each time up to 4 hours, 20 attempts: the schedule of a
     * policy that does not name another. It reaches over two days, longer than a mail server's weekend repair.
     */
    public static final RetrySchedule STANDARD = new RetrySchedule(Duration.ofMinutes(1), 2, Duration.ofHours(4), 20);

    /** Rejects a missing duration; the values are checked together with the rest of the policy. */
    public RetrySchedule {
        requireNonNull(first, "first");
        requireNonNull(longest, "longest");
    }

    /**
     * Returns the delay after a failed attempt.
     *
     * @param begun the number of attempts made, 1 or more
     */
    public Duration delayAfter(int begun) {
        Duration delay = first;
        for (int n = 1; n < Math.min(begun, attempts); n++) {
            delay = Collections.min(List.of(delay.multipliedBy(factor), longest));
        }
        return delay;
    }

    /** Reports whether a message is given up after that many attempts. */
    public boolean isExhaustedAfter(int begun) {
        return begun >= attempts;
    }
}
