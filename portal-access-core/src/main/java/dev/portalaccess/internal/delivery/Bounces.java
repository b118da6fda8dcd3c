package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.time.Instant;
import java.util.Optional;

/** PA-122: mails that came back for good. */
record Bounces(Parts parts, Keeping keeping) {

    boolean bounced(PracticeId practice, String attempt, String code) {
        return Attempt.messageOf(attempt)
                .flatMap(id -> parts.outbox().message(practice, id))
                // Its worker is about to write what the mail server said; a bounce before that would be overwritten.
                .filter(message -> !Attempt.unfinished(message).equals(Optional.of(attempt)))
                .filter(message -> bounced(message, attempt, code))
                .isPresent();
    }

    private boolean bounced(Message message, String attempt, String code) {
        boolean dropped = keeping.drop(message, attempt, codes -> codes.without(attempt), "bounced");
        boolean last = message.progress().envelope().equals(Optional.of(attempt));
        boolean marked = (dropped || last) && !mayHaveArrived(message, attempt) && mark(message, code);
        return dropped || marked;
    }

    /** Whether another copy may be in the mailbox: then the message has not bounced as a whole. */
    private boolean mayHaveArrived(Message message, String attempt) {
        return keeping.read(message).map(Versioned::value).map(Invitation::codes).stream()
                .flatMap(codes -> codes.links().stream())
                .map(LinkDigest::envelope)
                .anyMatch(envelope -> !envelope.equals(attempt));
    }

    private boolean mark(Message message, String code) {
        Instant now = parts.now();
        Progress former = message.progress();
        Progress bounced =
                new Progress(MessageState.BOUNCED, now, now, former.attempts(), former.envelope(), Optional.of(code));
        return parts.outbox().bounced(message.practice(), message.id(), bounced);
    }
}
