package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.delivery.AttemptResult.ClaimLost;
import dev.portalaccess.internal.delivery.AttemptResult.ProgressWritten;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims messages and records their progress. A worker that has lost its claim writes nothing. */
final class ClaimedOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimedOutbox.class);

    private final ServiceDependencies parts;
    private final String worker;

    ClaimedOutbox(ServiceDependencies parts, String worker) {
        this.parts = parts;
        this.worker = worker;
    }

    /** Claims the next due message of the channels, if there is one. */
    List<ClaimedMessage> claimDue(Set<Channel> channels) {
        return parts.outbox().claimDue(claimRequest(channels));
    }

    /** Claims the letter, if it waits and no other worker has it. */
    Optional<ClaimedMessage> claimLetter(PracticeId practice, MessageId letter) {
        return parts.outbox().claim(practice, letter, claimRequest(Set.of(Channel.PRINT)));
    }

    /** Returns the message in its current state. */
    Optional<Message> message(PracticeId practice, MessageId message) {
        return parts.outbox().message(practice, message);
    }

    private ClaimRequest claimRequest(Set<Channel> channels) {
        Instant now = parts.now();
        return new ClaimRequest(worker, channels, now, 1, leaseFrom(now));
    }

    /** Renews the claim for a whole lease; reports whether the worker still had it. */
    boolean renewClaim(ClaimedMessage claim) {
        return parts.outbox().renew(claim, leaseFrom(parts.now())).isPresent();
    }

    /** Records the start of an attempt; reports whether the worker still has the claim. */
    boolean markBegun(ClaimedMessage claim, Progress begun) {
        return mark(claim, begun, ClaimDisposition.KEEP);
    }

    /** Records that work on the message has ended. */
    AttemptResult markEnded(ClaimedMessage claim, Progress progress, ClaimLost ifLost) {
        return mark(claim, progress, ClaimDisposition.LET_GO) ? new ProgressWritten(progress) : ifLost;
    }

    /**
     * Records progress, and writes it a second time if the first write may have been lost: a letter whose progress is
     * lost could be printed twice.
     */
    private boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition disposition) {
        try {
            return parts.outbox().mark(claim, progress, disposition);
        } catch (AccessStoreException e) {
            LOG.warn("message {} is marked again ({})", claim.message().id().value(), e.code());
            return parts.outbox().mark(claim, progress, disposition) || isMarked(claim, progress);
        }
    }

    private boolean isMarked(ClaimedMessage claim, Progress progress) {
        return parts.outbox()
                .message(claim.message().practice(), claim.message().id())
                .filter(message -> message.progress().equals(progress))
                .isPresent();
    }

    private Instant leaseFrom(Instant now) {
        return now.plus(parts.policy().lease());
    }
}
