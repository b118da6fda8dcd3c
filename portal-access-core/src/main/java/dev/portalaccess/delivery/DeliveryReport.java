package dev.portalaccess.delivery;

import dev.portalaccess.model.MessageState;
import java.util.Map;

/**
 * The counts of a delivery run; nothing personal in it.
 *
 * @param states the number of messages by their present state; a state without messages may be missing
 * @param overtaken how many another worker took over, because the attempt lasted longer than the lease
 * @param failed how many could not be handled because the store failed; they are retried after their lease has expired
 */
public record DeliveryReport(Map<MessageState, Integer> states, int overtaken, int failed) {

    public DeliveryReport {
        states = Map.copyOf(states);
    }

    /** Returns the number of messages now in that state. */
    public int in(MessageState state) {
        return states.getOrDefault(state, 0);
    }

    /** Returns the number of messages that the run claimed. */
    public int claimed() {
        return states.values().stream().mapToInt(Integer::intValue).sum() + overtaken + failed;
    }
}
