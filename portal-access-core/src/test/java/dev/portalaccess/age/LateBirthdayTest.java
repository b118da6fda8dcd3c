package dev.portalaccess.age;

import static dev.portalaccess.enabling.Individual.guarantor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.history.AccessHistory;
import dev.portalaccess.history.PastDecision;
import dev.portalaccess.history.PastFacts;
import dev.portalaccess.history.PastQuestion;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.access.MyAccessService;
import dev.portalaccess.internal.history.HistoryService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A birthday counts, whatever comes late: a redemption, a release, a question about the past. */
@Tag("T38")
@Requirement("PA-090")
class LateBirthdayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ReasonInput WHY = ReasonInput.of(Reason.SAFETY);
    private static final ChartUse VIEW = ChartUse.view(ChartArea.CLINICAL).honouring(Obligation.WITHHOLD_CONFIDENTIAL);

    private AgedFamily family = new AgedFamily(AgePolicies.usFederal());

    private boolean isPermitted() {
        return family.portal
                .decisions()
                .decide(family.portal.practice, AgedFamily.MOTHERS, family.portal.camille, VIEW)
                .isPermitted();
    }

    private void invitedTheDayBeforeAndRedeemedTheDayAfter(int age, Optional<LegalBasis> basis) {
        family.born(TODAY.plusDays(1).minusYears(age));
        Individual mother = guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie@example.org"));
        EnablingResult.Invited invited =
                family.story.invite(basis.map(one -> mother.onBasis(one, null)).orElse(mother));
        family.portal.clock.set(AgedFamily.midnight(TODAY.plusDays(2)));
        family.story.redeem(invited, AgedFamily.MOTHERS);
    }

    @Test
    void an_invitation_from_before_it_opens_no_more_than_it_did_then() {
        family = new AgedFamily(AgePolicies.nhsEngland());
        invitedTheDayBeforeAndRedeemedTheDayAfter(13, Optional.of(LegalBasis.PARENTAL_RESPONSIBILITY));
        assertThat(isPermitted()).isFalse();
    }

    @Test
    void an_invitation_from_before_majority_is_no_consent() {
        invitedTheDayBeforeAndRedeemedTheDayAfter(18, Optional.empty());
        assertThat(isPermitted()).isFalse();
    }

    @Test
    void an_invitation_that_is_issued_again_after_it_is_a_warning_with_the_law() {
        family.born(TODAY.plusDays(1).minusYears(18));
        EnablingResult.Invited invited =
                family.story.invite(guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie@example.org")));
        family.portal.clock.set(AgedFamily.midnight(TODAY.plusDays(2)));
        assertThat(reissued(invited)).contains(FindingCode.NOTHING_AT_THIS_AGE);
    }

    private List<String> reissued(EnablingResult.Invited invited) {
        return new InvitationService(family.portal.commands())
                .reissue(family.portal.clerk(), ReissueInvitation.asBefore(invited.invitation())).findings().stream()
                        .map(Finding::code)
                        .toList();
    }

    @Test
    @Requirement("PA-085")
    void the_list_of_charts_knows_it_in_a_band_without_a_rule() {
        family = new AgedFamily(AgePolicies.australia());
        family.born(TODAY.plusDays(10).minusYears(14)).mother(LegalBasis.PARENTAL_RESPONSIBILITY);
        assertThat(new MyAccessService(family.portal.commands())
                        .charts(family.portal.practice, AgedFamily.MOTHERS, Page.Request.first(10))
                        .items())
                .extracting(chart -> chart.until())
                .containsExactly(Optional.of(AgedFamily.midnight(TODAY.plusDays(10))));
    }

    @Test
    @Requirement("PA-096")
    void access_stays_held_when_the_birth_date_is_lost() {
        family = new AgedFamily(AgePolicies.nhsEngland());
        family.born(TODAY.minusYears(14)).mother(LegalBasis.PARENTAL_RESPONSIBILITY);
        family.born(Optional.<BirthDate>empty());
        assertThat(isPermitted()).isFalse();
    }

    @Test
    @Requirement("PA-092")
    void access_that_is_released_in_time_is_announced_yet() {
        family = new AgedFamily(AgePolicies.australia());
        Grant grant = family.born(TODAY.plusDays(20).minusYears(14)).mother(LegalBasis.PARENTAL_RESPONSIBILITY);
        AccessService access = new AccessService(family.portal.commands());
        access.hold(family.portal.clerk(), HoldGrant.of(GrantOn.of(grant), WHY)).orThrow();
        assertThat(announced()).isZero();
        Grant held = family.portal.grantsOf(AgedFamily.MOTHERS).get(0);
        access.release(
                        family.portal.clerk(),
                        new ReleaseHold(
                                GrantOn.of(held), held.holds().iterator().next().id(), WHY))
                .orThrow();
        family.portal.clock.set(AgedFamily.midnight(TODAY.plusDays(1)));
        assertThat(announced()).isEqualTo(2);
    }

    private long announced() {
        family.portal.ages().announce(family.portal.clerk(), Page.Request.first(100));
        return family
                .portal
                .store
                .messages(family.portal.practice, EnumSet.allOf(MessageState.class), Page.Request.first(100))
                .items()
                .stream()
                .filter(message ->
                        message.kind() == Message.Kind.ACCESS_CHANGING || message.kind() == Message.Kind.PROXY_CHANGING)
                .count();
    }

    /** The mother of a grown-up who cannot decide; staff lift the statement the day after. */
    private Instant stated() {
        family.born(TODAY.minusYears(17)).mother(LegalBasis.PARENTAL_RESPONSIBILITY);
        family.born(TODAY.minusYears(19));
        PlacedExemption placed = family.state(AgeExemption.Kind.INCAPACITY);
        Instant stated = family.portal.clock.instant();
        family.portal.clock.advance(Duration.ofDays(1));
        family.portal
                .ages()
                .liftExemption(family.portal.clerk(), LiftExemption.of(placed, WHY))
                .orThrow();
        family.portal.clock.advance(Duration.ofDays(1));
        return stated;
    }

    private PastDecision past(Instant at, PastFacts facts) {
        return new HistoryService(family.portal.commands())
                .decide(
                        family.portal.clerk(),
                        PastQuestion.of(AgedFamily.MOTHERS, family.portal.camille, VIEW, at)
                                .with(facts));
    }

    @Test
    @Requirement("PA-083")
    void an_exemption_whose_entries_are_purged_leaves_the_past_open() {
        AccessHistory history = new HistoryService(family.portal.commands());
        history.reportPolicy(family.portal.clerk()).orThrow();
        Instant stated = stated();
        PastFacts facts = PastFacts.of(family.portal.family.chart(family.portal.camille));
        assertThat(past(stated, facts)).isInstanceOf(PastDecision.Decided.class);
        family.portal.store.purge(Purgeable.TRAIL, family.portal.clock.instant(), 1_000);
        assertThat(past(stated, facts)).isInstanceOf(PastDecision.Unknown.class);
    }

    @Test
    @Requirement("PA-083")
    void the_past_does_not_forget_a_duty_because_the_birth_date_is_not_given() {
        new HistoryService(family.portal.commands())
                .reportPolicy(family.portal.clerk())
                .orThrow();
        Instant stated = stated();
        assertThat(past(stated, PastFacts.unknown().in(ChartStatus.OPEN))).isInstanceOf(PastDecision.Unknown.class);
    }
}
