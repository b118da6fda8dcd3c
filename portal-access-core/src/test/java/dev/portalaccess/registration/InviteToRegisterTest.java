package dev.portalaccess.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.StoreInvariants;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Source;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.registration.RegistrationInvitation.Kind;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteToRegisterTest {

    private final TestPortal portal = TestPortal.create();
    private final NewPatient nina = new NewPatient(portal);
    private final StoreInvariants whole = new StoreInvariants(portal);

    private Outcome<RegistrationInvitation> invite(InviteToRegister command) {
        return portal.registrations().invite(portal.clerk(), command);
    }

    private RegistrationInvitation invited(InviteToRegister command) {
        return invite(command).orThrow();
    }

    @Test
    @Requirement({"PA-050", "PA-110"})
    void a_check_finds_what_the_command_finds_and_writes_nothing() {
        InviteToRegister command = InviteToRegister.of("", "Novak", "n@b", null);
        List<String> before = portal.store.everythingStored();
        List<Finding> found = portal.registrations().check(portal.clerk(), command);
        assertThat(portal.store.everythingStored()).isEqualTo(before);
        assertThat(found).extracting(Finding::code).contains(FindingCode.EMAIL_INVALID);
        assertThat(invite(command).findings()).isEqualTo(found);
    }

    @Nested
    @Requirement("PA-050")
    class It_takes {

        @Test
        void a_name_an_address_and_a_phone_number() {
            Registration registration = nina.registration(nina.invited().registration());
            assertThat(registration.invitee().name()).isEqualTo(new PersonName("Nina", "Novak"));
            assertThat(registration.invitee().address()).isEqualTo(new EmailAddress("nina@example.org"));
            assertThat(registration.invitee().phone()).contains(new PhoneNumber("+1 508 555 0177"));
            assertThat(registration.step()).isEqualTo(RegistrationStep.INVITED);
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "Ni/na, Novak, n@example.org, -,      GIVEN_NAME_INVALID@given",
                    "Nina, No\tvak, n@example.org, -,     FAMILY_NAME_INVALID@family",
                    "Nina, Novak, -,             -,       REGISTRATION_EMAIL_MISSING@email",
                    "Nina, Novak, ' ',           -,       REGISTRATION_EMAIL_MISSING@email",
                    "Nina, Novak, n@b,           -,       EMAIL_INVALID@email",
                    "Nina, Novak, n@example.org, nobody,  PHONE_INVALID@phone",
                    "Nina, Novak, n@example.org, 12,      PHONE_INVALID@phone"
                })
        void nothing_less_and_nothing_that_is_none(
                String given, String family, String email, String phone, String finding) {
            Outcome<RegistrationInvitation> outcome = invite(InviteToRegister.of(given, family, email, phone));
            assertThat(RegistrationFindings.by(outcome)).containsExactly(finding);
            assertThat(whole.registrations()).isEmpty();
            assertThat(whole.invitations()).isEmpty();
        }

        @Test
        void everything_that_is_wrong_at_once() {
            assertThat(RegistrationFindings.by(invite(InviteToRegister.of("", "", "", "x"))))
                    .containsExactly(
                            "GIVEN_NAME_MISSING@given",
                            "FAMILY_NAME_MISSING@family",
                            "REGISTRATION_EMAIL_MISSING@email",
                            "PHONE_INVALID@phone");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " "})
        void no_phone_number_if_there_is_none(String blank) {
            Registration registration =
                    nina.registration(invited(InviteToRegister.of("Nina", "Novak", "nina@example.org", blank))
                            .registration());
            assertThat(registration.invitee().phone()).isEmpty();
        }
    }

    @Nested
    @Requirement({"PA-019", "PA-107"})
    class A_possible_duplicate {

        @ParameterizedTest
        @CsvSource({
            "Jo, Lind, Jo.Lind@example.org, Jo, Lind, jo.lind@example.org",
            "Seán, O'Brien, s@example.org, Sean, O’Brien, s+portal@example.org",
            "Mary-Ann, García, m@example.org, MARY ANN, GARCIA, M@example.org",
            "Sukarno, '', s@example.org, ., sukarno, S@example.org"
        })
        void is_told_for_such_a_name_at_what_is_perhaps_the_same_mailbox(
                String given, String family, String email, String otherGiven, String otherFamily, String otherEmail) {
            invited(InviteToRegister.of(given, family, email, null));
            assertThat(RegistrationFindings.by(invite(InviteToRegister.of(otherGiven, otherFamily, otherEmail, null))))
                    .containsExactly("POSSIBLE_DUPLICATE_HOLDER@email");
        }

        @Test
        void is_not_told_of_somebody_else_who_reads_that_mailbox() {
            invited(InviteToRegister.of("Jo", "Lind", "Jo.Lind@example.org", null));
            assertThat(RegistrationFindings.by(invite(InviteToRegister.of("Max", "Lind", "jo.lind@example.org", null))))
                    .containsExactly("SHARED_ADDRESS@email");
        }
    }

    @Nested
    class It_sends {

        @Test
        @Requirement({"PA-050", "PA-012"})
        void a_mail_with_a_link_to_exactly_that_address() {
            Invitation invitation = portal.invitation(nina.invited().invitation());
            assertThat(invitation.purpose()).isEqualTo(InvitationPurpose.REGISTRATION);
            assertThat(invitation.delivery().address()).contains(new EmailAddress("nina@example.org"));
            assertThat(invitation.grants()).isEmpty();
            assertThat(messages()).singleElement().extracting(Message::kind).isEqualTo(Message.Kind.SELF_REGISTRATION);
        }

        @Test
        @Requirement("PA-141")
        void in_the_language_that_was_chosen() {
            invited(NewPatient.NINA.in("es"));
            assertThat(messages()).extracting(Message::language).containsExactly(Locale.forLanguageTag("es"));
        }

        @Test
        @Requirement("PA-051")
        void from_administration_or_with_an_appointment_and_the_record_says_which() {
            AppointmentId appointment = new AppointmentId("appointment-7");
            InviteToRegister other = InviteToRegister.of("Otto", "Novak", "otto@example.org", null);
            assertThat(source(nina.invited())).isEqualTo(Source.ADMINISTRATION);
            assertThat(source(invited(other.with(appointment)))).isEqualTo(Source.appointment(appointment));
        }

        private Source source(RegistrationInvitation invited) {
            return nina.registration(invited.registration()).source();
        }

        private List<Message> messages() {
            return portal.store
                    .messages(portal.practice, Set.of(MessageState.QUEUED), Page.Request.first(10))
                    .items();
        }
    }

    @Nested
    @Requirement("PA-057")
    class A_second_one {

        @ParameterizedTest
        @CsvSource({"Nina, Novak", "NINA, novak", "' Nina ', Novak"})
        void for_the_same_name_and_address_answers_that_there_is_one(String given, String family) {
            RegistrationInvitation first = nina.invited();
            RegistrationInvitation second = invited(InviteToRegister.of(given, family, "nina@example.org", null));
            assertThat(second)
                    .isEqualTo(new RegistrationInvitation(
                            Kind.ALREADY_INVITED, first.registration(), first.invitation(), first.until()));
            assertThat(whole.invitations()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"Nina, Novak, nina2@example.org", "Otto, Novak, nina@example.org", "Nina, Nowak, nina@example.org"})
        void for_another_name_or_address_is_sent(String given, String family, String email) {
            nina.invited();
            assertThat(invited(InviteToRegister.of(given, family, email, null)).kind())
                    .isEqualTo(Kind.INVITED);
        }

        @Test
        void is_sent_once_the_first_has_expired() {
            RegistrationInvitation first = nina.invited();
            portal.clock.set(first.until().minusMillis(1));
            assertThat(nina.invited().kind()).isEqualTo(Kind.ALREADY_INVITED);
            portal.clock.set(first.until());
            assertThat(nina.invited().kind()).isEqualTo(Kind.INVITED);
            assertThat(nina.invited().kind()).isEqualTo(Kind.ALREADY_INVITED);
        }

        @Test
        void is_sent_once_the_first_was_cancelled() {
            InvitationState cancelled = new InvitationState.Cancelled(
                    portal.clock.instant(), portal.family.clerk(), Reason.ENTERED_IN_ERROR);
            new TamperedStore(portal).state(nina.invited().invitation(), cancelled);
            assertThat(nina.invited().kind()).isEqualTo(Kind.INVITED);
        }

        @Test
        void is_sent_once_the_first_has_led_to_a_chart() {
            nina.complete(nina.code(nina.invited().invitation()), NewPatient.LOGIN);
            assertThat(nina.invited().kind()).isEqualTo(Kind.INVITED);
        }

        @Test
        void is_sent_once_the_first_was_closed() {
            nina.step(nina.invited().registration(), new RegistrationStep.Closed(portal.clock.instant(), "no-show"));
            assertThat(nina.invited().kind()).isEqualTo(Kind.INVITED);
        }

        @Test
        void is_not_sent_while_somebody_is_at_it() {
            RegistrationInvitation first = nina.invited();
            portal.registry.nextMayMatch(portal.anthony);
            nina.complete(nina.code(first.invitation()), NewPatient.LOGIN);
            portal.clock.advance(Duration.ofDays(30));
            assertThat(nina.invited().registration()).isEqualTo(first.registration());
        }
    }

    @Nested
    class Staff_are_warned {

        @Test
        @Requirement("PA-019")
        void of_a_mailbox_that_somebody_else_has() {
            new FrontDeskHistory(portal).invite(portal.camille, ArticleHousehold.jane());
            assertThat(RegistrationFindings.by(
                            invite(InviteToRegister.of("Nina", "Novak", "jane.other@example.org", null))))
                    .containsExactly("SHARED_ADDRESS@email");
        }

        @Test
        @Requirement("PA-124")
        void and_need_a_reason_for_the_sixth_invitation_in_a_day() {
            TestPortal hasty = TestPortal.with(policy -> policy.windows(Channel.EMAIL, Duration.ofMinutes(1)));
            for (int i = 0; i < 5; i++) {
                hasty.registrations().invite(hasty.clerk(), NewPatient.NINA).orThrow();
                hasty.clock.advance(Duration.ofMinutes(1));
            }
            assertThat(RegistrationFindings.by(hasty.registrations().invite(hasty.clerk(), NewPatient.NINA)))
                    .contains("TOO_MANY_INVITATIONS@email");
        }
    }

    @Test
    @Requirement("PA-130")
    void a_named_request_is_told_again_after_everything_is_over() {
        Outcome<RegistrationInvitation> first =
                portal.registrations().invite(portal.clerk().withIdempotencyKey("request-1"), NewPatient.NINA);
        portal.clock.advance(Duration.ofDays(20));
        assertThat(portal.registrations().invite(portal.clerk().withIdempotencyKey("request-1"), NewPatient.NINA))
                .isEqualTo(first);
        assertThat(first.orThrow().kind()).isEqualTo(Kind.INVITED);
        assertThat(whole.invitations()).hasSize(1);
    }
}
