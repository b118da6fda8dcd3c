package dev.portalaccess.delivery;

import dev.portalaccess.model.MessageState;
import java.util.Map;

/**
 * What a run came to, in numbers; nothing personal in it.
 *
 * @param states how many messages are now in which state; a state in which there are none may be missing
 * @param overtaken how many another worker took over, because the attempt lasted longer than the lease
 * @param failed how many could not be handled because the store failed; they are tried again once their lease is over
 */
public record DeliveryReport(Map<MessageState, Integer> states, int overtaken, int failed) {

    /** Keeps a copy. */
    public DeliveryReport {
        states = Map.copyOf(states);
    }

    /** How many messages are now in that state. */
    public int in(MessageState state) {
        return states.getOrDefault(state, 0);
    }

    /** How many messages the run has claimed. */
    public int claimed() {
        return states.values().stream().mapToInt(Integer::intValue).sum() + overtaken + failed;
    }
}
