package dev.portalaccess.chartevent;

import static dev.portalaccess.chartevent.MergedFamily.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.MyAccess;
import dev.portalaccess.access.UsableChart;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.access.MyAccessService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every door takes a chart that was merged as closed, or as the one that its id leads to. */
@Requirement("PA-100")
class MergedDoorsTest {

    private final MergedFamily family = new MergedFamily();

    @Nested
    class With_an_invitation_from_before {

        private Invited aunt;

        @BeforeEach
        void the_chart_is_merged() {
            aunt = family.story.invite(SECOND, family.aunt());
            family.merge(SECOND, family.first);
        }

        @Test
        void no_reminder_is_sent() {
            assertThat(FamilyStory.codes(new InvitationService(family.portal.commands())
                            .remind(family.portal.clerk(), aunt.invitation())))
                    .contains("CHART_MERGED_ALREADY@invitation");
        }

        @Test
        void it_is_still_listed() {
            assertThat(family.portal.invitation(aunt.invitation()).isLiveAt(family.portal.clock.instant()))
                    .isTrue();
        }
    }

    @Test
    void the_options_say_that_it_is_closed_and_offer_no_one() {
        family.merge(SECOND, family.first);
        assertThat(family.portal
                        .enabling()
                        .options(family.portal.clerk(), SECOND)
                        .findings())
                .extracting(Finding::code)
                .contains("CHART_CLOSED");
    }

    @Test
    void no_password_is_generated() {
        family.merge(SECOND, family.first);
        assertThat(FamilyStory.codes(
                        family.portal.enabling().generatePassword(family.portal.clerk(), GeneratePassword.on(SECOND))))
                .contains("CHART_CLOSED@chart");
    }

    @Test
    void a_patient_is_not_chosen_by_it() {
        family.merge(SECOND, family.first);
        Individual camille = Individual.anotherPatient(
                SECOND, Relationship.DAUGHTER, DeliveryChoice.email("camille.patient@example.org"));
        assertThat(FamilyStory.codes(family.portal
                        .enabling()
                        .enable(family.portal.clerk(), EnableAccess.on(family.portal.amelie, camille))))
                .anyMatch(code -> code.startsWith("ANOTHER_PATIENT_CLOSED@"));
    }

    @Test
    @Requirement({"PA-073", "PA-085"})
    void the_portal_lists_it_no_more_and_shows_the_other_under_its_id() {
        AccountId own = new AccountId("login-camille");
        family.join(family.first, Individual.patient(DeliveryChoice.email("camille.patient@example.org")), own);
        family.merge(SECOND, family.first);
        family.keep(own, family.first);
        MyAccess access = new MyAccessService(family.portal.commands());
        assertThat(access.charts(family.portal.practice, own, Page.Request.first(10))
                        .items())
                .extracting(UsableChart::chart)
                .containsExactly(family.first);
        assertThat(access.viewers(family.portal.practice, own, SECOND)
                        .orElseThrow()
                        .chart())
                .isEqualTo(family.first);
    }
}
