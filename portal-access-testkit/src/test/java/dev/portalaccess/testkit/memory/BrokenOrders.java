package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lists in the order in which a store happens to have their entries. */
final class BrokenOrders {

    private BrokenOrders() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "lists in the order of arrival",
                        Arrivals::new,
                        "what_is_newer_comes_first_whenever_it_was_committed",
                        "who_was_inserted_earlier_shares_a_mailbox_first"),
                StorageFault.of(
                        "goes on at the next instant when a page is full",
                        Instants::new,
                        "entries_of_one_instant_are_listed_once_each_whatever_the_page"));
    }

    private static final class Arrivals extends StorageRelay {
        @Override
        public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
            List<Message> arrived = new ArrayList<>(sound.in(practice, tables -> tables.messages.values()).stream()
                    .map(OutboxEntry::message)
                    .toList());
            Collections.reverse(arrived);
            return new Page<>(arrived, Optional.empty());
        }

        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return sound.in(practice, tables -> tables.holders.values()).stream()
                    .map(stored -> stored.value())
                    .toList();
        }
    }

    private static final class Instants extends StorageRelay {
        @Override
        public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
            Instant before = page.after()
                    .map(cursor -> Instant.ofEpochMilli(Long.parseLong(cursor.value())))
                    .orElse(Instant.MAX);
            List<Message> rest = sound.messages(practice, states, Page.Request.first(500)).items().stream()
                    .filter(message -> message.window().from().isBefore(before))
                    .toList();
            List<Message> shown = rest.stream().limit(page.limit()).toList();
            Optional<Cursor> next = rest.stream()
                    .skip(page.limit())
                    .map(more -> shown.get(shown.size() - 1).window().from())
                    .map(last -> new Cursor(Long.toString(last.toEpochMilli())))
                    .findFirst();
            return new Page<>(shown, next);
        }
    }
}
