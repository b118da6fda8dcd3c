package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Redemption;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.AlreadyActive;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New access for somebody whose access an age has ended. */
@Requirement("PA-090")
class NewGroundsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final AgedFamily family = new AgedFamily(AgePolicies.australia());

    @BeforeEach
    void motherOfAThirteenYearOld() {
        family.born(TODAY.minusYears(14).plusDays(1));
        family.mother(LegalBasis.PARENTAL_RESPONSIBILITY);
    }

    private void birthday() {
        family.portal.clock.set(AgedFamily.midnight(TODAY.plusDays(1)).plusSeconds(3600));
    }

    private static Individual mother(LegalBasis basis) {
        return Individual.guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie@example.org"))
                .onBasis(basis, null);
    }

    private EnablingResult.Answer enable(LegalBasis basis) {
        return family.portal
                .enabling()
                .enable(
                        family.portal.clerk().waiving(FindingCode.CONSENT_TOO_EARLY, Reason.PATIENT_REQUEST),
                        EnableAccess.on(family.portal.camille, mother(basis)))
                .orThrow()
                .answers()
                .get(0);
    }

    private List<LegalBasis> bases() {
        return family.portal.grantsOf(AgedFamily.MOTHERS).stream()
                .filter(grant -> grant.isAliveAt(family.portal.clock.instant()))
                .map(grant -> grant.terms().basis().orElseThrow().kind())
                .toList();
    }

    private List<AuditEntry> taken() {
        return family
                .portal
                .store
                .trail(family.portal.practice, Optional.of(family.portal.camille), Page.Request.first(100))
                .items()
                .stream()
                .filter(entry -> entry.action().equals(AuditAction.GRANT_REVOKED))
                .toList();
    }

    private ExistingAccess.State shown() {
        return family.portal
                .enabling()
                .options(family.portal.clerk(), family.portal.camille)
                .guarantor()
                .orElseThrow()
                .already()
                .state();
    }

    @Test
    void is_not_given_the_day_before_where_the_former_still_opens_the_chart() {
        assertThat(enable(LegalBasis.PATIENT_CONSENT)).isInstanceOf(AlreadyActive.class);
        assertThat(shown()).isEqualTo(ExistingAccess.State.IN_FORCE);
    }

    @Test
    void is_given_from_the_birthday_on_and_opens_the_chart() {
        birthday();
        assertThat(shown()).isEqualTo(ExistingAccess.State.NOTHING);
        EnablingResult.Answer answer = enable(LegalBasis.PATIENT_CONSENT);
        assertThat(answer).isInstanceOf(Invited.class);
        family.story.redeem((Invited) answer, AgedFamily.MOTHERS);
        assertThat(family.portal
                        .decisions()
                        .decide(
                                family.portal.practice,
                                AgedFamily.MOTHERS,
                                family.portal.camille,
                                ChartUse.view(ChartArea.CLINICAL))
                        .isPermitted())
                .isTrue();
    }

    @Test
    void takes_the_place_of_the_former_on_record_once_it_is_in_force() {
        birthday();
        Invited invited = (Invited) enable(LegalBasis.PATIENT_CONSENT);
        assertThat(bases()).as("until it is redeemed").containsExactly(LegalBasis.PARENTAL_RESPONSIBILITY);
        family.story.redeem(invited, AgedFamily.MOTHERS);
        assertThat(bases()).containsExactly(LegalBasis.PATIENT_CONSENT);
        assertThat(taken()).singleElement().satisfies(entry -> {
            assertThat(entry.rule()).contains("PA-090");
            assertThat(entry.reason()).contains(Reason.REPLACED.code());
        });
    }

    @Test
    void is_the_only_access_even_if_a_statement_or_a_corrected_date_would_bring_the_former_back() {
        birthday();
        family.story.redeem((Invited) enable(LegalBasis.PATIENT_CONSENT), AgedFamily.MOTHERS);
        family.state(AgeExemption.Kind.INCAPACITY);
        family.born(TODAY.minusYears(10));
        assertThat(bases()).containsExactly(LegalBasis.PATIENT_CONSENT);
    }

    @Test
    @Requirement("PA-043")
    void is_not_given_beside_the_former_if_that_has_come_back_before_the_link_was_used() {
        birthday();
        Invited invited = (Invited) enable(LegalBasis.PATIENT_CONSENT);
        family.state(AgeExemption.Kind.INCAPACITY);
        assertThat(family.story.redeem(invited, AgedFamily.MOTHERS)).isInstanceOf(Redemption.Redeemed.class);
        assertThat(bases()).containsExactly(LegalBasis.PARENTAL_RESPONSIBILITY);
        assertThat(taken()).isEmpty();
    }

    @Test
    @Requirement("PA-064")
    void can_be_sent_again_by_another_invitation() {
        birthday();
        Invited invited = (Invited) enable(LegalBasis.PATIENT_CONSENT);
        Invited again = new InvitationService(family.portal.commands())
                .reissue(family.portal.clerk(), ReissueInvitation.asBefore(invited.invitation()))
                .orThrow();
        assertThat(again.charts()).containsExactly(family.portal.camille);
    }
}
