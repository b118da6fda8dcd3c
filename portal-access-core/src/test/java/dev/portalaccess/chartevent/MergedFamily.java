package dev.portalaccess.chartevent;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.access.ReviewService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.restriction.AccessRestrictions;
import dev.portalaccess.review.ConfirmGrant;
import java.util.List;
import java.util.Optional;

/**
 * The Patient family, with a second chart of Camille's that was opened by mistake: her father has access to it, and her
 * mother to the first one.
 */
final class MergedFamily {

    static final ChartId SECOND = new ChartId("camille-2");
    static final ChartId THIRD = new ChartId("camille-3");
    static final ReasonInput WHY = ReasonInput.of(Reason.SAFETY);

    final TestPortal portal;
    final FamilyStory story;
    final AccountId father;
    final AccountId mother;
    final ChartId first;
    private int events;

    MergedFamily() {
        this(TestPortal.create());
    }

    MergedFamily(TestPortal portal) {
        this.portal = portal;
        this.story = new FamilyStory(portal);
        this.first = portal.camille;
        this.father = portal.family.anthonysAccount();
        this.mother = portal.family.ameliesAccount();
        open(SECOND);
        open(THIRD);
        join(SECOND, fatherIndividual(), father);
        join(first, guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie.patient@example.org")), mother);
    }

    private void open(ChartId chart) {
        Person camille = portal.family.patient(first);
        portal.family
                .charts()
                .put(Chart.open(
                        portal.practice,
                        new Person(
                                Optional.empty(),
                                Optional.of(chart),
                                camille.name(),
                                camille.bornOn(),
                                Optional.empty())));
    }

    Individual fatherIndividual() {
        return anotherPatient(portal.anthony, Relationship.FATHER, DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS));
    }

    Individual aunt() {
        return other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email(FamilyStory.AUNTS_ADDRESS));
    }

    Invited join(ChartId chart, Individual individual, AccountId account) {
        Invited invited = story.invite(chart, individual);
        story.redeem(invited, account);
        return invited;
    }

    ChartEvents service() {
        return portal.chartEvents();
    }

    Outcome<AppliedEvents> report(ReportedEvent... reported) {
        return service().report(portal.clerk(), new ReportEvents(List.of(reported)));
    }

    AppliedEvent done(ReportedEvent reported) {
        return report(reported).orThrow().events().get(0);
    }

    AppliedEvent merge(ChartId from, ChartId into) {
        return done(ReportedEvent.merge(nextId(), from, into));
    }

    AppliedEvent unmerge(ChartId from) {
        return done(ReportedEvent.unmerge(nextId(), from));
    }

    private String nextId() {
        events++;
        return "event-" + events;
    }

    boolean opens(AccountId account, ChartId chart) {
        return decide(account, chart).isPermitted();
    }

    Decision decide(AccountId account, ChartId chart) {
        return decisions().decide(portal.practice, account, chart, ChartUse.view(ChartArea.CLINICAL));
    }

    Decisions decisions() {
        return portal.decisions();
    }

    ChartRecord record(ChartId chart) {
        return portal.store.chart(portal.practice, chart).value().record();
    }

    List<Grant> grants(ChartId chart) {
        return portal.store.chart(portal.practice, chart).value().grants();
    }

    /** The account's only open grant on the chart. */
    GrantOn grant(AccountId account, ChartId chart) {
        return grants(chart).stream()
                .filter(grant -> grant.account().equals(account))
                .map(GrantOn::of)
                .findFirst()
                .orElseThrow();
    }

    void keep(AccountId account, ChartId chart) {
        new ReviewService(portal.commands())
                .confirm(portal.clerk(), ConfirmGrant.of(grant(account, chart)))
                .orThrow();
    }

    ReviewService reviews() {
        return new ReviewService(portal.commands());
    }

    AccessService access() {
        return new AccessService(portal.commands());
    }

    AccessRestrictions restrictions() {
        return new RestrictionService(portal.commands());
    }
}
