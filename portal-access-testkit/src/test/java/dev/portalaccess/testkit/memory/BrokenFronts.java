package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chains that lose more than their front, or do not know where they begin. */
final class BrokenFronts {

    private BrokenFronts() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "forgets where chains begin",
                        Forgetful::new,
                        "a_chain_whose_entries_are_all_gone_goes_on_where_it_ended",
                        "entries_go_from_the_front_once_they_are_older_and_the_rest_begins_behind_them"),
                StorageFault.of(
                        "has one beginning for all chains of a practice",
                        OneStart::new,
                        "each_chain_begins_at_a_place_of_its_own"),
                StorageFault.of(
                        "purges whatever entry is older",
                        PurgeRequest.by(BrokenFronts::anyOlder),
                        "an_entry_behind_a_younger_one_stays_although_it_is_older"),
                StorageFault.of(
                        "purges across gaps",
                        PurgeRequest.by(BrokenFronts::acrossGaps),
                        "an_entry_behind_a_gap_stays_so_that_the_gap_is_found"),
                StorageFault.of(
                        "moves the end of a chain with its front",
                        PurgeRequest.by(BrokenFronts::movingEnds),
                        "a_chain_whose_entries_are_all_gone_goes_on_where_it_ended",
                        "charts_and_the_ends_of_chains_stay_whatever_is_purged"),
                StorageFault.of(
                        "counts how many entries were read",
                        Counting::new,
                        "a_trail_is_read_on_although_what_was_read_is_gone"));
    }

    private static final class Forgetful extends StorageRelay {
        @Override
        public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
            return AuditHead.EMPTY;
        }
    }

    private static final class OneStart extends OpenedStore {
        @Override
        public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
            return tables(practice).starts.values().stream()
                    .max(Comparator.comparingLong(AuditHead::length))
                    .orElse(AuditHead.EMPTY);
        }
    }

    private static int anyOlder(OpenedStore store, PurgeRequest asked) {
        return purge(store, asked, entry -> entry.at().isBefore(asked.before()));
    }

    private static int acrossGaps(OpenedStore store, PurgeRequest asked) {
        return purge(
                store,
                asked,
                entry -> store.tables(entry.practice()).entries.values().stream()
                        .filter(other -> other.chart().equals(entry.chart()))
                        .filter(other -> position(other) <= position(entry))
                        .allMatch(other -> other.at().isBefore(asked.before())));
    }

    private static int purge(OpenedStore store, PurgeRequest asked, Predicate<AuditEntry> unwanted) {
        if (asked.kind() != Purgeable.TRAIL) {
            return asked.of(store);
        }
        return store.all().stream().mapToInt(tables -> cut(tables, unwanted)).sum();
    }

    private static int cut(PracticeTables tables, Predicate<AuditEntry> unwanted) {
        List<AuditEntry> chained = tables.entries.values().stream()
                .filter(entry -> entry.link().isPresent())
                .filter(unwanted)
                .toList();
        tables.entries.take(chained::contains, Integer.MAX_VALUE);
        chained.forEach(entry -> tables.starts.put(entry.chart(), behind(entry)));
        return chained.size();
    }

    private static AuditHead behind(AuditEntry entry) {
        return new AuditHead(
                position(entry) + 1, Optional.of(entry.link().orElseThrow().hash()));
    }

    private static long position(AuditEntry entry) {
        return entry.link().map(Link::position).orElse(-1L);
    }

    private static int movingEnds(OpenedStore store, PurgeRequest asked) {
        int purged = asked.of(store);
        store.all().forEach(tables -> {
            tables.charts
                    .values()
                    .forEach(chart -> tables.charts.put(
                            chart.value().chart().value(),
                            new Versioned<>(chart.value().with(AuditHead.EMPTY), chart.version())));
            tables.record
                    .values()
                    .forEach(end -> tables.record.put(
                            tables.practice.value(), new Versioned<>(PracticeRecord.EMPTY, end.version())));
        });
        return purged;
    }

    private static final class Counting extends StorageRelay {
        @Override
        public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Request page) {
            List<AuditEntry> all =
                    sound.trail(practice, chart, Request.first(500)).items();
            int from = page.after().map(Cursor::value).map(Integer::parseInt).orElse(0);
            int until = Math.min(all.size(), from + page.limit());
            Optional<Cursor> next = until < all.size() ? Optional.of(new Cursor("" + until)) : Optional.empty();
            return new Page<>(all.subList(Math.min(from, until), until), next);
        }
    }
}
