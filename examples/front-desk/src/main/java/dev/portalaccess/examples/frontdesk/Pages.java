package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Walks a list to its end; the story's lists are short enough to be held. */
final class Pages {

    private static final Page.Request FIRST = Page.Request.first(100);

    private Pages() {}

    static <T> List<T> all(Function<Page.Request, Page<T>> list) {
        Page<T> page = list.apply(FIRST);
        List<T> items = new ArrayList<>(page.items());
        Optional<Page.Cursor> next = page.next();
        while (next.isPresent()) {
            page = list.apply(FIRST.after(next.get()));
            items.addAll(page.items());
            next = page.next();
        }
        return items;
    }
}
