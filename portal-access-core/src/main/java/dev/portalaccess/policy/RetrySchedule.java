package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * PA-122: how long a message waits for its next attempt, and when it is given up.
 *
 * @param first the delay after the first attempt, 1 second to 1 day
 * @param factor how many times longer each further delay is, 1 to 10
 * @param longest what no delay exceeds, {@code first} to 7 days
 * @param attempts after how many attempts the message is parked, 1 to 100
 */
public record RetrySchedule(Duration first, int factor, Duration longest, int attempts) {

    /**
     * A minute after the first attempt, then twice as long each time up to 4 hours, 20 attempts: the schedule of a policy
     * that does not name another. It reaches over two days, longer than a mail server's weekend repair.
     */
    public static final RetrySchedule STANDARD = new RetrySchedule(Duration.ofMinutes(1), 2, Duration.ofHours(4), 20);

    /** Needs both durations; the values are checked together with the rest of the policy. */
    public RetrySchedule {
        requireNonNull(first, "first");
        requireNonNull(longest, "longest");
    }

    /**
     * How long to wait after an attempt failed.
     *
     * @param made how many attempts were made, 1 or more
     */
    public Duration delayAfter(int made) {
        Duration delay = first;
        for (int n = 1; n < Math.min(made, attempts); n++) {
            delay = Collections.min(List.of(delay.multipliedBy(factor), longest));
        }
        return delay;
    }

    /** Whether a message is given up after that many attempts. */
    public boolean isExhaustedAfter(int made) {
        return made >= attempts;
    }
}
