package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.contract.storage.PagedList.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that lists stand in the order of the instants that their records name, and not in the order of arrival. */
@Requirement("PA-061")
abstract class ListOrderTests extends StorageTestCase {

    private final List<PagedList> newestFirst = PagedLists.all(this, samples).stream()
            .filter(list -> list.order() == Order.NEWEST_FIRST)
            .toList();

    ListOrderTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void what_is_newer_comes_first_whenever_it_was_committed() {
        for (PagedList list : newestFirst) {
            String second = list.add(second(2));
            String first = list.add(second(1));
            String third = list.add(second(3));
            assertEquals(
                    List.of(third, second, first),
                    list.all(),
                    list.name() + " of the seconds 2, 1 and 3, committed in that order");
        }
    }

    @Test
    public final void entries_of_one_instant_are_listed_once_each_whatever_the_page() {
        for (PagedList list : newestFirst) {
            List<String> added =
                    Stream.generate(() -> list.add(samples.now())).limit(5).toList();
            List<String> whole = list.all();
            assertEquals(new HashSet<>(added), new HashSet<>(whole), list.name() + " of one instant");
            for (int limit = 1; limit <= 4; limit++) {
                assertEquals(
                        whole,
                        list.rest(limit, Optional.empty()),
                        list.name() + " of one instant, in pages of " + limit);
            }
        }
    }

    @Test
    @Requirement("PA-019")
    public final void who_was_inserted_earlier_shares_a_mailbox_first() {
        Holder younger = inserted(second(2));
        Holder older = inserted(second(1));
        assertEquals(
                List.of(older, younger),
                queries().sharing(practice(), StorageSamples.ADDRESS.mailbox()),
                "two holders of one mailbox, of whom the older was committed last");
    }

    private Holder inserted(Instant at) {
        Holder holder = samples.holder();
        commit(ChangeSet.in(practice(), samples.receiptAt(at)).holder(Versioned.fresh(holder)));
        return holder;
    }

    private Instant second(int number) {
        return samples.after(Duration.ofSeconds(number));
    }
}
