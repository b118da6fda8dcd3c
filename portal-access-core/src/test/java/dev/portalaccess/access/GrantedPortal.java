package dev.portalaccess.access;

import dev.portalaccess.command.Caller;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.decision.StoredDecisions;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A portal in which Anthony has access to Camille's chart and, by way of it, to Amelie's. */
final class GrantedPortal {

    final TestPortal portal = TestPortal.create();
    final FamilyStory story = new FamilyStory(portal);
    final TamperedStore backDoor = new TamperedStore(portal);
    final AccountId login = portal.family.anthonysAccount();
    final GrantOn camille;
    final GrantOn amelie;

    GrantedPortal() {
        List<Grant> grants = story.fathersGrants();
        camille = GrantOn.of(grants.get(0));
        amelie = GrantOn.of(grants.get(1));
    }

    AccessControl access() {
        return new AccessService(portal.commands());
    }

    Caller clerk() {
        return portal.clerk();
    }

    Grant grant(GrantOn where) {
        return portal.grant(where.chart(), where.id());
    }

    /** The grant becomes another, without any rule being asked. */
    void change(GrantOn where, UnaryOperator<Grant> change) {
        backDoor.chart(where.chart(), chart -> chart.with(change.apply(grant(where))));
    }

    void hold(GrantOn where, HoldId id, String cause) {
        Hold hold = new Hold(
                id, cause, portal.clock.instant(), portal.family.clerk(), Reason.UNDER_REVIEW, Optional.empty());
        change(where, grant -> grant.heldBy(hold));
    }

    boolean opens(ChartId chart) {
        return mayView(login, chart);
    }

    boolean mayView(AccountId account, ChartId chart) {
        return decisions()
                .decide(portal.practice, account, chart, ChartUse.view(ChartArea.CLINICAL))
                .isPermitted();
    }

    Decisions decisions() {
        ServiceDependencies parts = portal.commands().parts();
        return new StoredDecisions(portal.store, parts.charts(), parts.practices(), parts.policy(), portal.clock);
    }

    List<AuditEntry> trail(ChartId chart) {
        return portal.store
                .trail(portal.practice, Optional.of(chart), Page.Request.first(500))
                .items();
    }

    AuditEntry lastEntry(ChartId chart) {
        List<AuditEntry> trail = trail(chart);
        return trail.get(trail.size() - 1);
    }
}
