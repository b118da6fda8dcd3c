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
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.WideRevocation;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests of the reads by account, and of the reads of several records at once. */
@Requirement("PA-080")
abstract class AccountReadTests extends StorageTestCase {

    private final AccountId account = samples.account();
    private final Holder holder = samples.holder().withAccount(account);
    private final Grant own = held(samples.grant(samples.chartId(), account));
    private final ChartId chart = own.chart();

    AccountReadTests(Supplier<Storage> storage) {
        super(storage);
    }

    private Grant held(Grant grant) {
        return ChangedCopies.heldBy(grant, holder.id());
    }

    @Test
    public final void a_decision_reads_the_accounts_grants_the_record_and_the_holder() {
        Grant others = samples.grant(chart, samples.account());
        ChartAccess access = samples.chart(own, others).with(samples.head(3));
        commit(changes().chart(Versioned.fresh(access)).holder(Versioned.fresh(holder)));
        assertEquals(
                new AccountAccess(
                        account,
                        new Versioned<>(access.record(), 1),
                        List.of(own),
                        List.of(new Versioned<>(holder, 1))),
                store().access(practice(), account, chart),
                "what a decision rests on");
    }

    @Test
    @Requirement("PA-075")
    public final void a_decision_reads_every_holder_who_uses_or_has_used_the_account() {
        Holder former = samples.holder().withAccount(samples.account());
        Grant grant = ChangedCopies.heldBy(samples.grant(chart, account), former.id());
        Holder second = samples.holder().withAccount(account);
        commit(changes().chart(Versioned.fresh(samples.chart(own, grant))).holder(Versioned.fresh(holder)));
        commit(ChangeSet.in(practice(), samples.receiptAt(samples.after(Duration.ofSeconds(1))))
                .holder(Versioned.fresh(second))
                .holder(Versioned.fresh(former))
                .holder(Versioned.fresh(samples.holder().withAccount(samples.account()))));
        List<Versioned<Holder>> all =
                List.of(new Versioned<>(holder, 1), new Versioned<>(former, 1), new Versioned<>(second, 1));
        assertEquals(
                all,
                store().access(practice(), account, chart).holders(),
                "the holders of the grants, then the others");
        assertEquals(
                List.of(all),
                store().access(practice(), account, Request.first(10)).items().stream()
                        .map(AccountAccess::holders)
                        .toList(),
                "the holders of each chart of the account");
        Holder moved = second.withAccount(samples.account());
        commit(changes().holder(new Versioned<>(moved, 1)));
        assertEquals(
                List.of(new Versioned<>(holder, 1), new Versioned<>(former, 1), new Versioned<>(moved, 2)),
                store().access(practice(), account, chart).holders(),
                "also with one who uses another account by now");
        assertEquals(
                Set.of(second.id()),
                ids(store().holdersOf(practice(), Set.of(moved.account().orElseThrow()))),
                "the holders of that other account");
    }

    @Test
    public final void a_chart_without_a_grant_of_the_account_has_its_record_only() {
        ChartAccess access = samples.chart(samples.grant(chart, samples.account()));
        commit(changes().chart(Versioned.fresh(access)).holder(Versioned.fresh(holder)));
        assertEquals(
                new AccountAccess(account, new Versioned<>(access.record(), 1), List.of(), List.of()),
                store().access(practice(), account, chart),
                "the access of an account without a grant");
    }

    @Test
    public final void a_chart_that_was_never_stored_is_in_version_0() {
        assertEquals(
                new AccountAccess(
                        account, Versioned.fresh(ChartRecord.untouched(practice(), chart)), List.of(), List.of()),
                store().access(practice(), account, chart),
                "the access to a chart that was never stored");
    }

    @Test
    public final void the_charts_of_an_account_are_listed_by_id_in_pages_each_once() {
        List<ChartId> charts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Grant grant = samples.grant(samples.chartId(), account);
            Grant second = samples.grant(grant.chart(), account);
            charts.add(grant.chart());
            commit(changes().chart(Versioned.fresh(samples.chart(grant, second))));
        }
        List<ChartId> listed = new ArrayList<>();
        Optional<Request> request = Optional.of(Request.first(3));
        while (request.isPresent()) {
            Page<AccountAccess> page = store().access(practice(), account, request.get());
            page.items().forEach(access -> {
                assertEquals(2, access.grants().size(), "grants of one chart on a page");
                listed.add(access.chart().value().chart());
            });
            request = page.next().map(Request.first(3)::after);
        }
        assertEquals(
                charts.stream()
                        .sorted((one, other) -> one.value().compareTo(other.value()))
                        .toList(),
                listed,
                "the charts of an account on all pages");
    }

    @Test
    public final void the_holders_of_accounts_are_found_by_their_account_and_by_any_grant() {
        Holder byFormerAccount = samples.holder().withAccount(account).withAccount(samples.account());
        Holder byGrant = samples.holder();
        Holder byClosedGrant = samples.holder();
        Grant open = ChangedCopies.heldBy(samples.grant(chart, account), byGrant.id());
        Grant closed = ChangedCopies.heldBy(samples.grant(chart, account), byClosedGrant.id());
        commit(changes()
                .holder(Versioned.fresh(holder))
                .holder(Versioned.fresh(byFormerAccount))
                .holder(Versioned.fresh(byGrant))
                .holder(Versioned.fresh(byClosedGrant))
                .holder(Versioned.fresh(samples.holder()))
                .chart(Versioned.fresh(samples.chart(open, closed))));
        Versioned<ChartAccess> read = store().chart(practice(), chart);
        commit(changes().chart(ChartChange.between(read, read.value().without(closed.id()), List.of(closed))));
        assertEquals(
                Set.of(holder.id(), byFormerAccount.id(), byGrant.id(), byClosedGrant.id()),
                ids(store().holdersOf(practice(), Set.of(account, samples.account()))),
                "the holders behind an account");
        assertEquals(List.of(), store().holdersOf(practice(), Set.of(samples.account())), "those of a new account");
    }

    private static Set<HolderId> ids(List<Versioned<Holder>> holders) {
        return Set.copyOf(holders.stream().map(one -> one.value().id()).toList());
    }

    @Test
    public final void several_records_are_read_at_once_each_under_its_key() {
        Invitation invitation = samples.invitation();
        RecordKey selector = RecordKey.selector(invitation.codes().selector());
        RecordKey own = RecordKey.holder(samples.chartId());
        commit(changes()
                .holder(Versioned.fresh(holder))
                .invitation(Versioned.fresh(invitation))
                .claim(selector, invitation.id().value())
                .claim(own, holder.id().value())
                .chart(Versioned.fresh(samples.chart(this.own))));
        assertEquals(
                Map.of(
                        selector,
                        new Versioned<>(invitation, 1),
                        RecordKey.of(invitation.id()),
                        new Versioned<>(invitation, 1)),
                store().invitations(
                                practice(),
                                Set.of(selector, RecordKey.of(invitation.id()), RecordKey.selector("nobody-has-it"))),
                "invitations by an id, a selector and a selector that nothing has");
        assertEquals(
                Map.of(own, new Versioned<>(holder, 1), RecordKey.of(holder.id()), new Versioned<>(holder, 1)),
                store().holders(practice(), Set.of(own, RecordKey.of(holder.id()), RecordKey.of(samples.holderId()))),
                "holders by a chart, an id and an id that nothing has");
        ChartId untouched = samples.chartId();
        assertEquals(
                Map.of(
                        chart,
                        new Versioned<>(samples.chart(this.own), 1),
                        untouched,
                        Versioned.fresh(ChartAccess.untouched(practice(), untouched))),
                store().charts(practice(), Set.of(chart, untouched)),
                "a stored chart and one that was never stored");
        assertEquals(Map.of(), store().charts(practice(), Set.of()), "no chart");
    }

    @Test
    public final void a_revocation_under_way_is_found_until_it_is_removed() {
        WideRevocation wide = new WideRevocation(
                chart, Set.of(account), new GrantState.Revoked(samples.now(), StorageSamples.CLERK, Reason.SAFETY));
        Holder revoking = holder.withRevocations(List.of(wide));
        commit(changes().holder(Versioned.fresh(revoking)));
        assertEquals(
                Optional.of(new Versioned<>(revoking, 1)),
                store().holder(practice(), RecordKey.of(holder.id())),
                "a holder with a revocation under way");
        assertEquals(true, isUnderRevocation(), "whether the holder is among those under revocation");
        commit(changes().holder(new Versioned<>(holder, 1)));
        assertEquals(false, isUnderRevocation(), "whether the holder still is, once it is removed");
    }

    private boolean isUnderRevocation() {
        return store().underRevocation(1_000)
                .contains(holder.withRevocations(List.of(new WideRevocation(
                        chart,
                        Set.of(account),
                        new GrantState.Revoked(samples.now(), StorageSamples.CLERK, Reason.SAFETY)))));
    }
}
