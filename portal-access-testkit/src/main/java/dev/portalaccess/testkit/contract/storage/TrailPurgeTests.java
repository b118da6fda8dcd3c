package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Tests that purging removes only the oldest entries of a chain, never one from the middle, and that the store reports
 * where the rest begins.
 */
@Requirement({"PA-111", "PA-114"})
abstract class TrailPurgeTests extends PurgeTestCase {

    private static final Optional<ChartId> PRACTICE = Optional.empty();

    private final Instant now = samples.now();
    private final Instant late = samples.after(Duration.ofDays(30));
    private final Optional<ChartId> chart = Optional.of(samples.chartId());

    TrailPurgeTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_chain_from_which_nothing_was_removed_begins_with_nothing_before_it() {
        assertEquals(AuditHead.EMPTY, start(PRACTICE), "of a practice nobody has heard of");
        assertEquals(AuditHead.EMPTY, start(chart), "of a chart nobody has heard of");
        append(samples.entry(chart, 0));
        purge(Purgeable.TRAIL, now);
        assertEquals(AuditHead.EMPTY, start(chart), "of a chain that is no older than that instant");
    }

    @Test
    public final void entries_go_from_the_front_once_they_are_older_and_the_rest_begins_behind_them() {
        for (Optional<ChartId> chain : List.of(PRACTICE, chart)) {
            AuditEntry zero = samples.entry(chain, 0, now.minus(MOMENT));
            AuditEntry one = keyed(samples.entry(chain, 1, now));
            AuditEntry two = samples.entry(chain, 2, now.plus(MOMENT));
            append(zero, one, two);
            purge(Purgeable.TRAIL, now);
            assertLeft(chain, List.of(one, two), zero, "older by that instant was the first alone");
            purge(Purgeable.TRAIL, now.plus(MOMENT));
            assertLeft(chain, List.of(two), one, "older by that instant were two");
        }
    }

    @Test
    public final void an_entry_behind_a_younger_one_stays_although_it_is_older() {
        AuditEntry old = samples.entry(chart, 0);
        AuditEntry young = samples.entry(chart, 1, late);
        AuditEntry behind = samples.entry(chart, 2);
        append(old, young, behind);
        purge(Purgeable.TRAIL, late);
        assertLeft(chart, List.of(young, behind), old, "one in the front was older");
    }

    @Test
    public final void an_entry_behind_a_gap_stays_so_that_the_gap_is_found() {
        AuditEntry zero = samples.entry(chart, 0);
        AuditEntry two = samples.entry(chart, 2);
        AuditEntry lost = samples.entry(PRACTICE, 1);
        append(zero, two, lost);
        purge(Purgeable.TRAIL, late);
        assertLeft(chart, List.of(two), zero, "the entry in between is missing");
        assertEquals(List.of(lost), trail(PRACTICE), "left of a chain whose first entry is missing");
        assertEquals(AuditHead.EMPTY, start(PRACTICE), "where a chain begins whose first entry is missing");
    }

    @Test
    public final void a_chain_whose_entries_are_all_gone_goes_on_where_it_ended() {
        AuditEntry last = samples.entry(chart, 0);
        ChartAccess access =
                new ChartAccess(practice(), chart.orElseThrow(), List.of(), List.of(), Optional.empty(), behind(last));
        commit(changes().chart(Versioned.fresh(access)).entry(last));
        purge(Purgeable.TRAIL, late);
        assertLeft(chart, List.of(), last, "all of it was older");
        assertEquals(new Versioned<>(access, 1), store().chart(practice(), access.chart()), "the end of the chain");
        AuditEntry next = samples.entry(chart, 1, late);
        append(next);
        assertLeft(chart, List.of(next), last, "one was appended since");
    }

    @Test
    public final void each_chain_begins_at_a_place_of_its_own() {
        StorageSamples twin = samples.twin();
        Optional<ChartId> other = Optional.of(samples.chartId());
        AuditEntry young = samples.entry(other, 0, late);
        AuditEntry elsewhere = twin.entry(chart, 0, late);
        AuditEntry old = samples.entry(chart, 0);
        append(young, old);
        commit(changes(twin).entry(elsewhere));
        purge(Purgeable.TRAIL, late);
        assertLeft(chart, List.of(), old, "it was older");
        assertEquals(AuditHead.EMPTY, start(other), "where another chart's chain begins");
        assertEquals(List.of(young), trail(other), "another chart's chain");
        assertEquals(
                AuditHead.EMPTY,
                queries().trailStart(twin.practice(), chart),
                "where the chain of a chart of that id begins in another practice");
    }

    @Test
    @Requirement("PA-061")
    public final void a_trail_is_read_on_although_what_was_read_is_gone() {
        AuditEntry zero = samples.entry(chart, 0);
        AuditEntry one = samples.entry(chart, 1);
        AuditEntry two = samples.entry(chart, 2, late);
        append(zero, one, two);
        Page<AuditEntry> read = queries().trail(practice(), chart, Request.first(2));
        purge(Purgeable.TRAIL, late);
        Request rest = Request.first(2).after(found(read.next(), "the rest of a trail"));
        assertEquals(List.of(two), queries().trail(practice(), chart, rest).items(), "the rest of the trail");
    }

    private void append(AuditEntry... entries) {
        ChangeSet.Builder changes = changes();
        List.of(entries).forEach(changes::entry);
        commit(changes);
    }

    private AuditEntry keyed(AuditEntry entry) {
        Digest hash = Digest.keyed(samples.digest().bytes(), "audit-7");
        return entry.at(new Link(entry.link().orElseThrow().position(), hash));
    }

    private static AuditHead behind(AuditEntry entry) {
        Link link = entry.link().orElseThrow();
        return new AuditHead(link.position() + 1, Optional.of(link.hash()));
    }

    private List<AuditEntry> trail(Optional<ChartId> of) {
        return queries().trail(practice(), of, Request.first(10)).items();
    }

    private AuditHead start(Optional<ChartId> of) {
        return queries().trailStart(practice(), of);
    }

    private void assertLeft(Optional<ChartId> of, List<AuditEntry> rest, AuditEntry lastGone, String why) {
        assertEquals(rest, trail(of), "entries left: " + why);
        assertEquals(behind(lastGone), start(of), "where the rest of the chain begins: " + why);
    }
}
