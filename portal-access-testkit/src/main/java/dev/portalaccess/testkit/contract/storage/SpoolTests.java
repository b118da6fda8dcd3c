package dev.portalaccess.testkit.contract.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessSpool.SpoolCount;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the records that wait for the host's log: kept once, listed oldest first, removed one by one. */
@Requirement("PA-112")
abstract class SpoolTests extends StorageTestCase {

    private final ChartId chart = samples.chartId();
    private final StorageSamples twin = samples.twin();

    SpoolTests(Supplier<Storage> storage) {
        super(storage);
    }

    /** Leaves nothing to other tests, which read the records of all practices as well. */
    @AfterEach
    final void remove() {
        waiting(500).forEach(record -> store().removeSpooled(record.practice(), Set.of(record.id())));
    }

    @Test
    public final void a_record_that_waits_is_read_as_it_was_kept() {
        List<AccessRecord> records = samples.accessRecords(chart);
        records.forEach(store()::spool);
        assertEquals(records, waiting(500), "records of every kind");
    }

    @Test
    public final void a_record_that_comes_again_is_kept_once() {
        AccessRecord record = record(chart, 1);
        ConcurrentCalls.ask(() -> {
            store().spool(record);
            return true;
        });
        store().spool(samples.accessRecord(record.id(), samples.chartId(), second(2)));
        assertEquals(List.of(record), waiting(500), "a record that came several times, and once with other contents");
        AccessRecord other = twin.accessRecord(record.id(), chart, second(3));
        store().spool(other);
        assertEquals(List.of(record, other), waiting(500), "records with one id in two practices");
    }

    @Test
    public final void records_wait_oldest_first_whatever_the_page() {
        List<AccessRecord> oldestFirst = Stream.of(3, 5, 7)
                .flatMap(second -> Stream.of(record(chart, second), twin.accessRecord(chart, second(second))))
                .toList();
        Stream.of(4, 0, 5, 2, 1, 3).map(oldestFirst::get).forEach(store()::spool);
        for (int limit = 1; limit <= 7; limit++) {
            List<AccessRecord> read = waiting(limit);
            assertEquals(Set.copyOf(oldestFirst), Set.copyOf(read), "in pages of " + limit);
            assertEquals(instants(oldestFirst), instants(read), "the order, in pages of " + limit);
        }
    }

    @Test
    public final void a_cursor_that_the_spool_cannot_have_made_is_rejected() {
        store().spool(record(chart, 1));
        Request foreign = Request.first(1).after(new Page.Cursor("no cursor of this list"));
        assertThrows(IllegalArgumentException.class, () -> store().spooled(foreign), "a cursor of another list");
    }

    @Test
    public final void removed_records_are_gone_and_no_others() {
        AccessRecord first = record(chart, 1);
        AccessRecord second = record(chart, 2);
        AccessRecord third = record(chart, 3);
        AccessRecord others = twin.accessRecord(first.id(), chart, second(4));
        List.of(first, second, third, others).forEach(store()::spool);
        Set<AccessRecordId> gone = Set.of(first.id(), third.id(), new AccessRecordId(samples.id("absent")));
        assertEquals(2, store().removeSpooled(practice(), gone), "number of records removed");
        assertEquals(List.of(second, others), waiting(500), "what is left");
        assertEquals(0, store().removeSpooled(practice(), gone), "number of records removed the second time");
        assertEquals(0, store().removeSpooled(practice(), Set.of()), "number of no records removed");
    }

    @Test
    public final void what_waits_is_counted_for_a_practice_and_for_a_chart() {
        ChartId other = samples.chartId();
        assertEquals(SpoolCount.NONE, count(practice(), Optional.empty()), "where nothing waits");
        List.of(record(chart, 3), record(other, 2), record(other, 4), twin.accessRecord(chart, second(1)))
                .forEach(store()::spool);
        assertEquals(counted(3, 2), count(practice(), Optional.empty()), "what waits of a practice");
        assertEquals(counted(2, 2), count(practice(), Optional.of(other)), "what waits of a chart");
        assertEquals(counted(1, 1), count(twin.practice(), Optional.of(chart)), "what waits of another practice's");
        assertEquals(SpoolCount.NONE, count(practice(), Optional.of(samples.chartId())), "what waits of no chart");
    }

    @Test
    public final void no_purge_removes_a_record_that_waits() {
        AccessRecord record = record(chart, 1);
        store().spool(record);
        for (Purgeable kind : Purgeable.values()) {
            queries().purge(kind, second(60), 10);
        }
        assertEquals(List.of(record), waiting(500), "what waits after every kind of purge");
    }

    private SpoolCount count(PracticeId of, Optional<ChartId> on) {
        return store().spoolCount(of, on);
    }

    private SpoolCount counted(long records, int oldest) {
        return new SpoolCount(records, Optional.of(second(oldest)));
    }

    private AccessRecord record(ChartId of, int second) {
        return samples.accessRecord(of, second(second));
    }

    private Instant second(int number) {
        return samples.after(Duration.ofSeconds(number));
    }

    /** Returns what waits of the two practices, read in pages of that size. */
    private List<AccessRecord> waiting(int limit) {
        Set<PracticeId> own = Set.of(practice(), twin.practice());
        return PagedList.read(page -> store().spooled(page), Request.first(limit)).stream()
                .filter(record -> own.contains(record.practice()))
                .toList();
    }

    private static List<Instant> instants(List<AccessRecord> records) {
        return records.stream().map(AccessRecord::at).collect(Collectors.toList());
    }
}
