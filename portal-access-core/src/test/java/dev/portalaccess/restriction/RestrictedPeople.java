package dev.portalaccess.restriction;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.other;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.seal.SealMode;
import java.util.Optional;

/**
 * Anthony, with an account and a mailbox; his twin in the records, another holder of the same account; and a neighbour,
 * another human at the same mailbox with an account of her own.
 */
final class RestrictedPeople {

    static final ReasonInput WHY = ReasonInput.of(Reason.SAFETY);
    static final RestrictionTerms TERMS = RestrictionTerms.of(WHY);
    static final AccountId NEIGHBOURS = new AccountId("login-neighbour");
    static final ChartId BRUNO = new ChartId("bruno");

    final TestPortal portal;
    final FamilyStory story;
    final AccessRestrictions restrictions;
    final AccountId account;
    final HolderId anthony;
    final HolderId twin;
    final HolderId neighbour;

    RestrictedPeople() {
        this(TestPortal.create());
    }

    RestrictedPeople(TestPortal portal) {
        this.portal = portal;
        this.story = new FamilyStory(portal);
        this.restrictions = new RestrictionService(portal.commands());
        this.account = portal.family.anthonysAccount();
        portal.family
                .charts()
                .put(Chart.open(
                        portal.practice,
                        new Person(
                                Optional.empty(),
                                Optional.of(BRUNO),
                                new PersonName("Bruno", "Brown"),
                                Optional.empty(),
                                Optional.empty())));
        this.anthony = joined(
                story.invite(
                        portal.amelie,
                        anotherPatient(
                                portal.anthony,
                                Relationship.SPOUSE,
                                DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))),
                account);
        this.twin = joined(
                story.invite(
                        BRUNO,
                        other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email(FamilyStory.AUNTS_ADDRESS))),
                account);
        this.neighbour = joined(
                story.invite(
                        BRUNO,
                        other("Paula", "Next", Relationship.AUNT, DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))),
                NEIGHBOURS);
    }

    private HolderId joined(Invited invited, AccountId login) {
        story.redeem(invited, login);
        return portal.invitation(invited.invitation()).holder();
    }

    /** Anthony is invited to his daughter's chart. */
    Invited invited() {
        return story.invite(
                anotherPatient(portal.anthony, Relationship.FATHER, DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS)));
    }

    Caller clerk() {
        return portal.clerk();
    }

    Decision decide(AccountId login, ChartId chart) {
        return decisions().decide(portal.practice, login, chart, ChartUse.view(ChartArea.CLINICAL));
    }

    Decisions decisions() {
        return portal.decisions();
    }

    SetRestriction block(SetBlock command) {
        return restrictions.block(clerk(), command).orThrow();
    }

    SetRestriction freeze(HolderId holder) {
        return restrictions
                .freeze(clerk(), new SetFreeze(RestrictionPlace.of(holder), TERMS))
                .orThrow();
    }

    SetRestriction freeze(ChartId chart) {
        return restrictions
                .freeze(clerk(), new SetFreeze(RestrictionPlace.of(chart), TERMS))
                .orThrow();
    }

    void liftBlock(SetRestriction set) {
        restrictions.liftBlock(clerk(), LiftRestriction.of(set, WHY)).orThrow();
    }

    void liftFreeze(SetRestriction set) {
        restrictions.liftFreeze(clerk(), LiftRestriction.of(set, WHY)).orThrow();
    }

    static SetBlock block(Optional<ChartId> chart, SetBlock everywhere) {
        return chart.map(everywhere::on).orElse(everywhere);
    }

    static RestrictedPeople sealed() {
        return new RestrictedPeople(TestPortal.sealed(SealMode.REQUIRED));
    }
}
