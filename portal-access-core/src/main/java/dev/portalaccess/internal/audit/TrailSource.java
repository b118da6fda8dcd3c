package dev.portalaccess.internal.audit;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.spi.storage.AccessQueries;
import java.util.Iterator;
import java.util.List;
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
 * @param forget drops what is remembered of the beginning and the pages
 */
public record TrailSource(
        Supplier<AuditHead> start,
        Function<Page.Request, Page<AuditEntry>> pages,
        Supplier<AuditHead> end,
        Runnable forget) {

    /** Returns the trail as it is at each call. */
    static TrailSource live(
            AccessQueries queries, PracticeId practice, Optional<ChartId> chart, Supplier<AuditHead> end) {
        return new TrailSource(
                () -> queries.trailStart(practice, chart), page -> queries.trail(practice, chart, page), end, () -> {});
    }

    /**
     * Returns the trail of a chart as it is read first, for several walks over it one after the other: most trails have
     * one page, which is then read once. Used by one thread.
     */
    public static TrailSource remembered(AccessQueries queries, PracticeId practice, ChartId chart, AuditHead end) {
        return remembered(live(queries, practice, Optional.of(chart), () -> end), Optional.empty());
    }

    /** A whole trail that was read ahead: where it begins, and its entries. */
    public record ReadTrail(AuditHead start, List<AuditEntry> entries) {
        public ReadTrail {
            entries = List.copyOf(entries);
        }
    }

    /** Returns the trail of a chart as it was read ahead, and once that is forgotten, as it is then. */
    public static TrailSource readAhead(
            AccessQueries queries, PracticeId practice, ChartId chart, AuditHead end, ReadTrail read) {
        return remembered(live(queries, practice, Optional.of(chart), () -> end), Optional.of(read));
    }

    private static TrailSource remembered(TrailSource live, Optional<ReadTrail> read) {
        FirstStart start = new FirstStart(live.start);
        LastPage pages = new LastPage(live.pages);
        read.ifPresent(ahead -> {
            start.read = ahead.start();
            pages.asked = PageReader.FIRST;
            pages.last = new Page<>(ahead.entries(), Optional.empty());
        });
        return new TrailSource(start, pages, live.end, () -> {
            start.read = null;
            pages.asked = null;
        });
    }

    /**
     * Reports whether the chain still begins there, as it is now. What was remembered is read again afterwards: if a
     * purge has moved the beginning, nothing that was read before it proves anything.
     */
    public boolean stillBeginsAt(AuditHead begin) {
        forget.run();
        return start.get().equals(begin);
    }

    /** Returns the entries, oldest first. */
    public Iterator<AuditEntry> entries() {
        return new PageReader<>(pages);
    }

    /** Keeps the beginning as it was read first. */
    private static final class FirstStart implements Supplier<AuditHead> {

        private final Supplier<AuditHead> live;
        private @Nullable AuditHead read;

        FirstStart(Supplier<AuditHead> live) {
            this.live = live;
        }

        @Override
        public AuditHead get() {
            AuditHead start = read;
            if (start == null) {
                start = live.get();
                read = start;
            }
            return start;
        }
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
