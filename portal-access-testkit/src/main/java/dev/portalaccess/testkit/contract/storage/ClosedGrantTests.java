package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that closed grants leave what commands and decisions read, and are found again. */
@Requirement("PA-070")
abstract class ClosedGrantTests extends StorageTestCase {

    private final AccountId account = samples.account();
    private final Grant closing = samples.grant(samples.chartId(), account);
    private final Grant staying = samples.grant(closing.chart(), account);
    private final ChartId chart = closing.chart();
    private final Instant first = samples.after(Duration.ofMillis(5));
    private final Instant second = samples.after(Duration.ofMillis(9));

    ClosedGrantTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_closed_grant_leaves_the_chart_and_the_account() {
        Grant revoked = closeOne();
        assertEquals(
                new Versioned<>(samples.chart(staying), 2), store().chart(practice(), chart), "the chart without it");
        assertEquals(List.of(staying), OpenGrants.of(store(), practice(), account), "the account without it");
        assertEquals(
                List.of(staying), store().access(practice(), account, chart).grants(), "the decision read without it");
        assertEquals(
                List.of(new ClosedGrant(revoked, first)), closed(ClosedGrantFilter.on(chart)), "the closed grants");
    }

    @Test
    public final void the_version_before_the_closed_one_is_kept_as_history() {
        closeOne();
        assertEquals(
                List.of(new FormerGrant(closing, first)),
                queries().history(practice(), chart, Request.first(10)).items(),
                "history of a grant that was revoked and closed");
    }

    @Test
    public final void a_grant_that_is_closed_as_it_is_has_no_history() {
        commit(changes().chart(Versioned.fresh(samples.chart(closing, staying))));
        close(first, closing);
        assertEquals(
                List.of(),
                queries().history(practice(), chart, Request.first(10)).items(),
                "history of a grant that was closed without a change");
        assertEquals(
                List.of(new ClosedGrant(closing, first)), closed(ClosedGrantFilter.on(chart)), "the closed grants");
    }

    @Test
    public final void closed_grants_are_selected_by_account_id_and_instant_the_last_first() {
        Grant others = samples.grant(chart, samples.account());
        Grant elsewhere = samples.grant(samples.chartId(), account);
        commit(changes()
                .chart(Versioned.fresh(samples.chart(closing, staying, others)))
                .chart(Versioned.fresh(samples.chart(elsewhere))));
        close(first, closing);
        close(second, others);
        closeElsewhere(elsewhere);
        ClosedGrant one = new ClosedGrant(closing, first);
        ClosedGrant last = new ClosedGrant(others, second);
        assertEquals(List.of(last, one), closed(ClosedGrantFilter.on(chart)), "every closed grant of the chart");
        assertEquals(List.of(one), closed(ClosedGrantFilter.on(chart).of(account)), "those of one account");
        assertEquals(List.of(last), closed(ClosedGrantFilter.on(chart).withId(others.id())), "the one with the id");
        assertEquals(List.of(last), closed(ClosedGrantFilter.on(chart).since(second)), "those since an instant");
        assertEquals(
                List.of(last, one),
                closed(ClosedGrantFilter.on(chart).since(first)),
                "those since an instant, which itself counts");
        assertEquals(
                List.of(new ClosedGrant(elsewhere, second), one),
                closed(ClosedGrantFilter.on(Set.of(chart, elsewhere.chart())).of(account)).stream()
                        .sorted((a, b) -> b.closedAt().compareTo(a.closedAt()))
                        .toList(),
                "those of one account on two charts");
    }

    @Test
    public final void closed_grants_are_listed_in_pages_each_once() {
        List<Grant> many = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            many.add(samples.grant(chart, account));
        }
        commit(changes().chart(Versioned.fresh(samples.chart(many.toArray(Grant[]::new)))));
        for (Grant grant : many) {
            close(first, grant);
        }
        List<Grant> listed = new ArrayList<>();
        Optional<Request> request = Optional.of(Request.first(3));
        while (request.isPresent()) {
            Page<ClosedGrant> page = store().closedGrants(practice(), ClosedGrantFilter.on(chart), request.get());
            page.items().forEach(closed -> listed.add(closed.grant()));
            request = page.next().map(Request.first(3)::after);
        }
        assertEquals(Set.copyOf(many), Set.copyOf(listed), "the closed grants of all pages");
        assertEquals(many.size(), listed.size(), "the number of closed grants on all pages");
    }

    @Test
    public final void only_the_grants_that_a_change_names_are_written() {
        commit(changes().chart(Versioned.fresh(samples.chart(closing, staying))));
        Grant ending = staying.endingAt(second);
        ChartAccess next = samples.chart(closing, ending);
        commit(at(first)
                .chart(ChartChange.between(new Versioned<>(samples.chart(closing, staying), 1), next, List.of())));
        assertEquals(
                new Versioned<>(next, 2), store().chart(practice(), chart), "the chart after a change of one grant");
        assertEquals(
                List.of(new FormerGrant(staying, first)),
                queries().history(practice(), chart, Request.first(10)).items(),
                "history after a change of one grant");
    }

    @Test
    public final void a_later_grant_stands_behind_those_that_stay() {
        commit(changes().chart(Versioned.fresh(samples.chart(closing, staying))));
        close(first, closing);
        Grant later = samples.grant(chart, account);
        ChartAccess now = samples.chart(staying);
        commit(at(second).chart(ChartChange.between(new Versioned<>(now, 2), now.with(later), List.of())));
        assertEquals(
                List.of(staying, later),
                store().chart(practice(), chart).value().grants(),
                "the order of grants");
    }

    private Grant closeOne() {
        commit(changes().chart(Versioned.fresh(samples.chart(closing, staying))));
        Grant revoked = closing.revoked(new GrantState.Revoked(samples.now(), StorageSamples.CLERK, Reason.SAFETY));
        close(first, revoked);
        return revoked;
    }

    private void close(Instant at, Grant last) {
        Versioned<ChartAccess> read = store().chart(practice(), chart);
        commit(at(at).chart(ChartChange.between(read, read.value().without(last.id()), List.of(last))));
    }

    private void closeElsewhere(Grant last) {
        Versioned<ChartAccess> read = store().chart(practice(), last.chart());
        commit(at(second).chart(ChartChange.between(read, read.value().without(last.id()), List.of(last))));
    }

    private ChangeSet.Builder at(Instant instant) {
        return ChangeSet.in(practice(), samples.receiptAt(instant));
    }

    private List<ClosedGrant> closed(ClosedGrantFilter filter) {
        return store().closedGrants(practice(), filter, Request.first(100)).items();
    }
}
