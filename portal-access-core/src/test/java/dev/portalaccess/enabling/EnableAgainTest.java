package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult.AlreadyActive;
import dev.portalaccess.enabling.EnablingResult.AlreadyInvited;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Enabling people with whom there is something already. */
@Requirement("PA-007")
class EnableAgainTest {

    private final TestPortal portal = TestPortal.create();
    private final FrontDeskHistory desk = new FrontDeskHistory(portal);

    private Outcome<EnablingResult> enable(Individual... individuals) {
        return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, individuals));
    }

    private List<EnablingResult.Answer> answers(Individual... individuals) {
        return enable(individuals).orThrow().answers();
    }

    private Invited fatherInvited() {
        return desk.invite(portal.camille, ArticleHousehold.father());
    }

    private Invited fatherActive() {
        return desk.activate(portal.camille, ArticleHousehold.father(), portal.family.anthonysAccount());
    }

    @Nested
    class Somebody_invited_before {

        @Test
        void is_left_alone_and_the_link_lives_on() {
            Invited first = fatherInvited();
            assertThat(answers(ArticleHousehold.father()))
                    .containsExactly(new AlreadyInvited(first.invitation(), first.until(), first.address()));
            assertThat(portal.invitation(first.invitation()).isLiveAt(portal.clock.instant()))
                    .isTrue();
        }

        @Test
        void is_left_alone_by_a_second_click_with_a_chart_ticked() {
            Individual father = ArticleHousehold.father().also(portal.amelie, Relationship.SPOUSE);
            Invited first = desk.invite(portal.camille, father);
            assertThat(answers(father))
                    .containsExactly(new AlreadyInvited(first.invitation(), first.until(), first.address()));
        }

        @Test
        void leaves_nothing_behind_by_being_left_alone() {
            fatherInvited();
            List<String> stored = portal.store.everythingStored();
            enable(ArticleHousehold.father());
            assertThat(portal.store.everythingStored()).isEqualTo(stored);
        }

        @Test
        void can_be_invited_anew_once_the_invitation_has_expired() {
            Invited first = fatherInvited();
            portal.clock.set(first.until());
            assertThat(fatherInvited().invitation()).isNotEqualTo(first.invitation());
        }

        @Test
        void does_not_keep_others_of_the_same_request_from_being_invited() {
            fatherInvited();
            assertThat(enable(ArticleHousehold.father(), ArticleHousehold.jane())
                            .orThrow()
                            .invited())
                    .hasSize(1);
        }
    }

    @Nested
    class Somebody_whose_access_is_in_force {

        @Test
        void is_told_since_when() {
            Instant since = portal.clock.instant();
            fatherActive();
            portal.clock.set(since.plusSeconds(60));
            assertThat(answers(ArticleHousehold.father())).containsExactly(new AlreadyActive(since));
        }

        @Test
        void can_be_named_for_ticked_charts_and_the_invitation_carries_just_those() {
            fatherActive();
            Invited further =
                    desk.invite(portal.camille, ArticleHousehold.father().also(portal.amelie));
            assertThat(further.charts()).containsExactly(portal.amelie);
        }

        @Test
        void has_no_chart_put_into_a_second_invitation() {
            fatherActive();
            desk.invite(portal.camille, ArticleHousehold.father().also(portal.amelie));
            assertThat(OutcomeCodes.of(enable(ArticleHousehold.father().also(portal.amelie))))
                    .containsExactly("CHART_ALREADY_INVITED@individuals[0].also[0].chart");
        }

        @Test
        void can_be_invited_again_once_it_was_taken_back_or_has_ended() {
            fatherActive();
            desk.end(portal.camille);
            assertThat(fatherActive().charts()).containsExactly(portal.camille);
            desk.revoke(portal.camille);
            assertThat(fatherInvited().charts()).containsExactly(portal.camille);
        }

        @Test
        @Requirement("PA-006")
        void is_shown_so_with_its_beginning() {
            fatherActive();
            ExistingAccess already = option().already();
            assertThat(already.state()).isEqualTo(ExistingAccess.State.IN_FORCE);
            assertThat(already.since()).contains(portal.clock.instant());
        }
    }

    @Nested
    @Requirement("PA-048")
    class Somebody_whose_access_is_held_back {

        @Test
        void gets_no_invitation_around_the_hold() {
            fatherActive();
            desk.hold(portal.camille);
            assertThat(OutcomeCodes.of(enable(ArticleHousehold.father())))
                    .containsExactly("ALREADY_HELD_BACK@individuals[0].kind");
            assertThat(OutcomeCodes.of(enable(ArticleHousehold.father().also(portal.amelie))))
                    .containsExactly("ALREADY_HELD_BACK@individuals[0].kind");
        }

        @Test
        @Requirement("PA-006")
        void is_shown_so() {
            fatherActive();
            desk.hold(portal.camille);
            assertThat(option().already().state()).isEqualTo(ExistingAccess.State.HELD_BACK);
        }
    }

    @Nested
    @Requirement("PA-026")
    class Somebody_who_is_barred {

        @Test
        void is_refused() {
            desk.bar(portal.camille, fatherInvited().holder());
            assertThat(OutcomeCodes.of(enable(ArticleHousehold.father())))
                    .containsExactly("HOLDER_BARRED@individuals[0].kind");
        }

        @Test
        void by_mailbox_is_refused_although_the_holder_has_another_address() {
            desk.activate(portal.amelie, ArticleHousehold.father(), portal.family.anthonysAccount());
            desk.bar(portal.camille, new EmailAddress("second@example.org"));
            Individual father = Individual.anotherPatient(
                    portal.anthony, Relationship.FATHER, DeliveryChoice.email("second@example.org"));
            assertThat(OutcomeCodes.of(enable(father)))
                    .containsExactly(
                            "HOLDER_BARRED@individuals[0].kind", "ADDRESS_NOT_ON_FILE@individuals[0].deliver.email");
        }
    }

    @Nested
    @Requirement("PA-045")
    class Somebody_who_has_used_up_a_hundred_tries {

        @Test
        void is_reached_by_mail_and_no_longer_on_paper() {
            Invited onPaper = desk.invite(portal.camille, ArticleHousehold.motherOnPaper());
            new TamperedStore(portal).holder(onPaper.holder(), known -> known.with(new TryCount(100, 0)));
            portal.clock.set(onPaper.until());
            assertThat(OutcomeCodes.of(enable(ArticleHousehold.motherOnPaper())))
                    .containsExactly("PRINT_TRIES_EXHAUSTED@individuals[0].deliver.channel");
            assertThat(enable(ArticleHousehold.mother())).isInstanceOf(Outcome.Done.class);
        }
    }

    private PersonOption option() {
        return portal.enabling()
                .search(portal.clerk(), portal.camille, "Anthony", 1)
                .get(0);
    }
}
