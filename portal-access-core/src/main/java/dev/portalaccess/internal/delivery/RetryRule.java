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

/**
 * What an attempt means for its message: pure.
 *
 * @param retries how often a message is tried, and how long it waits in between
 */
record RetryRule(RetrySchedule retries) {

    /** PA-122: that an attempt begins; should it never end, the next one waits no less than after a failure. */
    Progress progressAtStart(DeliveryAttempt attempt) {
        return attempt.progressAtStart(nextDueAt(attempt, attempt.at()));
    }

    /** PA-120, PA-122, PA-123: what the mail server or the printer said. */
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

    /** PA-016, PA-122: tried again later, unless the attempts are used up or later is too late. */
    Progress progressUntilRetry(DeliveryAttempt attempt, String code, Instant now) {
        Instant dueAt = nextDueAt(attempt, now);
        boolean givenUp = retries.isExhaustedAfter(attempt.number()) || isTooLate(attempt, dueAt);
        MessageState state = givenUp ? PARKED : DEFERRED;
        return attempt.progress(state, now, dueAt, code);
    }

    // A desk need not wait until a letter is due, so for a letter it is never too late before its window is over.
    private static boolean isTooLate(DeliveryAttempt attempt, Instant dueAt) {
        return attempt.message().channel() == Channel.EMAIL
                && attempt.message().window().hasEndedAt(dueAt);
    }

    private Instant nextDueAt(DeliveryAttempt attempt, Instant now) {
        return now.plus(retries.delayAfter(attempt.number()));
    }
}
