package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.DeliveryReport;
import dev.portalaccess.internal.delivery.AttemptResult.ProgressWritten;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over the due messages. Used once, by one thread. */
final class DeliveryRun {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);

    private final ClaimedOutbox claimedOutbox;
    private final MessageSender sender;
    private final Set<Channel> channels;
    private final Map<MessageState, Integer> states = new EnumMap<>(MessageState.class);
    private int overtaken;
    private int failed;

    DeliveryRun(ClaimedOutbox claimedOutbox, MessageSender sender, Set<Channel> channels) {
        this.claimedOutbox = claimedOutbox;
        this.sender = sender;
        this.channels = channels;
    }

    /**
     * Claims and handles the messages one at a time. A whole batch would share one lease, and one message that hangs
     * would block it.
     */
    DeliveryReport run(int limit) {
        for (int done = 0; done < limit; done++) {
            List<ClaimedMessage> claimed = claimedOutbox.claimDue(channels);
            if (claimed.isEmpty()) {
                break;
            }
            claimed.forEach(this::handle);
        }
        return new DeliveryReport(states, overtaken, failed);
    }

    private void handle(ClaimedMessage claim) {
        try {
            count(sender.deliver(claim));
        } catch (RuntimeException e) {
            LOG.warn(
                    "message {} could not be handled ({})",
                    claim.message().id().value(),
                    e.getClass().getName());
            failed++;
        }
    }

    private void count(AttemptResult result) {
        if (result instanceof ProgressWritten written) {
            states.merge(written.progress().state(), 1, Integer::sum);
        } else {
            overtaken++;
        }
    }
}
