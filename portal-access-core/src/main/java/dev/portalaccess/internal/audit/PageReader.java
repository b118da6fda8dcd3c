package dev.portalaccess.internal.audit;

import com.google.common.collect.AbstractIterator;
import dev.portalaccess.model.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list page by page, so that its length does not matter. Used by one thread. */
public final class PageReader<T> extends AbstractIterator<T> {

    /** The first page of every list. */
    static final Page.Request FIRST = Page.Request.first(500);

    private final Function<Page.Request, Page<T>> pages;
    private Optional<Page.Request> next = Optional.of(FIRST);
    private Iterator<T> page = Collections.emptyIterator();

    /** Creates a reader of the items that the function reads, one page at a time. */
    public PageReader(Function<Page.Request, Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    protected @Nullable T computeNext() {
        while (!page.hasNext() && next.isPresent()) {
            turnPage(pages.apply(next.get()));
        }
        return page.hasNext() ? page.next() : endOfData();
    }

    private void turnPage(Page<T> read) {
        page = read.items().iterator();
        next = read.next().map(FIRST::after);
    }
}
