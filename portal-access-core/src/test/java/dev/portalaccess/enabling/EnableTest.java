package dev.portalaccess.enabling;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.fixture.ArticleHousehold.father;
import static dev.portalaccess.fixture.ArticleHousehold.jane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnableTest {

    private final TestPortal portal = TestPortal.create();
    private final EnablingClerk clerk = new EnablingClerk(portal);

    @Nested
    class The_articles_example {

        @Test
        @Requirement({"PA-003", "PA-004", "PA-005", "PA-025", "PA-028"})
        void gives_the_father_both_charts_in_one_invitation_and_the_aunt_only_one() {
            EnablingResult enabled = clerk.enable(father().also(portal.amelie, Relationship.SPOUSE), jane())
                    .orThrow();
            assertThat(enabled.invited())
                    .extracting(EnablingResult.Invited::charts)
                    .containsExactly(List.of(portal.camille, portal.amelie), List.of(portal.camille));
        }

        @Test
        @Requirement("PA-027")
        void gives_each_chart_its_own_relationship_and_remembers_the_chain() {
            Invitation invitation = portal.invitation(clerk.invited(father().also(portal.amelie, Relationship.SPOUSE))
                    .invitation());
            PendingGrant ticked = invitation.grants().get(1);
            assertThat(invitation.grants().get(0).terms().relationship()).contains(Relationship.FATHER);
            assertThat(ticked.terms().relationship()).contains(Relationship.SPOUSE);
            assertThat(ticked.chain()).containsExactly(portal.camille, portal.amelie);
        }

        @Test
        @Requirement("PA-027")
        void may_leave_the_relationship_to_a_ticked_chart_open() {
            Invitation invitation = portal.invitation(
                    clerk.invited(father().also(portal.amelie)).invitation());
            assertThat(invitation.grants().get(1).terms().relationship()).isEmpty();
        }

        @Test
        @Requirement("PA-081")
        void grants_every_area_unless_less_is_asked_for() {
            assertThat(scopeOf(clerk.invited(father()))).isEqualTo(Scope.FULL);
            assertThat(scopeOf(clerk.invited(jane().within(Scope.BILLING_ONLY))))
                    .isEqualTo(Scope.BILLING_ONLY);
        }

        @Test
        @Requirement({"PA-081", "PA-086"})
        void gives_leaves_and_obligations_alike_on_every_chart_of_the_request() {
            Scope noNotes = Scope.VIEW_ONLY.with(ChartArea.NOTES, AccessLevel.NONE);
            Invitation invitation = portal.invitation(clerk.invited(father().within(noNotes)
                            .obliging(Obligation.WITHHOLD_CONFIDENTIAL)
                            .also(portal.amelie))
                    .invitation());
            assertThat(invitation.grants())
                    .hasSize(2)
                    .extracting(
                            grant -> grant.terms().scope(),
                            grant -> grant.terms().obligations())
                    .containsOnly(tuple(noNotes, Set.of(Obligation.WITHHOLD_CONFIDENTIAL)));
        }

        private Scope scopeOf(EnablingResult.Invited invited) {
            return portal.invitation(invited.invitation())
                    .grants()
                    .get(0)
                    .terms()
                    .scope();
        }
    }

    @Nested
    class Ticked_charts {

        @Test
        @Requirement("PA-025")
        void are_granted_only_if_they_were_ticked() {
            assertThat(clerk.invited(jane()).charts()).containsExactly(portal.camille);
        }

        @Test
        @Requirement("PA-026")
        void have_to_be_on_offer_and_nothing_at_all_is_done_otherwise() {
            assertThat(clerk.refused(father(), jane().also(new ChartId("elsewhere"))))
                    .containsExactly("CHART_NOT_OFFERED@individuals[1].also[0].chart");
        }

        @Test
        @Requirement("PA-026")
        void are_not_on_offer_once_the_association_is_gone() {
            portal.family
                    .charts()
                    .change(portal.practice, portal.camille, (Chart chart) -> chart.withAssociations(List.of()));
            assertThat(clerk.refused(jane().also(portal.amelie)))
                    .containsExactly("CHART_NOT_OFFERED@individuals[0].also[0].chart");
        }

        @Test
        @Requirement("PA-025")
        void are_ticked_once() {
            assertThat(clerk.refused(jane().also(portal.amelie).also(portal.amelie)))
                    .containsExactly("CHART_TICKED_TWICE@individuals[0].also[1].chart");
        }
    }

    @Nested
    class Limits_and_rights {

        @Test
        @Requirement("PA-124")
        void invitations_of_other_days_do_not_count() {
            for (int i = 0; i < 6; i++) {
                portal.clock.set(clerk.invited(father()).until());
            }
            assertThat(portal.holder(clerk.invited(father()).holder()).invitedAt())
                    .hasSize(1);
        }

        @Test
        @Requirement("PA-124")
        @Tag("T29")
        void the_sixth_invitation_within_a_day_needs_a_reason() {
            TestPortal hasty = TestPortal.with(policy -> policy.windows(Channel.EMAIL, Duration.ofMinutes(1)));
            EnableAccess command = EnableAccess.on(
                    hasty.camille,
                    anotherPatient(
                            hasty.anthony, Relationship.FATHER, DeliveryChoice.email("anthony.patient@example.org")));
            for (int i = 0; i < 5; i++) {
                hasty.enabling().enable(hasty.clerk(), command).orThrow();
                hasty.clock.advance(Duration.ofMinutes(1));
            }
            assertThat(OutcomeCodes.of(hasty.enabling().enable(hasty.clerk(), command)))
                    .containsExactly("TOO_MANY_INVITATIONS@individuals[0].kind");
            Caller knowing = hasty.clerk().waiving("TOO_MANY_INVITATIONS", Reason.HOLDER_REQUEST);
            assertThat(hasty.enabling().enable(knowing, command)).isInstanceOf(Outcome.Done.class);
        }

        @Test
        @Requirement("PA-124")
        void a_reason_that_nobody_asked_for_is_not_kept() {
            Caller eager = portal.clerk().waiving("TOO_MANY_INVITATIONS", Reason.HOLDER_REQUEST);
            EnableAccess command = EnableAccess.on(portal.camille, father());
            EnablingResult enabled = portal.enabling().enable(eager, command).orThrow();
            assertThat(portal.invitation(enabled.invited().get(0).invitation())
                            .issue()
                            .waivers())
                    .isEmpty();
        }

        @Test
        @Requirement("PA-132")
        void the_host_is_asked_for_each_chart_that_is_touched() {
            portal.rights.forbid(portal.amelie);
            assertThat(clerk.refused(father().also(portal.amelie))).containsExactly("NOT_ALLOWED@actor");
            assertThat(clerk.invited(father())).isNotNull();
        }
    }
}
