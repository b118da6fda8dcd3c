package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Tests that every paged list contains each entry exactly once, even if entries are added between two pages. */
@Requirement("PA-061")
abstract class PageTests extends StorageTestCase {

    private final List<PagedList> listings = PagedLists.all(this, samples);

    PageTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_list_of_nothing_is_one_empty_page() {
        for (PagedList listing : listings) {
            assertEquals(new Page<String>(List.of(), Optional.empty()), listing.page(Request.first(3)), listing.name());
        }
    }

    @Test
    public final void entries_come_in_the_order_of_the_list() {
        for (PagedList listing : listings) {
            assertEquals(listing.inOrder(added(listing, 7)), listing.all(), "entries in order: " + listing.name());
        }
    }

    @Test
    public final void pages_of_any_size_make_up_the_whole_list() {
        for (PagedList listing : listings) {
            List<String> whole = listing.inOrder(added(listing, 7));
            for (int limit = 1; limit <= 8; limit++) {
                assertEquals(
                        whole, listing.rest(limit, Optional.empty()), "in pages of " + limit + ": " + listing.name());
            }
        }
    }

    @Test
    public final void a_page_is_full_and_leads_on_unless_it_is_the_last() {
        for (PagedList listing : listings) {
            List<String> whole = listing.inOrder(added(listing, 4));
            Page<String> first = listing.page(Request.first(2));
            assertEquals(whole.subList(0, 2), first.items(), "the first of two pages: " + listing.name());
            assertTrue(first.next().isPresent(), "the first of two pages leads nowhere: " + listing.name());
            Page<String> last = listing.page(new Request(2, first.next()));
            assertEquals(whole.subList(2, 4), last.items(), "the second of two pages: " + listing.name());
            assertEquals(Optional.empty(), last.next(), "where the last page, a full one, leads: " + listing.name());
        }
    }

    @Test
    public final void what_is_added_between_pages_moves_nothing() {
        for (PagedList listing : listings) {
            List<String> asAdded = added(listing, 6);
            List<String> whole = listing.inOrder(asAdded);
            Page<String> first = listing.page(Request.first(2));
            listing.add(samples.after(Duration.ofSeconds(100)));
            Page<String> second = listing.page(new Request(2, first.next()));
            listing.add(samples.after(Duration.ofSeconds(101)));
            List<String> read = new ArrayList<>(first.items());
            read.addAll(second.items());
            read.addAll(listing.rest(2, second.next()));
            read.retainAll(whole);
            assertEquals(whole, read, "entries that were there from the first page to the last: " + listing.name());
        }
    }

    @Test
    public final void a_page_asked_for_again_is_the_same() {
        for (PagedList listing : listings) {
            added(listing, 5);
            Request second = new Request(2, listing.page(Request.first(2)).next());
            assertEquals(listing.page(second), listing.page(second), "the second page, twice: " + listing.name());
        }
    }

    @Test
    public final void a_cursor_that_the_list_cannot_have_made_is_rejected() {
        for (PagedList listing : listings) {
            added(listing, 2);
            for (String foreign : List.of("x", "no cursor of this list", "1 2 3 4 5 6 7")) {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> listing.page(new Request(1, Optional.of(new Page.Cursor(foreign)))),
                        "the cursor '" + foreign + "' for " + listing.name());
            }
        }
        ClosedGrantFilter filter = ClosedGrantFilter.on(samples.chartId());
        assertThrows(
                IllegalArgumentException.class,
                () -> store().closedGrants(
                                samples.practice(), filter, new Request(1, Optional.of(new Page.Cursor("x")))),
                "the cursor 'x' for closed grants");
    }

    @Test
    public final void another_practices_entries_are_not_listed() {
        List<PagedList> others = PagedLists.all(this, samples.twin());
        others.forEach(listing -> added(listing, 3));
        for (PagedList listing : listings) {
            assertEquals(List.of(), listing.all(), "listed from another practice: " + listing.name());
            String own = listing.add(samples.now());
            assertEquals(List.of(own), listing.all(), "listed beside another practice's: " + listing.name());
        }
    }

    @Test
    public final void a_cursor_names_no_person() {
        for (PagedList listing : listings) {
            added(listing, 3);
            String cursor = found(listing.page(Request.first(1)).next(), "the second page of " + listing.name())
                    .value();
            assertFalse(cursor.contains(StorageSamples.NAME.given()), "a name stands in a cursor: " + listing.name());
            assertFalse(
                    cursor.contains(StorageSamples.ADDRESS.value()),
                    "an address stands in a cursor: " + listing.name());
        }
    }

    /** Adds that many entries, a second apart. */
    private List<String> added(PagedList listing, int entries) {
        return LongStream.rangeClosed(1, entries)
                .mapToObj(second -> listing.add(samples.after(Duration.ofSeconds(second))))
                .toList();
    }
}
