package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartPart;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import dev.portalaccess.testkit.internal.UniqueIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract of an {@link AccessLog}. It needs no empty log: its records are on charts that no other test names, in
 * the years 2001 to 2008.
 */
public abstract class AccessLogContract {

    private final String tag = UniqueIds.tag();
    private final Instant now = UniqueIds.instant();
    private final ChartId chart = new ChartId("chart-" + tag);
    private int made;

    /** For subclasses. */
    protected AccessLogContract() {}

    /** Returns the log under test. */
    protected abstract AccessLog log();

    /** Returns a practice of the host. */
    protected abstract PracticeId practice();

    /** Returns another practice of the host, or one that it does not have. */
    protected PracticeId otherPractice() {
        return new PracticeId("other-" + tag);
    }

    /** Ends the log and opens it again, as a restart does. By default does nothing. */
    protected void reopen() {}

    /** Returns a log whose data is out of reach. If empty, that test is skipped. */
    protected Optional<AccessLog> unreachable() {
        return Optional.empty();
    }

    @Test
    public final void reads_a_record_as_it_was_taken() {
        List<AccessRecord> records = List.of(permission(1), bare(2), refusal(3), listRead(4));
        log().append(records);
        assertEquals(newestFirst(records), all(), "records of every kind");
    }

    @Test
    public final void takes_a_record_once_however_often_it_comes() {
        AccessRecord record = permission(1);
        AccessRecord other = permission(2);
        log().append(List.of(record));
        ConcurrentCalls.ask(() -> {
            log().append(List.of(record));
            return true;
        });
        log().append(List.of(other, record));
        assertEquals(List.of(other, record), all(), "a record that came several times");
    }

    @Test
    public final void keeps_what_it_took_first_under_an_id() {
        AccessRecord record = permission(1);
        log().append(List.of(record));
        log().append(List.of(copy(refusal(2), practice(), record.id())));
        assertEquals(List.of(record), all(), "an id that came again with other contents");
    }

    @Test
    public final void takes_records_that_come_late() {
        List<AccessRecord> records =
                IntStream.rangeClosed(1, 3).mapToObj(this::permission).toList();
        newestFirst(records).forEach(record -> log().append(List.of(record)));
        assertEquals(newestFirst(records), all(), "records that came in the wrong order");
    }

    @Test
    public final void takes_many_records_at_once() {
        List<AccessRecord> records =
                IntStream.rangeClosed(1, 500).mapToObj(this::permission).toList();
        log().append(records);
        assertEquals(newestFirst(records), all(), "500 records of one call");
    }

    @Test
    public final void keeps_practices_and_charts_apart() {
        AccessRecord record = permission(1);
        AccessRecord elsewhere = copy(record, otherPractice(), record.id());
        AccessRecord onOther = on(new ChartId("other-" + tag), permission(2));
        log().append(List.of(record, elsewhere, onOther));
        assertEquals(List.of(record), all(), "records of the chart in the practice");
        assertEquals(
                List.of(elsewhere), read(otherPractice(), chart, AccessPeriod.ALL, 10), "records in another practice");
        assertEquals(
                List.of(onOther), read(practice(), onOther.chart(), AccessPeriod.ALL, 10), "records of another chart");
        assertEquals(
                List.of(), read(practice(), new ChartId("none-" + tag), AccessPeriod.ALL, 10), "records of no chart");
    }

    @Test
    public final void reads_the_period_with_its_beginning_and_without_its_end() {
        List<AccessRecord> records =
                IntStream.rangeClosed(1, 4).mapToObj(this::permission).toList();
        log().append(records);
        AccessPeriod middle =
                AccessPeriod.between(records.get(1).at(), records.get(3).at());
        assertEquals(
                newestFirst(records.subList(1, 3)), read(practice(), chart, middle, 10), "a period with both ends");
        AccessPeriod late = new AccessPeriod(Optional.of(records.get(2).at()), Optional.empty());
        assertEquals(newestFirst(records.subList(2, 4)), read(practice(), chart, late, 10), "a period without an end");
        AccessPeriod early =
                new AccessPeriod(Optional.empty(), Optional.of(records.get(1).at()));
        assertEquals(
                newestFirst(records.subList(0, 1)), read(practice(), chart, early, 10), "a period without a beginning");
    }

    @Test
    public final void reads_pages_of_any_size() {
        List<AccessRecord> records =
                Stream.of(1, 2, 2, 2, 3, 4).map(this::permission).toList();
        log().append(records);
        for (int limit = 1; limit <= 7; limit++) {
            List<AccessRecord> read = read(practice(), chart, AccessPeriod.ALL, limit);
            assertEquals(records.size(), read.size(), "number of records in pages of " + limit);
            assertEquals(Set.copyOf(records), Set.copyOf(read), "records in pages of " + limit);
            assertEquals(
                    newestFirst(records).stream().map(AccessRecord::at).toList(),
                    read.stream().map(AccessRecord::at).toList(),
                    "instants in pages of " + limit);
        }
        Page<AccessRecord> whole = page(Page.Request.first(6));
        assertEquals(6, whole.items().size(), "number of records on a page that they fill");
        assertEquals(Optional.empty(), whole.next(), "where the last page, a full one, leads");
    }

    @Test
    public final void moves_nothing_when_records_come_between_pages() {
        List<AccessRecord> records =
                IntStream.rangeClosed(1, 5).mapToObj(this::permission).toList();
        log().append(records);
        Page<AccessRecord> first = page(Page.Request.first(2));
        log().append(List.of(permission(9)));
        List<AccessRecord> read = new ArrayList<>(first.items());
        Page.Request second = new Page.Request(2, first.next());
        read.addAll(page(second).items());
        assertEquals(page(second), page(second), "the second page, twice");
        read.addAll(page(new Page.Request(2, page(second).next())).items());
        assertEquals(newestFirst(records), read, "records that were there from the first page to the last");
    }

    @Test
    public final void rejects_a_cursor_of_another_list() {
        log().append(List.of(permission(1)));
        Page.Request foreign = Page.Request.first(1).after(new Page.Cursor("no cursor of this list"));
        assertThrows(IllegalArgumentException.class, () -> page(foreign), "a cursor of another list");
    }

    @Test
    public final void has_every_record_after_a_restart() {
        AccessRecord record = permission(1);
        log().append(List.of(record));
        reopen();
        assertEquals(List.of(record), all(), "records after a restart");
    }

    @Test
    public final void takes_records_of_several_threads_at_once() {
        List<List<AccessRecord>> records = IntStream.range(0, ConcurrentCalls.THREADS)
                .mapToObj(thread -> List.of(permission(2 * thread), permission(2 * thread + 1)))
                .toList();
        ConcurrentCalls.each(thread -> {
            log().append(records.get(thread));
            return true;
        });
        assertEquals(newestFirst(records.stream().flatMap(List::stream).toList()), all(), "records of several threads");
    }

    @Test
    public final void throws_rather_than_lose_a_record_or_read_nothing() {
        AccessLog down = unreachable().orElseGet(() -> abort("no unreachable log was given"));
        List<AccessRecord> records = List.of(permission(1));
        assertAll(
                () -> assertThrows(RuntimeException.class, () -> down.append(records)),
                () -> assertThrows(
                        RuntimeException.class,
                        () -> down.read(practice(), chart, AccessPeriod.ALL, Page.Request.first(1))));
    }

    private AccessRecord permission(int second) {
        UsedGrant mother = new UsedGrant(
                new GrantId("grant-" + tag),
                new HolderId("mother-" + tag),
                Optional.of(Relationship.of("MTH")),
                Optional.of(LegalBasis.PARENTAL_RESPONSIBILITY));
        return record(second, Optional.of(ChartArea.RESULTS), List.of(mother), List.of());
    }

    private AccessRecord bare(int second) {
        UsedGrant bare = new UsedGrant(
                new GrantId("bare-" + tag), new HolderId("aunt-" + tag), Optional.empty(), Optional.empty());
        return record(second, Optional.of(ChartArea.MESSAGES), List.of(bare, bare), List.of());
    }

    private AccessRecord refusal(int second) {
        return record(second, Optional.of(ChartArea.MESSAGES), List.of(), List.of("ENDED", "HELD"));
    }

    private AccessRecord listRead(int second) {
        return record(second, Optional.empty(), List.of(), List.of());
    }

    private AccessRecord record(int second, Optional<ChartArea> area, List<UsedGrant> grants, List<String> reasons) {
        Actor by = area.isPresent() ? Actor.account(new AccountId("account-" + tag)) : Actor.staff("clerk-" + tag);
        return new AccessRecord(
                new AccessRecordId("record-" + tag + "-" + ++made),
                practice(),
                chart,
                by,
                area.map(one -> new ChartPart(one, AccessLevel.VIEW)),
                now.plusSeconds(second),
                grants,
                reasons);
    }

    private static AccessRecord copy(AccessRecord of, PracticeId practice, AccessRecordId id) {
        return new AccessRecord(id, practice, of.chart(), of.by(), of.part(), of.at(), of.grants(), of.reasons());
    }

    private static AccessRecord on(ChartId other, AccessRecord of) {
        return new AccessRecord(of.id(), of.practice(), other, of.by(), of.part(), of.at(), of.grants(), of.reasons());
    }

    private List<AccessRecord> all() {
        return read(practice(), chart, AccessPeriod.ALL, 100);
    }

    private Page<AccessRecord> page(Page.Request request) {
        return log().read(practice(), chart, AccessPeriod.ALL, request);
    }

    /** Reads every page, and at most a hundred, because a cursor that leads back would never end. */
    private List<AccessRecord> read(PracticeId of, ChartId on, AccessPeriod period, int limit) {
        Page<AccessRecord> page = log().read(of, on, period, Page.Request.first(limit));
        List<AccessRecord> items = new ArrayList<>(page.items());
        for (int turns = 0; page.next().isPresent() && turns < 100; turns++) {
            assertTrue(page.items().size() <= limit, "a page has more records than were asked for");
            page = log().read(of, on, period, new Page.Request(limit, page.next()));
            items.addAll(page.items());
        }
        return items;
    }

    private static List<AccessRecord> newestFirst(List<AccessRecord> oldestFirst) {
        List<AccessRecord> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }
}
