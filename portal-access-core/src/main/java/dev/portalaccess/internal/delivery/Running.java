package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.DeliveryReport;
import dev.portalaccess.internal.delivery.Result.Marked;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.Outbox;
import dev.portalaccess.spi.Outbox.Claim;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over what is due; used once, by one thread. */
final class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Delivering delivering;
    private final Set<Channel> channels;
    private final Map<MessageState, Integer> states = new EnumMap<>(MessageState.class);
    private int overtaken;
    private int failed;

    Running(Delivering delivering, Set<Channel> channels) {
        this.delivering = delivering;
        this.channels = channels;
    }

    /** Claims and handles one message after the other: a whole batch would share one lease, and one that hangs. */
    DeliveryReport run(int limit) {
        Outbox outbox = delivering.parts().outbox();
        for (int done = 0; done < limit; done++) {
            List<Claim> claimed = outbox.claimDue(delivering.marking().wanted(channels));
            if (claimed.isEmpty()) {
                break;
            }
            claimed.forEach(this::handle);
        }
        return new DeliveryReport(states, overtaken, failed);
    }

    private void handle(Claim claim) {
        try {
            count(delivering.deliver(claim));
        } catch (RuntimeException e) {
            LOG.warn(
                    "message {} could not be handled ({})",
                    claim.message().id().value(),
                    e.getClass().getName());
            failed++;
        }
    }

    private void count(Result result) {
        if (result instanceof Marked marked) {
            states.merge(marked.progress().state(), 1, Integer::sum);
        } else {
            overtaken++;
        }
    }
}
