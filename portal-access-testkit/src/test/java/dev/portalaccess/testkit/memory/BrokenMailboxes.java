package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Look-ups of who shares a mailbox that find others. */
final class BrokenMailboxes {

    private BrokenMailboxes() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "tells of the first of several mailboxes only",
                        FirstOnly::new,
                        "the_holders_of_several_mailboxes_are_told_together"),
                StorageFault.of(
                        "looks for addresses, not mailboxes",
                        Exact::new,
                        "a_holder_is_told_by_the_address_it_has_now",
                        "holders_that_may_share_a_mailbox_are_told_oldest_first"),
                StorageFault.of(
                        "tells all that share a mailbox",
                        Everybody::new,
                        "at_most_100_holders_of_one_mailbox_are_told"),
                StorageFault.of(
                        "tells addresses of before", Before::new, "at_most_100_holders_of_one_mailbox_are_told"),
                StorageFault.of(
                        "looks for a mailbox in every practice",
                        EveryPractice::new,
                        "holders_of_another_practice_are_not_told"));
    }

    private static final class FirstOnly extends StorageRelay {
        @Override
        public Map<Mailbox, List<Holder>> sharing(PracticeId practice, Set<Mailbox> mailboxes) {
            Map<Mailbox, List<Holder>> found = new HashMap<>();
            mailboxes.stream().limit(1).forEach(one -> found.put(one, sound.sharing(practice, one)));
            return found;
        }
    }

    private static final class Exact extends StorageRelay {
        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return sound.sharing(practice, mailbox).stream()
                    .filter(one -> one.address().orElseThrow().value().equals(mailbox.key()))
                    .toList();
        }
    }

    private static final class Everybody extends OpenedStore {
        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return tables(practice).holders.values().stream()
                    .map(Versioned::value)
                    .filter(one -> one.address().isPresent()
                            && one.address().get().mailbox().equals(mailbox))
                    .toList();
        }
    }

    private static final class Before extends StorageRelay {
        private final List<Holder> inserted = new ArrayList<>();

        @Override
        public CommitResult commit(ChangeSet changes) {
            changes.holders().stream().filter(one -> one.version() == 0).forEach(one -> inserted.add(one.value()));
            return sound.commit(changes);
        }

        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return inserted.stream()
                    .filter(one -> one.address().isPresent()
                            && one.address().get().mailbox().equals(mailbox))
                    .toList();
        }
    }

    private static final class EveryPractice extends OpenedStore {
        @Override
        public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
            return all().stream()
                    .flatMap(tables -> sound.sharing(tables.practice, mailbox).stream())
                    .toList();
        }
    }
}
