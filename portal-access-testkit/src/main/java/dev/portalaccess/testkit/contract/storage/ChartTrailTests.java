package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that the audit chains of several charts are read at once as each of them is read alone. */
@Requirement({"PA-111", "PA-115"})
abstract class ChartTrailTests extends PurgeTestCase {

    private final Instant late = samples.after(Duration.ofDays(30));
    private final ChartId one = samples.chartId();
    private final ChartId other = samples.chartId();
    private final ChartId unused = samples.chartId();

    ChartTrailTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void the_chains_of_several_charts_are_read_at_once_each_in_its_order() {
        AuditEntry zero = samples.entry(Optional.of(one), 0);
        AuditEntry first = samples.entry(Optional.of(one), 1);
        AuditEntry second = samples.entry(Optional.of(one), 2);
        AuditEntry others = samples.entry(Optional.of(other), 0);
        StorageSamples twin = samples.twin();
        append(second, samples.refusal(Optional.of(one), late));
        append(first, others, samples.entry(Optional.empty(), 0));
        append(zero, samples.entry(Optional.of(samples.chartId()), 0));
        commit(changes(twin).entry(twin.entry(Optional.of(one), 3)));
        assertEquals(
                Map.of(one, List.of(zero, first, second), other, List.of(others), unused, List.of()),
                scan().trails(practice(), Set.of(one, other, unused), 3),
                "the entries of each chart");
        assertEquals(
                Map.of(one, List.of(zero, first, second)),
                scan().trails(practice(), Set.of(one), 500),
                "the entries of one chart");
        assertEquals(Map.of(), scan().trails(practice(), Set.of(), 3), "the entries of no chart");
    }

    @Test
    public final void a_chain_with_more_entries_than_the_limit_is_left_out_and_no_other() {
        AuditEntry others = samples.entry(Optional.of(other), 0);
        append(
                samples.entry(Optional.of(one), 0),
                samples.entry(Optional.of(one), 1),
                samples.entry(Optional.of(one), 2),
                others,
                samples.entry(Optional.of(other), 1_000_000));
        assertEquals(
                Set.of(other, unused),
                scan().trails(practice(), Set.of(one, other, unused), 2).keySet(),
                "charts with two entries at most, wherever these stand");
        assertEquals(Set.of(), scan().trails(practice(), Set.of(one), 2).keySet(), "one chart with three entries");
    }

    @Test
    public final void the_beginnings_of_several_chains_are_read_at_once_with_one_for_each_chart() {
        AuditEntry gone = samples.entry(Optional.of(one), 0);
        AuditEntry left = samples.entry(Optional.of(one), 1, late);
        append(gone, left, samples.entry(Optional.of(other), 0, late));
        purge(Purgeable.TRAIL, late);
        Link link = gone.link().orElseThrow();
        assertEquals(
                Map.of(
                        one,
                        new AuditHead(1, Optional.of(link.hash())),
                        other,
                        AuditHead.EMPTY,
                        unused,
                        AuditHead.EMPTY),
                scan().trailStarts(practice(), Set.of(one, other, unused)),
                "where the chains begin");
        assertEquals(
                Map.of(one, AuditHead.EMPTY),
                scan().trailStarts(samples.twin().practice(), Set.of(one)),
                "where the chain of a chart of that id begins in another practice");
        assertEquals(Map.of(one, List.of(left)), scan().trails(practice(), Set.of(one), 1), "what is left of a chain");
    }

    private void append(AuditEntry... entries) {
        ChangeSet.Builder changes = changes();
        List.of(entries).forEach(changes::entry);
        commit(changes);
    }
}
