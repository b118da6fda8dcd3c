package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.DeliveryReport;
import dev.portalaccess.internal.delivery.AttemptResult.ClaimLost;
import dev.portalaccess.internal.delivery.AttemptResult.ProgressWritten;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptEnd;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptStart;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over the messages that are due; used once, by one thread.
 *
 * <p>The end of an attempt is recorded together with the start of the next one, which comes after one read. A letter is
 * different: whether it was printed is recorded at once, because nobody may print it again.
 */
final class DeliveryRun {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);

    /** The messages that share a claim. One that hangs keeps back the others for a tenth of a lease. */
    private static final int CLAIMED_AT_ONCE = 10;

    private final ClaimedOutbox claimedOutbox;
    private final MessageSender sender;
    private final Set<Channel> channels;
    private final Map<MessageState, Integer> states = new EnumMap<>(MessageState.class);
    private Optional<AttemptEnd> unrecorded = Optional.empty();
    private int overtaken;
    private int failed;

    DeliveryRun(ClaimedOutbox claimedOutbox, MessageSender sender, Set<Channel> channels) {
        this.claimedOutbox = claimedOutbox;
        this.sender = sender;
        this.channels = channels;
    }

    /** Claims and handles at most {@code limit} messages, a few at a time. */
    DeliveryReport run(int limit) {
        int left = limit;
        while (left > 0) {
            List<ClaimedMessage> claimed = claimedOutbox.claimDue(channels, Math.min(left, CLAIMED_AT_ONCE));
            if (claimed.isEmpty()) {
                break;
            }
            claimed.forEach(claim -> guarded(claim, () -> handle(claim)));
            record();
            left -= claimed.size();
        }
        return new DeliveryReport(states, overtaken, failed);
    }

    private void guarded(ClaimedMessage claim, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "message {} could not be handled ({})",
                    claim.message().id().value(),
                    e.getClass().getName());
            failed++;
        }
    }

    private void handle(ClaimedMessage claim) {
        DeliveryStep step = sender.plan(claim);
        if (step instanceof AttemptStart start) {
            if (begin(start)) {
                end(sender.attempt(start));
            } else {
                count(ClaimLost.BEFORE_LEAVING);
            }
        } else {
            end((AttemptEnd) step);
        }
    }

    /** Records the start of an attempt, and what is left to record of the one before. */
    private boolean begin(AttemptStart start) {
        if (unrecorded.isEmpty()) {
            return claimedOutbox.markBegun(start);
        }
        AttemptEnd former = unrecorded.get();
        unrecorded = Optional.empty();
        List<Boolean> written;
        try {
            written = claimedOutbox.markNext(former, start);
        } catch (RuntimeException e) {
            // Both are lost; the caller counts the other one.
            failed++;
            throw e;
        }
        count(former.result(written.get(0)));
        return written.get(1);
    }

    private void end(AttemptEnd end) {
        record();
        unrecorded = Optional.of(end);
        if (end.claim().message().channel() == Channel.PRINT) {
            record();
        }
    }

    /** Records what is left to record. */
    private void record() {
        Optional<AttemptEnd> former = unrecorded;
        unrecorded = Optional.empty();
        former.ifPresent(end -> guarded(end.claim(), () -> count(claimedOutbox.markEnded(end))));
    }

    private void count(AttemptResult result) {
        if (result instanceof ProgressWritten written) {
            states.merge(written.progress().state(), 1, Integer::sum);
        } else {
            overtaken++;
        }
    }
}
