package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list that comes in pages, so that what holds for all lists is said once.
 *
 * @param name for messages
 * @param order in which its entries come
 * @param adding adds an entry of that instant and names it
 * @param pages the names of the entries in a part of the list
 */
record PagedList(String name, Order order, Function<Instant, String> adding, Function<Request, Page<String>> pages) {

    enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    String add(Instant at) {
        return adding.apply(at);
    }

    Page<String> page(Request request) {
        return pages.apply(request);
    }

    /** The rest of the list, in parts of that size. */
    List<String> rest(int limit, Optional<Page.Cursor> after) {
        return read(pages, new Request(limit, after));
    }

    /** What stands on that page and all that follow, up to a hundred: a cursor that leads back would lead on for ever. */
    static <T> List<T> read(Function<Request, Page<T>> pages, Request first) {
        Page<T> page = pages.apply(first);
        List<T> items = new ArrayList<>(page.items());
        for (int turns = 0; page.next().isPresent() && turns < 100; turns++) {
            page = pages.apply(new Request(first.limit(), page.next()));
            items.addAll(page.items());
        }
        return items;
    }

    List<String> all() {
        return rest(500, Optional.empty());
    }

    /** Names in the list's order, of entries that were added in this one. */
    List<String> inOrder(List<String> asAdded) {
        List<String> names = new ArrayList<>();
        asAdded.forEach(name -> names.add(order == Order.OLDEST_FIRST ? names.size() : 0, name));
        return names;
    }
}
