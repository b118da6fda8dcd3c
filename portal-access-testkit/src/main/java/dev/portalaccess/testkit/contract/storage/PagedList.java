package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A paged list, so that one test covers all lists.
 *
 * @param name the name for failure messages
 * @param order the order of the entries
 * @param adding the function that adds an entry at an instant and returns its name
 * @param pages the function that returns the names of the entries on a page
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

    /** Returns the rest of the list, read in pages of that size. */
    List<String> rest(int limit, Optional<Page.Cursor> after) {
        return read(pages, new Request(limit, after));
    }

    /**
     * Returns the entries of that page and of all later pages. It reads at most a hundred pages, because a cursor that
     * leads back would never end.
     */
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

    /** Returns the names in the list's order, given in order of addition. */
    List<String> inOrder(List<String> asAdded) {
        List<String> names = new ArrayList<>();
        asAdded.forEach(name -> names.add(order == Order.OLDEST_FIRST ? names.size() : 0, name));
        return names;
    }
}
