package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A sound store whose tables can be reached behind its back. */
class OpenedStore extends StorageRelay {

    private final Map<PracticeId, PracticeTables> practices;

    OpenedStore() {
        this(new ConcurrentHashMap<>());
    }

    private OpenedStore(Map<PracticeId, PracticeTables> practices) {
        super(new InMemoryAccessStore(practice -> practices.computeIfAbsent(practice, PracticeTables::new)));
        this.practices = practices;
    }

    PracticeTables tables(PracticeId practice) {
        return practices.computeIfAbsent(practice, PracticeTables::new);
    }

    Collection<PracticeTables> all() {
        return practices.values();
    }

    synchronized Optional<OutboxEntry> look(PracticeId practice, MessageId message) {
        return tables(practice).messages.get(message.value());
    }

    /** Changes what is kept of a message. */
    synchronized OutboxEntry tamper(PracticeId practice, MessageId message, UnaryOperator<OutboxEntry> change) {
        OrderedTable<OutboxEntry> messages = tables(practice).messages;
        OutboxEntry changed = change.apply(messages.get(message.value()).orElseThrow());
        messages.put(message.value(), changed);
        return changed;
    }
}
