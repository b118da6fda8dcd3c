package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.secret.RandomIds;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One attempt to deliver one message.
 *
 * @param claim the message that this worker has claimed
 * @param envelope the attempt's id: the message's id and 26 random symbols, so that a bounce leads to the message
 * @param at the instant when it began
 */
record DeliveryAttempt(ClaimedMessage claim, String envelope, Instant at) {

    /** The code of an attempt that began and has no known result. */
    private static final String BEGUN = DeliveryCode.ATTEMPT_BEGUN;

    private static final Pattern ENVELOPE = Pattern.compile("([!-~]{1,100})\\.[0-9a-z]{26}");

    private static final Pattern NAME = Pattern.compile("[!-~]{1,100}");

    static DeliveryAttempt start(ClaimedMessage claim, Randomness randomness, Instant now) {
        return new DeliveryAttempt(claim, claim.message().id().value() + "." + RandomIds.nextId(randomness), now);
    }

    /** Returns the message of an attempt; empty if the text is not an attempt's id. */
    static Optional<MessageId> messageOf(String envelope) {
        Matcher form = ENVELOPE.matcher(envelope);
        return form.matches() ? Optional.of(new MessageId(form.group(1))) : Optional.empty();
    }

    /** Returns the text as the id of a message; empty if it cannot be one. */
    static Optional<MessageId> messageNamed(String text) {
        return NAME.matcher(text).matches() ? Optional.of(new MessageId(text)) : Optional.empty();
    }

    /** Returns the id of an attempt that began and never ended, if there is one. */
    static Optional<String> findUnfinished(Message message) {
        return message.progress()
                .envelope()
                .filter(envelope -> message.state().isWaiting()
                        && message.progress().code().filter(BEGUN::equals).isPresent());
    }

    Message message() {
        return claim.message();
    }

    /** Returns the number of the attempt; the first is 1. */
    int number() {
        return message().progress().attempts() + 1;
    }

    /** Returns the progress of the message after this attempt. */
    Progress progress(MessageState state, Instant changedAt, Instant dueAt, String code) {
        return new Progress(state, changedAt, dueAt, number(), Optional.of(envelope), Optional.of(code));
    }

    /**
     * Returns the progress at the start. The attempt is counted before it is sent, so that a message that crashes its
     * worker is eventually given up too (PA-122).
     */
    Progress progressAtStart(Instant dueAt) {
        return progress(MessageState.DEFERRED, at, dueAt, BEGUN);
    }
}
