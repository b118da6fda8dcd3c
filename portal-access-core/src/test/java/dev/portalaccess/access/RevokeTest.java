package dev.portalaccess.access;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.other;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-071")
class RevokeTest {

    private final GrantedPortal granted = new GrantedPortal();
    private final ChartId camille = granted.portal.camille;
    private final ChartId amelie = granted.portal.amelie;

    private Outcome<Revocation> revoke(GrantOn grant, Breadth breadth) {
        return granted.access()
                .revoke(
                        granted.clerk(),
                        RevokeGrant.of(grant, GrantOperation.WHY).with(breadth));
    }

    private GrantOn grantOf(AccountId login, ChartId chart) {
        return granted.portal.grantsOf(login).stream()
                .filter(grant -> grant.chart().equals(chart))
                .map(GrantOn::of)
                .findFirst()
                .orElseThrow();
    }

    /** A brother whose chart the host links to Camille's, and to which Anthony is invited later, by way of hers. */
    private ChartId brother() {
        ChartId bruno = new ChartId("bruno");
        Person person = new Person(
                Optional.empty(),
                Optional.of(bruno),
                new PersonName("Bruno", "Patient"),
                Optional.empty(),
                Optional.empty());
        granted.portal.family.charts().put(Chart.open(granted.portal.practice, person));
        granted.portal.family.charts().change(granted.portal.practice, camille, chart -> {
            List<ChartAssociation> more = new ArrayList<>(chart.associations());
            more.add(new ChartAssociation(bruno, Optional.of(Relationship.SON)));
            return chart.withAssociations(more);
        });
        return bruno;
    }

    private Invited invitedToBrother(ChartId brother) {
        return granted.story.invite(anotherPatient(
                        granted.portal.anthony, Relationship.FATHER, DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))
                .also(brother));
    }

    @Nested
    class On_this_chart {

        @Test
        void takes_this_chart_and_leaves_the_other() {
            assertThat(revoke(granted.camille, Breadth.THIS_CHART).orThrow().grants())
                    .containsExactly(granted.camille);
            assertThat(granted.opens(camille)).isFalse();
            assertThat(granted.opens(amelie)).isTrue();
        }

        @Test
        void leaves_other_people_alone() {
            granted.story.redeem(granted.story.aunt(), granted.portal.family.janesAccount());
            revoke(granted.camille, Breadth.SAME_CHAIN).orThrow();
            assertThat(granted.mayView(granted.portal.family.janesAccount(), camille))
                    .isTrue();
        }

        @Test
        void takes_all_that_one_login_has_there_by_whatever_holder() {
            AccountId login = granted.portal.family.janesAccount();
            redeemedBeforeAnybodyKnew("Jane", login);
            redeemedBeforeAnybodyKnew("Janet", login);
            redeemedBeforeAnybodyKnew("Joan", granted.portal.family.strangersAccount());
            assertThat(revoke(grantOf(login, camille), Breadth.THIS_CHART)
                            .orThrow()
                            .grants())
                    .hasSize(2);
            assertThat(granted.mayView(login, camille)).isFalse();
            assertThat(granted.mayView(granted.portal.family.strangersAccount(), camille))
                    .isTrue();
        }

        @Test
        void warns_of_no_invitation_to_the_very_chart_as_it_opens_nothing_there() {
            AccountId login = granted.portal.family.janesAccount();
            redeemedBeforeAnybodyKnew("Jane", login);
            assertThat(FamilyStory.codes(revoke(grantOf(login, camille), Breadth.THIS_CHART)))
                    .isEmpty();
        }

        private void redeemedBeforeAnybodyKnew(String given, AccountId login) {
            DeliveryChoice deliver = DeliveryChoice.email(given + "@example.org");
            Invitation invitation = granted.portal.invitation(granted.story
                    .invite(other(given, "Other", Relationship.AUNT, deliver))
                    .invitation());
            Grant grant = invitation.grants().get(0).inForce(invitation, login, granted.portal.clock.instant());
            granted.backDoor.chart(camille, chart -> chart.with(grant));
        }
    }

    @Nested
    class With_the_same_invitation {

        @ParameterizedTest
        @EnumSource(
                value = Breadth.class,
                names = {"SAME_INVITATION", "SAME_CHAIN"})
        void takes_the_ticked_chart_too(Breadth breadth) {
            assertThat(revoke(granted.camille, breadth).orThrow().grants())
                    .containsExactly(granted.camille, granted.amelie);
            assertThat(granted.opens(amelie)).isFalse();
        }

        @Test
        void works_from_any_of_its_charts() {
            assertThat(revoke(granted.amelie, Breadth.SAME_INVITATION).orThrow().grants())
                    .containsExactly(granted.amelie, granted.camille);
        }

        @Test
        void leaves_what_another_invitation_brought() {
            ChartId brother = brother();
            granted.story.redeem(invitedToBrother(brother), granted.login);
            revoke(granted.camille, Breadth.SAME_INVITATION).orThrow();
            assertThat(granted.opens(brother)).isTrue();
        }

        @Test
        void takes_nothing_else_of_a_grant_that_came_by_none() {
            granted.change(granted.camille, RevokeTest::imported);
            granted.change(granted.amelie, RevokeTest::imported);
            assertThat(revoke(granted.camille, Breadth.SAME_INVITATION)
                            .orThrow()
                            .grants())
                    .containsExactly(granted.camille);
        }
    }

    @Nested
    class With_the_same_chain {

        @Test
        @Tag("T53")
        void takes_what_came_by_way_of_this_chart_by_whatever_invitation() {
            ChartId brother = brother();
            granted.story.redeem(invitedToBrother(brother), granted.login);
            assertThat(revoke(granted.camille, Breadth.SAME_CHAIN).orThrow().grants())
                    .extracting(GrantOn::chart)
                    .containsExactlyInAnyOrder(camille, amelie, brother);
            assertThat(granted.opens(brother)).isFalse();
        }

        @Test
        void leaves_the_chart_that_the_chain_began_at() {
            assertThat(revoke(granted.amelie, Breadth.SAME_CHAIN).orThrow().grants())
                    .containsExactly(granted.amelie);
            assertThat(granted.opens(camille)).isTrue();
        }

        @Test
        void takes_what_the_holder_has_by_a_former_login() {
            AccountId former = new AccountId("login-of-long-ago");
            granted.change(granted.amelie, grant -> boundTo(grant, former));
            granted.change(granted.camille, grant -> boundTo(grant, former));
            assertThat(revoke(granted.camille, Breadth.SAME_CHAIN).orThrow().grants())
                    .hasSize(2);
        }

        @Test
        void takes_what_the_holder_has_by_the_login_of_today() {
            AccountId former = new AccountId("login-of-long-ago");
            granted.change(granted.camille, grant -> boundTo(grant, former));
            assertThat(revoke(granted.camille, Breadth.SAME_CHAIN).orThrow().grants())
                    .containsExactly(granted.camille, granted.amelie);
        }

        @Test
        void warns_of_no_invitation_that_came_another_way() {
            granted.story.invite(
                    brother(),
                    anotherPatient(granted.portal.anthony, Relationship.FATHER, DeliveryChoice.print("a@example.org")));
            assertThat(FamilyStory.codes(revoke(granted.camille, Breadth.SAME_CHAIN)))
                    .isEmpty();
        }

        @Test
        void warns_of_an_invitation_that_came_by_way_of_this_chart_and_leaves_it() {
            Invited waiting = invitedToBrother(brother());
            Outcome<Revocation> outcome = revoke(granted.camille, Breadth.SAME_CHAIN);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(FamilyStory.codes(outcome)).containsExactly("STILL_INVITED@grant");
            assertThat(outcome.findings().get(0).arguments())
                    .containsExactly(waiting.invitation().value());
        }

        @Test
        @Requirement("PA-075")
        void takes_what_the_person_has_by_another_account_too() {
            AccountId second = new AccountId("second-login");
            Individual mother = anotherPatient(
                    granted.portal.amelie, Relationship.MOTHER, DeliveryChoice.email("amelie.patient@example.org"));
            granted.story.redeem(granted.story.invite(mother), second);
            GrantOn bySecond = grantOf(second, camille);
            granted.story.redeem(granted.story.invite(brother(), mother), granted.login);
            assertThat(revoke(granted.camille, Breadth.THIS_CHART).orThrow().grants())
                    .contains(granted.camille, bySecond);
        }

        @Test
        void warns_of_an_invitation_that_names_the_person_as_another_holder() {
            ChartId bruno = brother();
            Individual mother = anotherPatient(
                    granted.portal.amelie, Relationship.MOTHER, DeliveryChoice.email("amelie.patient@example.org"));
            granted.story.redeem(granted.story.invite(mother), granted.login);
            Invited waiting = granted.story.invite(mother.also(bruno));
            Outcome<Revocation> outcome = revoke(granted.camille, Breadth.SAME_CHAIN);
            assertThat(FamilyStory.codes(outcome)).containsExactly("STILL_INVITED@grant");
            assertThat(outcome.findings().get(0).arguments())
                    .containsExactly(waiting.invitation().value());
        }
    }

    @Nested
    class What_was_revoked {

        @Test
        void says_when_by_whom_and_why() {
            revoke(granted.camille, Breadth.THIS_CHART).orThrow();
            GrantState.Revoked revoked =
                    (GrantState.Revoked) granted.grant(granted.camille).standing();
            assertThat(revoked.at()).isEqualTo(granted.portal.clock.instant());
            assertThat(revoked.by()).isEqualTo(granted.clerk().actor());
            assertThat(revoked.reason().code()).isEqualTo("custody-changed");
        }

        @Test
        void keeps_its_first_reason_when_more_is_revoked_later() {
            revoke(granted.amelie, Breadth.THIS_CHART).orThrow();
            granted.portal.clock.advance(Duration.ofHours(1));
            assertThat(revoke(granted.camille, Breadth.SAME_INVITATION)
                            .orThrow()
                            .grants())
                    .containsExactly(granted.camille);
            assertThat(granted.grant(granted.amelie).standing())
                    .extracting("at")
                    .isNotEqualTo(granted.portal.clock.instant());
        }

        @Test
        @Requirement("PA-070")
        void comes_back_by_no_release() {
            granted.hold(granted.camille, GrantOperation.HELD, Hold.BY_STAFF);
            revoke(granted.camille, Breadth.THIS_CHART).orThrow();
            assertThat(FamilyStory.codes(
                            GrantOperation.RELEASE.carryOut(granted.access(), granted.clerk(), granted.camille)))
                    .containsExactly("GRANT_NOT_OPEN@grant");
        }

        @Test
        @Requirement("PA-048")
        void can_be_given_anew_by_a_new_invitation() {
            revoke(granted.camille, Breadth.THIS_CHART).orThrow();
            granted.portal.clock.advance(Duration.ofMinutes(1));
            granted.story.redeem(
                    granted.story.invite(anotherPatient(
                            granted.portal.anthony,
                            Relationship.FATHER,
                            DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))),
                    granted.login);
            assertThat(granted.opens(camille)).isTrue();
        }
    }

    private static Grant imported(Grant grant) {
        return with(
                grant,
                grant.account(),
                new Provenance(
                        Provenance.Origin.IMPORTED,
                        grant.provenance().as(),
                        Optional.empty(),
                        grant.provenance().chain(),
                        grant.provenance().by()));
    }

    private static Grant boundTo(Grant grant, AccountId login) {
        return with(grant, login, grant.provenance());
    }

    private static Grant with(Grant grant, AccountId login, Provenance provenance) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                login,
                grant.terms(),
                grant.validity(),
                grant.standing(),
                provenance);
    }
}
