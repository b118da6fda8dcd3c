package dev.portalaccess.review;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.access.ReviewService;
import dev.portalaccess.internal.decision.StoredDecisions;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A portal in which Anthony has had access to Camille's chart and to Amelie's since the clock's first instant. */
final class ReviewPortal {

    static final ReasonInput WHY = ReasonInput.of(Reason.CUSTODY_CHANGED);

    final TestPortal portal;
    final AccountId login;
    final GrantOn camille;
    final GrantOn amelie;
    private final TamperedStore backDoor;

    ReviewPortal(UnaryOperator<PortalPolicy.Builder> policy) {
        portal = TestPortal.with(policy);
        backDoor = new TamperedStore(portal);
        login = portal.family.anthonysAccount();
        List<Grant> grants = new FamilyStory(portal).fathersGrants();
        camille = GrantOn.of(grants.get(0));
        amelie = GrantOn.of(grants.get(1));
    }

    AccessReviews reviews() {
        return new ReviewService(portal.commands());
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

    /** Moves the clock on, in the calendar of UTC. */
    void pass(Period time) {
        portal.clock.set(
                portal.clock.instant().atOffset(ZoneOffset.UTC).plus(time).toInstant());
    }

    boolean use(GrantOn where) {
        return reviews().recordUse(portal.practice, login, where.chart());
    }

    boolean opens(GrantOn where) {
        ServiceDependencies parts = portal.commands().parts();
        return new StoredDecisions(portal.store, parts.charts(), parts.practices(), parts.policy(), portal.clock)
                .decide(portal.practice, login, where.chart(), ChartUse.view(ChartArea.CLINICAL))
                .isPermitted();
    }

    /** The grant becomes one on the basis, with or without a reference to evidence. */
    void base(GrantOn where, LegalBasis kind, Optional<String> evidence) {
        change(where, grant -> {
            GrantTerms terms = new GrantTerms(
                    grant.terms().relationship(),
                    Optional.of(new StatedBasis(kind, evidence)),
                    grant.terms().scope());
            return new Grant(
                    grant.id(),
                    grant.chart(),
                    grant.holder(),
                    grant.account(),
                    terms,
                    grant.validity(),
                    grant.standing(),
                    grant.provenance(),
                    grant.lastChange(),
                    grant.confirmation());
        });
    }

    /** The grant becomes another, without any rule being asked. */
    void change(GrantOn where, UnaryOperator<Grant> change) {
        backDoor.chart(where.chart(), chart -> chart.with(change.apply(grant(where))));
    }

    List<DueReview> due(ReviewQuery query) {
        return reviews().due(clerk(), query, Page.Request.first(100)).items();
    }

    List<GrantId> unused() {
        return reviews().unused(clerk(), Page.Request.first(100)).items().stream()
                .map(unused -> unused.entry().grant().id())
                .toList();
    }

    AuditEntry lastEntry(ChartId chart) {
        List<AuditEntry> trail = portal.store
                .trail(portal.practice, Optional.of(chart), Page.Request.first(500))
                .items();
        return trail.get(trail.size() - 1);
    }
}
