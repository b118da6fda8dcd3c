package dev.portalaccess.reports.internal;

import dev.portalaccess.model.Page;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/**
 * A walk over a list in pages, which keeps one page at a time.
 *
 * @param <T> the type of the items
 */
public final class PageWalk<T> implements Iterator<T> {

    private static final int LIMIT = 500;

    private final Function<Page.Request, Page<T>> list;
    private final Queue<T> items = new ArrayDeque<>();
    private Optional<Page.Request> next = Optional.of(Page.Request.first(LIMIT));

    private PageWalk(Function<Page.Request, Page<T>> list) {
        this.list = list;
    }

    /** Returns the items of a list, each page read when the one before it is used up. */
    public static <T> Iterable<T> over(Function<Page.Request, Page<T>> list) {
        return () -> new PageWalk<>(list);
    }

    @Override
    public boolean hasNext() {
        while (items.isEmpty() && next.isPresent()) {
            Page.Request request = next.get();
            Page<T> page = list.apply(request);
            items.addAll(page.items());
            next = page.next().map(request::after);
        }
        return !items.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has ended");
        }
        return items.remove();
    }
}
