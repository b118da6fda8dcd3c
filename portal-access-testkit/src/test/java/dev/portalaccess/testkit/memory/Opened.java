package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.PracticeId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A sound store whose tables can be reached behind its back. */
class Opened extends Relay {

    private final Map<PracticeId, Tables> practices;

    Opened() {
        this(new ConcurrentHashMap<>());
    }

    private Opened(Map<PracticeId, Tables> practices) {
        super(new InMemoryAccessStore(practice -> practices.computeIfAbsent(practice, Tables::new)));
        this.practices = practices;
    }

    Tables tables(PracticeId practice) {
        return practices.computeIfAbsent(practice, Tables::new);
    }

    Collection<Tables> all() {
        return practices.values();
    }

    synchronized Optional<Queued> look(PracticeId practice, MessageId message) {
        return tables(practice).messages.get(message.value());
    }

    /** Changes what is kept of a message. */
    synchronized Queued tamper(PracticeId practice, MessageId message, UnaryOperator<Queued> change) {
        Shelf<Queued> messages = tables(practice).messages;
        Queued changed = change.apply(messages.get(message.value()).orElseThrow());
        messages.put(message.value(), changed);
        return changed;
    }
}
