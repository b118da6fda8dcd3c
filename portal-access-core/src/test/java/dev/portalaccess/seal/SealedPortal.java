package dev.portalaccess.seal;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A portal with seals, and somebody who writes to its store past the library. */
final class SealedPortal {

    final TestPortal portal;
    final FamilyStory story;
    private int edits;

    SealedPortal(SealMode mode) {
        portal = TestPortal.sealed(mode);
        story = new FamilyStory(portal);
    }

    AccountId father() {
        return portal.family.anthonysAccount();
    }

    Decision decide(AccountId account, ChartId chart) {
        return decide(portal.commands(), account, chart);
    }

    Decision decide(CommandRunner commands, AccountId account, ChartId chart) {
        return portal.decisionsBy(commands).decide(portal.practice, account, chart, ChartUse.view(ChartArea.CLINICAL));
    }

    List<String> refusal(AccountId account, ChartId chart) {
        return decide(account, chart)
                .fold(
                        permitted -> List.of(),
                        refused -> refused.grounds().stream()
                                .map(RefusalReason::code)
                                .toList());
    }

    AccessControl access() {
        return new AccessService(portal.commands());
    }

    RecordSeals seals() {
        return new SealService(portal.commands());
    }

    Versioned<ChartAccess> chart(ChartId chart) {
        return portal.store.chart(portal.practice, chart);
    }

    /** Writes a chart over its present version, with the right seal of what the library had written. */
    void edit(ChartId chart, UnaryOperator<ChartAccess> change) {
        Versioned<ChartAccess> read = chart(chart);
        KeyedSeals seals = portal.commands().parts().seals();
        write(read.to(change.apply(read.value()))
                .withSeal(seals.sealChart(read.value().record(), read.version())));
    }

    /** Writes grants of a chart in other versions. */
    void editGrants(ChartId chart, UnaryOperator<Grant> change) {
        edit(
                chart,
                access -> new ChartAccess(
                        access.record(), access.grants().stream().map(change).toList()));
    }

    void write(Versioned<ChartAccess> chart) {
        commit(changes().chart(chart));
    }

    ChangeSet.Builder changes() {
        return ChangeSet.in(
                portal.practice,
                new CommandReceipt(
                        new CommitId("edit-" + edits++),
                        portal.clock.instant(),
                        Optional.empty(),
                        Digest.plain(new byte[32]),
                        List.of()));
    }

    void commit(ChangeSet.Builder changes) {
        if (!(portal.store.commit(changes.build()) instanceof CommitResult.Committed)) {
            throw new AssertionError("the edit was not stored");
        }
    }
}
