package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.LinkDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Records mail that bounced permanently (PA-122), or perhaps (PA-126). */
final class BounceRecorder {

    private final ServiceDependencies parts;
    private final AttemptDigestStore digestStore;

    BounceRecorder(ServiceDependencies parts, AttemptDigestStore digestStore) {
        this.parts = parts;
        this.digestStore = digestStore;
    }

    /** Records the bounce of the attempt, whose id may have lost its case on the way. */
    boolean recordBounce(PracticeId practice, String attempt, String code) {
        return spellings(attempt).anyMatch(spelling -> recordExactly(practice, spelling, code));
    }

    /** PA-126: records that the message, or the attempt, perhaps bounced; ends nothing. */
    boolean recordDoubt(PracticeId practice, String id, String code) {
        return spellings(id)
                .anyMatch(spelling -> findExactly(practice, spelling)
                        .filter(message -> isOpen(message, spelling))
                        .filter(message -> mark(message, MessageState.BOUNCE_UNCERTAIN, code))
                        .isPresent());
    }

    /** Reports whether the id is the message's, or that of an attempt that is not known to be lost. */
    private boolean isOpen(Message message, String id) {
        return message.id().value().equals(id)
                || message.progress().envelope().equals(Optional.of(id))
                || digestStore
                        .readInvitation(message)
                        .filter(read -> AttemptDigestStore.hasDigest(read.value(), id))
                        .isPresent();
    }

    /** Returns the message with that id, or with an attempt of that id. */
    Optional<Message> findMessage(PracticeId practice, String id) {
        return spellings(id)
                .flatMap(spelling -> findExactly(practice, spelling).stream())
                .findFirst();
    }

    private Optional<Message> findExactly(PracticeId practice, String id) {
        return Stream.concat(DeliveryAttempt.messageOf(id).stream(), DeliveryAttempt.messageNamed(id).stream())
                .flatMap(message -> parts.outbox().message(practice, message).stream())
                .findFirst();
    }

    // The library's ids are in small letters.
    private static Stream<String> spellings(String id) {
        return Stream.of(id, id.toLowerCase(Locale.ROOT)).distinct();
    }

    private boolean recordExactly(PracticeId practice, String attempt, String code) {
        return DeliveryAttempt.messageOf(attempt)
                .flatMap(id -> parts.outbox().message(practice, id))
                // Its worker is about to write the answer of the mail server, which would replace a bounce recorded
                // before it.
                .filter(message -> !DeliveryAttempt.findUnfinished(message).equals(Optional.of(attempt)))
                .filter(message -> recordBounce(message, attempt, code))
                .isPresent();
    }

    private boolean recordBounce(Message message, String attempt, String code) {
        boolean dropped = digestStore.drop(message, attempt, codes -> codes.without(attempt), DeliveryCode.BOUNCED);
        boolean last = message.progress().envelope().equals(Optional.of(attempt));
        boolean marked =
                (dropped || last) && !mayHaveArrived(message, attempt) && mark(message, MessageState.BOUNCED, code);
        return dropped || marked;
    }

    /** Reports whether another copy may be in the mailbox; the message as a whole has then not bounced. */
    private boolean mayHaveArrived(Message message, String attempt) {
        return digestStore.readInvitation(message).map(Versioned::value).map(Invitation::codes).stream()
                .flatMap(codes -> codes.links().stream())
                .map(LinkDigest::envelope)
                .anyMatch(envelope -> !envelope.equals(attempt));
    }

    private boolean mark(Message message, MessageState state, String code) {
        Progress returned = message.progress().ended(state, parts.now(), code);
        return parts.outbox().bounced(message.practice(), message.id(), returned);
    }
}
