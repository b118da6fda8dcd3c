package dev.portalaccess.internal.audit;

import com.google.common.base.Suppliers;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.spi.storage.AccessQueries;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk over one trail reads from.
 *
 * @param start reads where the remaining chain begins
 * @param pages reads a page of its entries
 * @param end reads the end of the chain, as the record that keeps it says
 */
public record TrailSource(
        Supplier<AuditHead> start, Function<Page.Request, Page<AuditEntry>> pages, Supplier<AuditHead> end) {

    /** Returns the trail as it is at each call. */
    static TrailSource live(
            AccessQueries queries, PracticeId practice, Optional<ChartId> chart, Supplier<AuditHead> end) {
        return new TrailSource(
                () -> queries.trailStart(practice, chart), page -> queries.trail(practice, chart, page), end);
    }

    /**
     * Returns the trail of a chart as it is read first, for several walks over it one after the other: most trails have
     * one page, which is then read once. Used by one thread.
     */
    public static TrailSource remembered(AccessQueries queries, PracticeId practice, ChartId chart, AuditHead end) {
        TrailSource live = live(queries, practice, Optional.of(chart), () -> end);
        return new TrailSource(Suppliers.memoize(live.start::get), new LastPage(live.pages), live.end);
    }

    /** Returns the entries, oldest first. */
    public Iterator<AuditEntry> entries() {
        return new AuditTrailReader(pages);
    }

    /** Keeps the page that was read last. */
    private static final class LastPage implements Function<Page.Request, Page<AuditEntry>> {

        private final Function<Page.Request, Page<AuditEntry>> pages;
        private Page.@Nullable Request asked;
        private @Nullable Page<AuditEntry> last;

        LastPage(Function<Page.Request, Page<AuditEntry>> pages) {
            this.pages = pages;
        }

        @Override
        public Page<AuditEntry> apply(Page.Request request) {
            Page<AuditEntry> page = last;
            if (page == null || !request.equals(asked)) {
                page = pages.apply(request);
                last = page;
                asked = request;
            }
            return page;
        }
    }
}
