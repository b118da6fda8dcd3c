package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.Page.Request;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The records of decisions that wait for the host's log, of all practices. */
record MemorySpool(Collection<PracticeTables> all) {

    /** The place of a record in the list: its instant, then its practice and its id. */
    private record SpoolRank(long at, String practice, String id) {

        static final Comparator<SpoolRank> ORDER = Comparator.comparingLong(SpoolRank::at)
                .thenComparing(SpoolRank::practice)
                .thenComparing(SpoolRank::id);

        static SpoolRank of(AccessRecord record) {
            return new SpoolRank(
                    record.at().toEpochMilli(),
                    record.practice().value(),
                    record.id().value());
        }

        static SpoolRank of(Cursor cursor) {
            String[] parts = cursor.value().split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("the cursor is of another list");
            }
            return new SpoolRank(Long.parseLong(parts[0]), parts[1], parts[2]);
        }

        Cursor cursor() {
            return new Cursor(at + " " + practice + " " + id);
        }
    }

    Page<AccessRecord> page(Request request) {
        Predicate<AccessRecord> isBehind = request.after()
                .map(SpoolRank::of)
                .<Predicate<AccessRecord>>map(last -> record -> SpoolRank.ORDER.compare(SpoolRank.of(record), last) > 0)
                .orElse(record -> true);
        List<AccessRecord> rest = all.stream()
                .flatMap(tables -> tables.spool.values().stream())
                .filter(isBehind)
                .sorted(Comparator.comparing(SpoolRank::of, SpoolRank.ORDER))
                .limit(request.limit() + 1L)
                .toList();
        return request.cut(rest, last -> SpoolRank.of(last).cursor());
    }
}
