package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.delivery.DeliveryStep.AttemptEnd;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptStart;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Outbox.ProgressMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

    /**
     * The next messages of those channels that are due, for a tenth of a lease: a conversation that hangs keeps those
     * that were claimed with it back for no longer. Each gets a whole lease when its attempt begins.
     */
    List<ClaimedMessage> claimDue(Set<Channel> channels, int limit) {
        return parts.outbox()
                .claimDue(claimRequest(channels, limit, parts.policy().lease().dividedBy(10)));
    }

    /** Returns the claim with a whole lease from now on, to be written with the start of an attempt. */
    ClaimedMessage forAttempt(ClaimedMessage claim) {
        return new ClaimedMessage(claim.message(), claim.fence(), leaseFrom(parts.now()));
    }

    /** Claims the letter, if it waits and no other worker has it. */
    Optional<ClaimedMessage> claimLetter(PracticeId practice, MessageId letter) {
        return parts.outbox()
                .claim(
                        practice,
                        letter,
                        claimRequest(Set.of(Channel.PRINT), 1, parts.policy().lease()));
    }

    /** Returns the message in its current state. */
    Optional<Message> message(PracticeId practice, MessageId message) {
        return parts.outbox().message(practice, message);
    }

    private ClaimRequest claimRequest(Set<Channel> channels, int limit, Duration lease) {
        Instant now = parts.now();
        return new ClaimRequest(worker, channels, now, limit, now.plus(lease));
    }

    /**
     * Ensures that the worker still has the message, for nearly a whole lease or longer. While the lease is fresh, a
     * look is enough and nothing is written.
     */
    boolean holds(ClaimedMessage claim) {
        Instant now = parts.now();
        Duration left = Duration.between(now, claim.leaseUntil());
        Duration nearlyAll = parts.policy().lease().multipliedBy(9).dividedBy(10);
        Instant until = left.compareTo(nearlyAll) >= 0 ? claim.leaseUntil() : leaseFrom(now);
        return parts.outbox().renew(claim, until).isPresent();
    }

    /** Renews the claim for a whole lease; reports whether the worker still had it. */
    boolean renewClaim(ClaimedMessage claim) {
        return parts.outbox().renew(claim, leaseFrom(parts.now())).isPresent();
    }

    /** Records the start of an attempt; reports whether the worker still has the claim. */
    boolean markBegun(AttemptStart start) {
        return mark(List.of(start)).get(0);
    }

    /** Records that work on the message has ended. */
    AttemptResult markEnded(AttemptEnd end) {
        return end.result(mark(List.of(end)).get(0));
    }

    /** Records the end of one attempt and the start of the next at once; reports which of the two was written. */
    List<Boolean> markNext(AttemptEnd end, AttemptStart start) {
        return mark(List.of(end, start));
    }

    /**
     * Records progress, and writes it a second time if the first write may have been lost: a letter whose progress is
     * lost could be printed twice.
     */
    private List<Boolean> mark(List<DeliveryStep> steps) {
        try {
            return markOnce(steps);
        } catch (AccessStoreException e) {
            steps.forEach(step -> LOG.warn(
                    "message {} is marked again ({})",
                    step.mark().claim().message().id().value(),
                    e.code()));
            List<Boolean> again = markOnce(steps);
            return IntStream.range(0, steps.size())
                    .mapToObj(
                            step -> again.get(step) || isMarked(steps.get(step).mark()))
                    .toList();
        }
    }

    private List<Boolean> markOnce(List<DeliveryStep> steps) {
        List<ProgressMark> marks = steps.stream().map(DeliveryStep::mark).toList();
        if (marks.size() > 1) {
            return parts.outbox().markAll(marks);
        }
        ProgressMark one = marks.get(0);
        return List.of(parts.outbox().mark(one.claim(), one.progress(), one.afterwards()));
    }

    private boolean isMarked(ProgressMark mark) {
        return parts.outbox()
                .message(
                        mark.claim().message().practice(),
                        mark.claim().message().id())
                .filter(message -> message.progress().equals(mark.progress()))
                .isPresent();
    }

    private Instant leaseFrom(Instant now) {
        return now.plus(parts.policy().lease());
    }
}
