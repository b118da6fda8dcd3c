package dev.portalaccess.internal.audit;

import com.google.common.collect.AbstractIterator;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a trail page by page, so that its length does not matter. Used by one thread. */
public final class AuditTrailReader extends AbstractIterator<AuditEntry> {

    private static final Page.Request FIRST = Page.Request.first(500);

    private final Function<Page.Request, Page<AuditEntry>> trail;
    private Optional<Page.Request> next = Optional.of(FIRST);
    private Iterator<AuditEntry> page = Collections.emptyIterator();

    /** Creates a reader of the entries that the function reads, one page at a time. */
    public AuditTrailReader(Function<Page.Request, Page<AuditEntry>> trail) {
        this.trail = trail;
    }

    @Override
    protected @Nullable AuditEntry computeNext() {
        while (!page.hasNext() && next.isPresent()) {
            turnPage(trail.apply(next.get()));
        }
        return page.hasNext() ? page.next() : endOfData();
    }

    private void turnPage(Page<AuditEntry> read) {
        page = read.items().iterator();
        next = read.next().map(FIRST::after);
    }
}
