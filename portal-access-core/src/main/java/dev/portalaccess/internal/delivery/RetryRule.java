package dev.portalaccess.internal.delivery;

import static dev.portalaccess.model.MessageState.DEFERRED;
import static dev.portalaccess.model.MessageState.HANDED_OVER;
import static dev.portalaccess.model.MessageState.PARKED;
import static dev.portalaccess.model.MessageState.PRINT_UNCERTAIN;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.policy.RetrySchedule;
import dev.portalaccess.spi.TransportAnswer;
import java.time.Instant;

/** Computes the progress of a message after an attempt (PA-122). Pure. */
final class RetryRule {

    private final RetrySchedule retries;

    RetryRule(RetrySchedule retries) {
        this.retries = retries;
    }

    /**
     * Returns the progress at the start of an attempt. If the attempt never ends, the next one waits at least as long
     * as after a failure (PA-122).
     */
    Progress progressAtStart(DeliveryAttempt attempt) {
        return attempt.progressAtStart(nextDueAt(attempt, attempt.at()));
    }

    /** Returns the progress after the answer of the mail server or the printer (PA-120, PA-122, PA-123). */
    Progress progressAfter(DeliveryAttempt attempt, TransportAnswer answer, Instant now) {
        boolean printed = attempt.message().channel() == Channel.PRINT;
        return switch (answer.kind()) {
            case ACCEPTED -> attempt.progress(HANDED_OVER, now, now, answer.code());
            case DEFERRED -> progressUntilRetry(attempt, answer.code(), now);
            case REFUSED ->
                printed
                        ? progressUntilRetry(attempt, answer.code(), now)
                        : attempt.progress(PARKED, now, now, answer.code());
            case UNKNOWN ->
                printed
                        ? attempt.progress(PRINT_UNCERTAIN, now, now, answer.code())
                        : progressUntilRetry(attempt, answer.code(), now);
        };
    }

    /**
     * Returns the progress until a retry, unless the attempts are used up or the retry would be too late (PA-016,
     * PA-122).
     */
    Progress progressUntilRetry(DeliveryAttempt attempt, String code, Instant now) {
        Instant dueAt = nextDueAt(attempt, now);
        boolean givenUp = retries.isExhaustedAfter(attempt.number()) || isTooLate(attempt, dueAt);
        MessageState state = givenUp ? PARKED : DEFERRED;
        return attempt.progress(state, now, dueAt, code);
    }

    // Staff can print a letter before it is due, so a letter is never too late until its window has ended.
    private static boolean isTooLate(DeliveryAttempt attempt, Instant dueAt) {
        return attempt.message().channel() == Channel.EMAIL
                && attempt.message().window().hasEndedAt(dueAt);
    }

    private Instant nextDueAt(DeliveryAttempt attempt, Instant now) {
        return now.plus(retries.delayAfter(attempt.number()));
    }
}
