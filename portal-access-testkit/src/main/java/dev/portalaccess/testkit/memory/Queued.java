package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.Outbox.Claim;
import java.time.Instant;
import java.util.Optional;

/**
 * A message with who has it.
 *
 * @param message the message
 * @param fence of the latest claim; 0 before the first
 * @param leaseUntil until when it is claimed; empty if nobody has claimed it or who did let go
 */
record Queued(Message message, long fence, Optional<Instant> leaseUntil) {

    static Queued free(Message message) {
        return new Queued(message, 0, Optional.empty());
    }

    boolean isFreeAt(Instant now) {
        return message.kind() != Message.Kind.UNRECOGNISED
                && message.state().isWaiting()
                && leaseUntil.map(until -> !now.isBefore(until)).orElse(true);
    }

    boolean isDueAt(Instant now) {
        return !message.progress().dueAt().isAfter(now);
    }

    boolean isHeldBy(Claim claim) {
        return leaseUntil.isPresent() && fence == claim.fence();
    }

    Queued claimedUntil(Instant until) {
        return new Queued(message, fence + 1, Optional.of(until));
    }

    Queued renewedUntil(Instant until) {
        return new Queued(message, fence, Optional.of(until));
    }

    Queued with(Progress progress) {
        return new Queued(message.with(progress), fence, leaseUntil);
    }

    Queued letGo() {
        return new Queued(message, fence, Optional.empty());
    }

    boolean mayBecome(Progress progress) {
        return message.state().mayBecome(progress.state());
    }

    /** Whether its last attempt is the one that came back. */
    boolean cameBackAs(Progress progress) {
        return message.state() == MessageState.HANDED_OVER
                && progress.state() == MessageState.BOUNCED
                && progress.envelope().isPresent()
                && progress.envelope().equals(message.progress().envelope());
    }

    Claim claim() {
        return new Claim(message, fence, leaseUntil.orElseThrow());
    }
}
