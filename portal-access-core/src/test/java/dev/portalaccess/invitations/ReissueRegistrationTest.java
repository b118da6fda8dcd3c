package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An invitation to register that is issued again goes on with its registration. */
@Requirement({"PA-057", "PA-063"})
class ReissueRegistrationTest {

    private final InvitationOffice office = new InvitationOffice();
    private final InviteToRegister command = InviteToRegister.of("Nora", "New", "nora@example.org", null);
    private final RegistrationInvitation former = invite(command);

    private RegistrationInvitation invite(InviteToRegister asked) {
        return office.portal
                .registrations()
                .invite(office.portal.clerk(), asked)
                .orThrow();
    }

    private Registration registration() {
        return office.portal
                .store
                .registration(office.portal.practice, RecordKey.of(former.registration()))
                .map(Versioned::value)
                .orElseThrow();
    }

    private RegistrationCompletion complete(Secret code) {
        return office.portal
                .registrations()
                .complete(office.portal.practice, code, office.portal.family.strangersAccount(), Optional.empty());
    }

    @Nested
    class The_registration {

        @Test
        void names_the_new_invitation_from_the_same_commit_on() {
            Invited next = office.reissue(former.invitation()).orThrow();
            assertThat(registration().invitation()).isEqualTo(next.invitation());
            assertThat(next.charts()).isEmpty();
        }

        @Test
        @Requirement("PA-048")
        void is_completed_by_the_new_link_and_not_by_the_old() {
            Secret old = office.story.link(former.invitation());
            Invited next = office.reissue(former.invitation()).orThrow();
            assertThat(complete(old)).isInstanceOf(RegistrationCompletion.NotCompleted.class);
            assertThat(complete(office.story.link(next.invitation())))
                    .isInstanceOf(RegistrationCompletion.Registered.class);
        }

        @Test
        void goes_on_after_its_invitation_has_expired() {
            office.expire();
            Invited next = office.reissue(former.invitation()).orThrow();
            assertThat(complete(office.story.link(next.invitation())))
                    .isInstanceOf(RegistrationCompletion.Registered.class);
        }

        @Test
        void stays_the_one_of_its_appointment() {
            AppointmentId appointment = new AppointmentId("appointment-1");
            InviteToRegister scheduled =
                    InviteToRegister.of("Otto", "New", "otto@example.org", null).with(appointment);
            Invited next = office.reissue(invite(scheduled).invitation()).orThrow();
            assertThat(invite(scheduled).invitation()).isEqualTo(next.invitation());
        }

        @Test
        void that_was_answered_is_not_sent_again() {
            complete(office.story.link(former.invitation()));
            assertThat(FamilyStory.codes(office.reissue(former.invitation())))
                    .contains("INVITATION_NOT_LIVE@invitation");
        }

        @Test
        void that_has_gone_further_on_its_own_is_not_sent_again() {
            office.expire();
            closeBehindTheBack();
            assertThat(FamilyStory.codes(office.reissue(former.invitation())))
                    .containsExactly("INVITATION_NOT_LIVE@invitation");
        }

        private void closeBehindTheBack() {
            office.change(
                    former.registration(),
                    now -> now.become(new RegistrationStep.Closed(office.portal.clock.instant(), "done-by-phone")));
        }
    }

    @Nested
    class Another_address {

        private final Invited next = office.reissue(former.invitation(), DeliveryChoice.email("nora.new@example.org"))
                .orThrow();

        @Test
        void is_the_registrations_from_then_on() {
            assertThat(registration().invitee().address()).isEqualTo(new EmailAddress("nora.new@example.org"));
        }

        @Test
        void is_what_a_second_invitation_is_recognised_by() {
            InviteToRegister again = InviteToRegister.of("Nora", "New", "nora.new@example.org", null);
            assertThat(invite(again).kind()).isEqualTo(RegistrationInvitation.Kind.ALREADY_INVITED);
            assertThat(invite(again).invitation()).isEqualTo(next.invitation());
        }

        @Test
        void leaves_the_old_one_free() {
            assertThat(invite(command).kind()).isEqualTo(RegistrationInvitation.Kind.INVITED);
        }
    }

    @Nested
    class It_is_refused {

        @Test
        void on_paper() {
            assertThat(FamilyStory.codes(office.reissue(former.invitation(), DeliveryChoice.print())))
                    .containsExactly("REGISTRATION_EMAIL_MISSING@deliver.channel");
        }

        @Test
        void once_a_newer_one_has_taken_its_place() {
            office.expire();
            InvitationId newer = invite(command).invitation();
            Outcome<Invited> outcome = office.reissue(former.invitation());
            assertThat(FamilyStory.codes(outcome)).containsExactly("NOTHING_TO_REISSUE@invitation");
            assertThat(office.portal.invitation(newer).isLiveAt(office.portal.clock.instant()))
                    .isTrue();
        }

        @Test
        void to_an_address_at_which_the_same_name_is_registering() {
            invite(InviteToRegister.of("Nora", "New", "other@example.org", null));
            assertThat(FamilyStory.codes(
                            office.reissue(former.invitation(), DeliveryChoice.email("other@example.org"))))
                    .contains("NOTHING_TO_REISSUE@invitation");
        }
    }
}
