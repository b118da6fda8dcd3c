package dev.portalaccess.internal.delivery;

import static dev.portalaccess.model.MessageState.DEFERRED;
import static dev.portalaccess.model.MessageState.HANDED_OVER;
import static dev.portalaccess.model.MessageState.PARKED;
import static dev.portalaccess.model.MessageState.PRINT_UNCERTAIN;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.policy.RetrySchedule;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
            case DEFERRED ->
                answer.concern() == Concern.MESSAGE
                        ? progressUntilRetry(attempt, answer.code(), now)
                        : progressInTrouble(attempt, DeliveryCode.of(answer), now);
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
        boolean givenUp = retries.isExhaustedAfter(attempt.number()) || isTooLate(attempt.message(), dueAt);
        MessageState state = givenUp ? PARKED : DEFERRED;
        return attempt.progress(state, now, dueAt, code);
    }

    /**
     * Returns the progress of a message that waits for something other than its reader. It keeps the instant at which
     * the trouble began. The attempt is not counted, and the next one comes after as long as the trouble has lasted
     * (PA-125).
     */
    private Progress progressInTrouble(DeliveryAttempt attempt, String code, Instant now) {
        Progress waiting = waitingInTrouble(attempt.message(), Optional.of(attempt.envelope()), code, now);
        return isTooLate(attempt.message(), waiting.dueAt())
                ? attempt.progress(PARKED, now, waiting.dueAt(), code)
                : waiting;
    }

    /**
     * Returns the same of a message that is not attempted at all. One with an attempt that never ended keeps the code
     * that tells so, because a letter is not printed twice (PA-123).
     */
    Progress progressInTrouble(Message message, String code, Instant now) {
        Progress former = message.progress();
        String told = DeliveryAttempt.findUnfinished(message).isPresent() ? DeliveryCode.ATTEMPT_BEGUN : code;
        Progress waiting = waitingInTrouble(message, former.envelope(), told, now);
        return isTooLate(message, waiting.dueAt()) ? former.ended(PARKED, now, code) : waiting;
    }

    private Progress waitingInTrouble(Message message, Optional<String> envelope, String code, Instant now) {
        Progress former = message.progress();
        Instant since = isSameTrouble(former, code) ? former.changedAt() : now;
        Instant dueAt = now.plus(delayInTrouble(Duration.between(since, now)));
        return new Progress(DEFERRED, since, dueAt, former.attempts(), envelope, Optional.of(code));
    }

    private static boolean isSameTrouble(Progress former, String code) {
        return former.state() == DEFERRED
                && former.code()
                        .filter(old -> DeliveryCode.concernOf(old) == DeliveryCode.concernOf(code))
                        .isPresent();
    }

    private Duration delayInTrouble(Duration lasted) {
        return Collections.min(List.of(Collections.max(List.of(lasted, retries.first())), retries.longest()));
    }

    // Staff can print a letter before it is due, so a letter is never too late until its window has ended.
    private static boolean isTooLate(Message message, Instant dueAt) {
        return message.channel() == Channel.EMAIL && message.window().hasEndedAt(dueAt);
    }

    private Instant nextDueAt(DeliveryAttempt attempt, Instant now) {
        return now.plus(retries.delayAfter(attempt.number()));
    }
}
