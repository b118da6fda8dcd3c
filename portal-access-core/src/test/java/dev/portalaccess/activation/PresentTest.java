package dev.portalaccess.activation;

import static dev.portalaccess.activation.ActivationRefusal.EXPIRED;
import static dev.portalaccess.activation.ActivationRefusal.MISTYPED;
import static dev.portalaccess.activation.ActivationRefusal.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.portalaccess.activation.CredentialPresentation.Accepted;
import dev.portalaccess.activation.CredentialPresentation.NotAccepted;
import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;
    private final InvitationId invitation = guests.printedFather();
    private final Printed printed = guests.minting.print(invitation);

    @Nested
    @Requirement("PA-045")
    class The_right_password {

        @Test
        void is_exchanged_for_a_ticket_of_thirty_minutes() {
            Accepted accepted = PrintedInvitations.accepted(guests.present(printed));

            assertThat(accepted.until()).isEqualTo(portal.clock.instant().plus(Duration.ofMinutes(30)));
            assertThat(accepted.invitation()).isEqualTo(invitation);
            assertThat(accepted.givenName()).isEqualTo("Anthony");
            assertThat(guests.redeem(accepted.ticket(), guests.anthony())).isInstanceOf(Redemption.Redeemed.class);
        }

        @Test
        void gives_no_ticket_beyond_the_invitations_own_window() {
            portal.clock.advance(Duration.ofDays(10).minusMinutes(7));

            assertThat(PrintedInvitations.accepted(guests.present(printed)).until())
                    .isEqualTo(portal.invitation(invitation).issue().until());
        }

        @Test
        @Requirement("PA-014")
        void may_be_typed_as_people_type() {
            String password = String.valueOf(printed.password().reveal());
            String carelessly =
                    ' ' + password.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o') + '\t';

            assertThat(present(printed.userName().toLowerCase(Locale.ROOT).replace("-", ""), carelessly))
                    .isInstanceOf(Accepted.class);
        }

        @Test
        void forgives_the_tries_before_it() {
            guests.presentWrong(printed.userName());
            guests.present(printed);

            assertThat(tries()).isEqualTo(new TryCount(2, 2));
        }

        @Test
        @Requirement({"PA-032", "PA-121"})
        void leaves_only_a_digest_of_the_ticket() {
            Secret ticket = PrintedInvitations.accepted(guests.present(printed)).ticket();
            String clear = String.valueOf(ticket.reveal());

            assertThat(portal.store.everythingStored()).noneMatch(line -> line.contains(clear.substring(40)));
        }

        @Test
        @Requirement("PA-032")
        void does_not_print_the_ticket_nor_whose_it_is() {
            assertThat(guests.present(printed).toString()).doesNotContain("pat1_", "Anthony");
        }

        @Test
        @Requirement("PA-110")
        void is_on_record_in_the_practices_chain() {
            guests.present(printed);

            List<AuditEntry> trail = portal.store
                    .trail(portal.practice, Optional.empty(), Page.Request.first(10))
                    .items();
            assertThat(trail.get(trail.size() - 1).action()).isEqualTo("credentials.accepted");
        }
    }

    @Test
    @Requirement("PA-032")
    void what_was_read_is_wiped_and_what_was_typed_stays_the_callers() {
        guests.present(printed);

        assertThat(portal.hashing.passwords())
                .singleElement()
                .satisfies(read -> assertThatIllegalStateException().isThrownBy(read::reveal));
        assertThat(printed.password().reveal()).hasSize(19);
    }

    @Test
    @Requirement({"PA-044", "PA-110"})
    void the_right_password_of_a_dead_invitation_is_on_record_outside_the_chains() {
        portal.clock.advance(Duration.ofDays(11));
        guests.present(printed);

        AuditEntry refusal = portal.store
                .refusals(portal.practice, Page.Request.first(1))
                .items()
                .get(0);
        assertThat(refusal.action()).isEqualTo("present.refused");
        assertThat(refusal.reason()).contains(EXPIRED);
    }

    @Nested
    @Requirement("PA-046")
    class A_slip_in_typing {

        @ParameterizedTest
        @ValueSource(strings = {"", "K7QM", "K7QM-4XTR-9WHF-2C5", "K7QM-4XTR-9WHF-2C5PP", "UUUU-UUUU-UUUU-UUUU", "\0"})
        void is_told_without_looking_anything_up(String password) {
            assertFree(() -> assertThat(present(printed.userName(), password)).isEqualTo(mistyped()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "P-", "anthony", "P-1234567", "P-123456789", "Q-12345678", "P-1234567u"})
        void in_the_user_name_is_told_likewise(String userName) {
            assertFree(() -> assertThat(present(userName, clear())).isEqualTo(mistyped()));
        }

        @Test
        void of_one_symbol_is_always_seen() {
            String right = clear();
            assertFree(() -> {
                for (int at = 0; at < right.length(); at++) {
                    if (right.charAt(at) != '-') {
                        char other = right.charAt(at) == '7' ? '8' : '7';
                        String slip = right.substring(0, at) + other + right.substring(at + 1);
                        assertThat(present(printed.userName(), slip)).isEqualTo(mistyped());
                    }
                }
            });
        }

        @Test
        @Tag("T30")
        void is_what_nearly_all_guesses_look_like() {
            String digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
            long checked = digits.chars()
                    .mapToObj(last -> "K7QM4XTR9WHF2C5" + (char) last)
                    .filter(guess -> !present("P-00000000", guess).equals(mistyped()))
                    .count();

            assertThat(checked).isOne();
        }

        @Test
        @Tag("T32")
        void is_what_a_huge_input_looks_like() {
            Secret huge = Secret.of("0".repeat(10_000_000));
            huge.close();

            assertFree(() -> assertThat(portal.activation().present(portal.practice, printed.userName(), huge))
                    .isEqualTo(mistyped()));
            assertFree(
                    () -> assertThat(present("P".repeat(10_000_000), clear())).isEqualTo(mistyped()));
        }

        private void assertFree(Runnable presenting) {
            portal.faults.reset();
            presenting.run();

            assertThat(portal.faults.calls()).isEmpty();
            assertThat(portal.hashing.checked()).isEmpty();
            assertThat(tries()).isEqualTo(TryCount.NONE);
        }

        private CredentialPresentation mistyped() {
            return new NotAccepted(MISTYPED, Optional.empty());
        }
    }

    @Nested
    @Requirement("PA-044")
    class Whoever_has_not_the_right_password {

        @Test
        void gets_one_and_the_same_answer() {
            assertThat(guests.presentWrong(printed.userName())).isEqualTo(wrong());
            assertThat(guests.presentWrong("P-00000000")).isEqualTo(wrong());
            assertThat(portal.activation().present(new PracticeId("hillside"), printed.userName(), printed.password()))
                    .isEqualTo(wrong());
        }

        @Test
        void gets_it_before_anything_was_printed() {
            InvitationId unprinted = guests.invite(PrintedInvitations.aunt());
            String userName = portal.invitation(unprinted)
                    .codes()
                    .credentials()
                    .map(TemporaryCredentials::userName)
                    .orElseThrow();

            assertThat(guests.presentWrong(userName)).isEqualTo(wrong());
        }

        @Test
        void gets_it_for_a_dead_invitation_too() {
            portal.clock.advance(Duration.ofDays(11));

            assertThat(guests.presentWrong(printed.userName())).isEqualTo(wrong());
            assertThat(PrintedInvitations.why(guests.present(printed))).isEqualTo(EXPIRED);
        }
    }

    @Test
    void a_practice_a_user_name_and_a_password_are_needed() {
        Activation activation = portal.activation();

        assertThatNullPointerException().isThrownBy(() -> activation.present(null, "P-00000000", printed.password()));
        assertThatNullPointerException()
                .isThrownBy(() -> activation.present(portal.practice, null, printed.password()));
        assertThatNullPointerException().isThrownBy(() -> activation.present(portal.practice, "P-00000000", null));
    }

    private CredentialPresentation present(String userName, String password) {
        return portal.activation().present(portal.practice, userName, Secret.of(password));
    }

    private String clear() {
        return String.valueOf(printed.password().reveal());
    }

    private TryCount tries() {
        return portal.holder(portal.invitation(invitation).holder()).tries();
    }

    private static CredentialPresentation wrong() {
        return new NotAccepted(WRONG, Optional.empty());
    }
}
