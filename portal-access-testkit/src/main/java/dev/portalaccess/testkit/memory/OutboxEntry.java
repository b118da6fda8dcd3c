package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.Seal;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * A message and its claim.
 *
 * @param message the message
 * @param fence the fence of the latest claim; 0 before the first
 * @param leaseUntil the end of the lease; empty if the message was never claimed or its claim was released
 */
record OutboxEntry(Message message, long fence, Optional<Instant> leaseUntil) {

    static OutboxEntry free(Message message) {
        return new OutboxEntry(message, 0, Optional.empty());
    }

    boolean isFreeAt(Instant now) {
        return message.kind() != Message.Kind.UNRECOGNISED
                && message.state().isWaiting()
                && leaseUntil.map(until -> !now.isBefore(until)).orElse(true);
    }

    boolean isDueAt(Instant now) {
        return !message.progress().dueAt().isAfter(now);
    }

    boolean isHeldBy(ClaimedMessage claim) {
        return leaseUntil.isPresent() && fence == claim.fence();
    }

    OutboxEntry claimedUntil(Instant until) {
        return new OutboxEntry(message, fence + 1, Optional.of(until));
    }

    OutboxEntry renewedUntil(Instant until) {
        return new OutboxEntry(message, fence, Optional.of(until));
    }

    OutboxEntry with(Progress progress) {
        return new OutboxEntry(message.with(progress), fence, leaseUntil);
    }

    OutboxEntry sealed(Seal seal) {
        return new OutboxEntry(message.withSeal(Optional.of(seal)), fence, leaseUntil);
    }

    /** Returns this entry with the later of the two leases. */
    OutboxEntry keptUntil(Instant until) {
        return new OutboxEntry(message, fence, leaseUntil.map(stored -> stored.isAfter(until) ? stored : until));
    }

    OutboxEntry letGo() {
        return new OutboxEntry(message, fence, Optional.empty());
    }

    boolean mayBecome(Progress progress) {
        return message.state().mayBecome(progress.state());
    }

    /** Reports whether the message's latest attempt is the one that bounced. */
    boolean cameBackAs(Progress progress) {
        return message.state().mayReturnAs(progress.state())
                && progress.envelope().isPresent()
                && progress.envelope().equals(message.progress().envelope());
    }

    ClaimedMessage claim() {
        return new ClaimedMessage(message, fence, leaseUntil.orElseThrow());
    }
}
