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
 * One attempt at one message.
 *
 * @param claim the message, in this worker's hands
 * @param envelope the attempt's id: the message's id and 26 random symbols, so that a bounce leads to the message
 * @param at when it began
 */
record DeliveryAttempt(ClaimedMessage claim, String envelope, Instant at) {

    /** The code of an attempt that began and has no known result. */
    private static final String BEGUN = DeliveryCode.ATTEMPT_BEGUN;

    private static final Pattern ENVELOPE = Pattern.compile("([!-~]{1,100})\\.[0-9a-z]{26}");

    static DeliveryAttempt start(ClaimedMessage claim, Randomness randomness, Instant now) {
        return new DeliveryAttempt(claim, claim.message().id().value() + "." + RandomIds.nextId(randomness), now);
    }

    /** The message that an attempt was at; empty if no attempt has such an id. */
    static Optional<MessageId> messageOf(String envelope) {
        Matcher form = ENVELOPE.matcher(envelope);
        return form.matches() ? Optional.of(new MessageId(form.group(1))) : Optional.empty();
    }

    /** The id of the attempt that was begun at a message and never came to an end, if there is one. */
    static Optional<String> findUnfinished(Message message) {
        return message.progress()
                .envelope()
                .filter(envelope -> message.state().isWaiting()
                        && message.progress().code().filter(BEGUN::equals).isPresent());
    }

    Message message() {
        return claim.message();
    }

    /** The first attempt at a message is number 1. */
    int number() {
        return message().progress().attempts() + 1;
    }

    /** How far the message has got by this attempt. */
    Progress progress(MessageState state, Instant changedAt, Instant dueAt, String code) {
        return new Progress(state, changedAt, dueAt, number(), Optional.of(envelope), Optional.of(code));
    }

    /** PA-122: counted before anything leaves, so that a message that fells its worker is given up some day, too. */
    Progress progressAtStart(Instant dueAt) {
        return progress(MessageState.DEFERRED, at, dueAt, BEGUN);
    }
}
