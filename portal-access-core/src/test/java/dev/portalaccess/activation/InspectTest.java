package dev.portalaccess.activation;

import static dev.portalaccess.activation.ActivationRefusal.NOT_RECOGNISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.portalaccess.activation.Inspection.Live;
import dev.portalaccess.activation.Inspection.NotLive;
import dev.portalaccess.activation.Inspection.Purpose;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final InvitationId invitation = guests.father();
    private final Secret link = guests.minting.link(invitation);

    @Nested
    class The_right_secret {

        @Test
        @Requirement("PA-040")
        void shows_the_practice_and_the_given_name_and_nothing_else_of_the_person() {
            assertThat(guests.inspect(link))
                    .isEqualTo(new Live(
                            invitation,
                            Purpose.ACTIVATION,
                            new PracticeContact(
                                    "Riverside Family Practice",
                                    guests.portal.family.practice().phone()),
                            "Anthony"));
        }

        @Test
        @Requirement("PA-050")
        void of_a_self_registration_leads_to_the_registration_form() {
            Secret code = guests.minting.link(guests.newPatient());

            assertThat(guests.inspect(code)).isInstanceOfSatisfying(Live.class, live -> {
                assertThat(live.purpose()).isEqualTo(Purpose.SELF_REGISTRATION);
                assertThat(live.givenName()).isEqualTo("Nora");
            });
        }

        @Test
        @Requirement("PA-045")
        void may_be_a_ticket() {
            InvitationCodeIssuer.Printed printed = guests.minting.print(guests.invite(PrintedInvitations.aunt()));
            Secret ticket = PrintedInvitations.accepted(guests.present(printed)).ticket();

            assertThat(guests.inspect(ticket))
                    .isInstanceOfSatisfying(
                            Live.class, live -> assertThat(live.givenName()).isEqualTo("Jane"));
        }

        @Test
        @Requirement("PA-032")
        void does_not_print_whose_it_is() {
            assertThat(guests.inspect(link).toString()).doesNotContain("Anthony");
        }

        @Test
        void of_a_practice_that_the_host_has_given_up_is_not_recognised() {
            guests.portal.family.practices().remove(guests.portal.practice);

            assertThat(guests.inspect(link)).isEqualTo(neutral());
        }
    }

    @Nested
    class Looking {

        @Test
        @Requirement("PA-040")
        @Tag("T14")
        void a_thousand_times_changes_nothing() {
            List<String> before = guests.portal.store.everythingStored();
            guests.portal.faults.reset();

            for (int i = 0; i < 1_000; i++) {
                guests.inspect(link);
            }

            assertThat(guests.portal.store.everythingStored()).isEqualTo(before);
            assertThat(guests.portal.faults.calls()).doesNotContain("commit");
        }

        @Test
        @Requirement("PA-040")
        @Tag("T15")
        void leaves_the_invitation_to_be_redeemed() {
            guests.inspect(link);

            assertThat(guests.redeem(link, guests.anthony())).isInstanceOf(Redemption.Redeemed.class);
        }
    }

    @Nested
    @Requirement("PA-044")
    class One_and_the_same_answer {

        @Test
        void is_given_to_a_code_of_no_invitation() {
            assertThat(guests.inspect(guests.minting.unknownLink())).isEqualTo(neutral());
        }

        @Test
        void is_given_to_another_verifier() {
            assertThat(guests.inspect(guests.minting.wrongLink(invitation))).isEqualTo(neutral());
        }

        @Test
        @Tag("T20")
        void is_given_in_another_practice() {
            assertThat(guests.portal.activation().inspect(new PracticeId("hillside"), link))
                    .isEqualTo(neutral());
        }

        @ParameterizedTest
        @Tag("T21")
        @ValueSource(strings = {"", " ", "\0", "null", "pa1_", "pat1_", "ｐａ1_", "https://portal.example.org/#pa1_"})
        void is_given_to_what_is_no_code_without_looking_anything_up(String typed) {
            guests.portal.faults.reset();

            assertThat(guests.inspect(Secret.of(typed))).isEqualTo(neutral());
            assertThat(guests.portal.faults.calls()).isEmpty();
        }

        @Test
        @Requirement("PA-046")
        @Tag("T21")
        void is_given_to_every_code_with_one_symbol_changed() {
            String code = String.valueOf(link.reveal());
            guests.portal.faults.reset();

            for (int at = 0; at < code.length(); at++) {
                String edited = code.substring(0, at) + (code.charAt(at) == '7' ? '8' : '7') + code.substring(at + 1);
                assertThat(guests.inspect(Secret.of(edited))).isEqualTo(neutral());
            }
            assertThat(guests.portal.faults.calls()).isEmpty();
        }
    }

    @Test
    void both_ways_are_told_apart() {
        assertThat(guests.inspect(link).<String>fold(Live::givenName, NotLive::why))
                .isEqualTo("Anthony");
        assertThat(neutral().<String>fold(Live::givenName, NotLive::why)).isEqualTo(NOT_RECOGNISED);
    }

    @Test
    void the_callers_secret_stays_the_callers() {
        guests.inspect(link);

        assertThat(link.reveal()).hasSize(89);
    }

    @Test
    void a_practice_and_a_code_are_needed() {
        assertThatNullPointerException()
                .isThrownBy(() -> guests.portal.activation().inspect(null, link));
        assertThatNullPointerException()
                .isThrownBy(() -> guests.portal.activation().inspect(guests.portal.practice, null));
    }

    private static Inspection neutral() {
        return new NotLive(NOT_RECOGNISED, Optional.empty());
    }
}
