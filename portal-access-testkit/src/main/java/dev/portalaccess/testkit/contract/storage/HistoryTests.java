package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests of the history: former versions of grants, and the audit trail. */
abstract class HistoryTests extends StorageTestCase {

    private final Instant first = samples.after(Duration.ofMillis(1));
    private final Instant second = samples.after(Duration.ofMillis(1_001));
    private final Grant grant = samples.grant();
    private final Grant other = samples.grant(grant.chart(), samples.account());
    private final ChartAccess chart = samples.chart(grant, other);

    HistoryTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    @Requirement("PA-070")
    public final void a_grant_nobody_has_replaced_has_no_history() {
        commit(at(first).chart(Versioned.fresh(chart)));
        assertEquals(List.of(), history(), "history of grants in their first version");
    }

    @Test
    @Requirement("PA-070")
    public final void each_former_version_of_a_grant_is_kept_with_the_instant_it_was_replaced() {
        commit(at(samples.now()).chart(Versioned.fresh(chart)));
        Grant narrowed = grant.narrowedTo(Scope.NOTHING);
        commit(at(first).chart(new Versioned<>(chart.with(narrowed), 1)));
        commit(at(second).chart(new Versioned<>(chart.with(revoked(narrowed)), 2)));
        assertEquals(
                List.of(new FormerGrant(grant, first), new FormerGrant(narrowed, second)),
                history(),
                "history of one grant");
        assertEquals(
                List.of(revoked(narrowed)), OpenGrants.of(store(), practice(), grant.account()), "its present version");
    }

    @Test
    @Requirement("PA-070")
    public final void only_what_was_replaced_is_history() {
        commit(at(samples.now()).chart(Versioned.fresh(chart)));
        ChartAccess more = chart.with(samples.grant(grant.chart(), grant.account()));
        commit(at(first).chart(new Versioned<>(more.with(revoked(other)), 1)));
        commit(at(second).chart(new Versioned<>(more.with(revoked(other)).with(samples.head(1)), 2)));
        assertEquals(
                List.of(new FormerGrant(other, first)),
                history(),
                "history of a chart on which one grant was revoked, one was added, and one left alone");
    }

    @Test
    public final void grants_are_replaced_on_their_own_chart() {
        Grant elsewhere = samples.grant();
        ChartAccess neighbour = samples.chart(elsewhere);
        commit(at(samples.now()).chart(Versioned.fresh(chart)).chart(Versioned.fresh(neighbour)));
        commit(at(first).chart(new Versioned<>(neighbour.with(revoked(elsewhere)), 1)));
        assertEquals(List.of(), history(), "history of the other chart");
    }

    @Test
    @Requirement("PA-070")
    public final void a_grant_of_any_standing_is_kept_as_it_was() {
        FieldSamples variants = new FieldSamples(samples);
        ChartAccess full = variants.chart();
        commit(at(samples.now()).chart(Versioned.fresh(full)));
        ChartAccess next = full;
        for (Grant former : full.grants()) {
            next = next.with(ChangedCopies.becoming(former, GrantState.NOT_HELD));
        }
        commit(at(first).chart(new Versioned<>(next, 1)));
        List<Grant> replaced = queries().history(practice(), full.chart(), Request.first(100)).items().stream()
                .map(FormerGrant::grant)
                .toList();
        for (Grant former : full.grants()) {
            boolean changed = !former.standing().equals(GrantState.NOT_HELD);
            assertEquals(changed, replaced.contains(former), "kept with its standing: " + former.standing());
        }
    }

    @Test
    @Requirement({"PA-110", "PA-111"})
    public final void the_entries_of_each_chain_are_listed_in_its_order_and_no_other() {
        Optional<ChartId> own = Optional.of(samples.chartId());
        Optional<ChartId> another = Optional.of(samples.chartId());
        AuditEntry one = samples.entry(own, 0);
        AuditEntry two = samples.entry(own, 1);
        AuditEntry elsewhere = samples.entry(another, 0);
        AuditEntry practiceWide = samples.entry(Optional.empty(), 0);
        commit(changes().entry(one).entry(elsewhere).entry(practiceWide).entry(two));
        AuditEntry three = samples.entry(own, 2);
        commit(changes().entry(three));
        assertEquals(List.of(one, two, three), trail(own), "trail of a chart");
        assertEquals(List.of(elsewhere), trail(another), "trail of another chart");
        assertEquals(List.of(practiceWide), trail(Optional.empty()), "trail of what concerns no chart");
    }

    @Test
    @Requirement("PA-110")
    public final void refusals_stand_outside_the_chains_newest_first() {
        AuditEntry early = samples.refusal(samples.now());
        AuditEntry late = samples.refusal(first);
        AuditEntry onChart = samples.refusal(Optional.of(grant.chart()), second);
        commit(changes().entry(early));
        commit(changes().entry(late).entry(samples.entry(Optional.empty(), 0)));
        commit(changes().entry(onChart).entry(samples.entry(Optional.of(grant.chart()), 0)));
        assertEquals(
                List.of(onChart, late, early),
                queries().refusals(practice(), Request.first(10)).items(),
                "refused commands");
        assertEquals(1, trail(Optional.of(grant.chart())).size(), "entries in the chart's chain");
        assertEquals(1, trail(Optional.empty()).size(), "entries in the practice's chain");
    }

    private ChangeSet.Builder at(Instant instant) {
        return ChangeSet.in(practice(), samples.receiptAt(instant));
    }

    private Grant revoked(Grant one) {
        return one.revoked(new GrantState.Revoked(samples.now(), StorageSamples.CLERK, Reason.SAFETY));
    }

    private List<FormerGrant> history() {
        return queries().history(practice(), chart.chart(), Request.first(100)).items();
    }

    private List<AuditEntry> trail(Optional<ChartId> of) {
        return queries().trail(practice(), of, Request.first(100)).items();
    }
}
