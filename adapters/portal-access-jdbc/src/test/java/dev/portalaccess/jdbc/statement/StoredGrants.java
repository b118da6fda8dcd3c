package dev.portalaccess.jdbc.statement;

import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Grants by the dozen, committed without the commands that would lead to them. */
final class StoredGrants {

    private static final Instant LONG_AGO = Instant.parse("2020-03-02T15:00:00Z");
    private static final Actor CLERK = Actor.staff("clerk-17");

    private final Storage storage;
    private int commits;

    StoredGrants(Storage storage) {
        this.storage = storage;
    }

    /** Gives the patient of a chart access to that and, through it, to others; returns all of them, the own first. */
    List<ChartId> give(AccountId account, int count) {
        List<ChartId> charts = IntStream.range(0, count)
                .mapToObj(i -> new ChartId("chart-" + i + "-of-" + account.value()))
                .toList();
        Holder holder = holder(account, charts.get(0));
        ChangeSet.Builder changes = changes()
                .holder(Versioned.fresh(holder))
                .claim(RecordKey.holder(charts.get(0)), holder.id().value());
        charts.forEach(chart -> changes.chart(Versioned.fresh(
                ChartAccess.untouched(TestClinic.id(), chart).with(grant(holder, charts.get(0), chart)))));
        commit(changes.build());
        return charts;
    }

    /** Gives that many patients access to the chart of another. */
    void share(ChartId chart, int patients) {
        ChangeSet.Builder changes = changes();
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            ChartId own = new ChartId("patient-" + i + "-beside-" + chart.value());
            Holder holder = holder(new AccountId("login-of-" + own.value()), own);
            changes.holder(Versioned.fresh(holder))
                    .claim(RecordKey.holder(own), holder.id().value());
            grants.add(grant(holder, own, chart));
        }
        changes.chart(Versioned.fresh(
                new ChartAccess(ChartAccess.untouched(TestClinic.id(), chart).record(), grants)));
        commit(changes.build());
    }

    /**
     * Gives so many people who use one account access to a chart, and lets as many use it, and as many have used it,
     * who have none.
     */
    void crowd(AccountId account, ChartId chart, int people) {
        ChangeSet.Builder changes = changes();
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Holder granted = holder("granted-" + i, account, new ChartId("granted-chart-" + i));
            changes.holder(Versioned.fresh(granted))
                    .holder(Versioned.fresh(holder("other-" + i, account, new ChartId("other-chart-" + i))))
                    .holder(Versioned.fresh(holder("former-" + i, account, new ChartId("former-chart-" + i))
                            .withAccount(new AccountId("login-of-former-" + i))));
            grants.add(grant(granted, chart, chart));
        }
        changes.chart(Versioned.fresh(
                new ChartAccess(ChartAccess.untouched(TestClinic.id(), chart).record(), grants)));
        commit(changes.build());
    }

    /** Leaves so many revoked grants behind on a chart that nobody has access to. */
    void close(ChartId chart, int count) {
        ChartAccess empty = ChartAccess.untouched(TestClinic.id(), chart);
        commit(changes().chart(Versioned.fresh(empty)).build());
        List<Grant> closed = IntStream.range(0, count)
                .mapToObj(i -> grant(
                                holder(new AccountId("former-" + i), new ChartId("former-chart-" + i)), chart, chart)
                        .revoked(new GrantState.Revoked(LONG_AGO, CLERK, Reason.PATIENT_REQUEST)))
                .toList();
        commit(changes()
                .chart(ChartChange.between(new Versioned<>(empty, 1), empty, closed))
                .build());
    }

    private static Holder holder(AccountId account, ChartId own) {
        return holder(account.value(), account, own);
    }

    private static Holder holder(String name, AccountId account, ChartId own) {
        Person person = new Person(
                Optional.empty(),
                Optional.of(own),
                new PersonName("Pat", "Patient"),
                Optional.empty(),
                Optional.empty());
        return Holder.create(TestClinic.id(), new HolderId("holder-" + name), person)
                .withAccount(account);
    }

    private static Grant grant(Holder holder, ChartId through, ChartId chart) {
        return new Grant(
                new GrantId("grant-" + holder.id().value() + "-" + chart.value()),
                chart,
                holder.id(),
                holder.account().orElseThrow(),
                new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL),
                ValidityPeriod.from(LONG_AGO),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.GUARANTOR,
                        Optional.empty(),
                        through.equals(chart) ? List.of(chart) : List.of(through, chart),
                        CLERK));
    }

    private ChangeSet.Builder changes() {
        return ChangeSet.in(
                TestClinic.id(),
                new CommandReceipt(
                        new CommitId("stored-" + ++commits),
                        LONG_AGO,
                        Optional.empty(),
                        Digest.plain(new byte[32]),
                        List.of()));
    }

    private void commit(ChangeSet changes) {
        if (!(storage.commit(changes) instanceof CommitResult.Committed)) {
            throw new IllegalStateException("not committed");
        }
    }
}
