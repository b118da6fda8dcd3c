package dev.portalaccess.activation;

import static dev.portalaccess.activation.ActivationRefusal.NOT_RECOGNISED;
import static dev.portalaccess.activation.ActivationRefusal.TICKET_EXPIRED;
import static dev.portalaccess.activation.ActivationRefusal.USED;
import static dev.portalaccess.activation.ActivationRefusal.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.CredentialPresentation.Accepted;
import dev.portalaccess.activation.Inspection.Live;
import dev.portalaccess.activation.Inspection.NotLive;
import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.internal.secret.TicketCode;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the right password was exchanged for. */
@Requirement("PA-045")
class TicketTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;
    private final InvitationId invitation = guests.printedFather();
    private final Printed printed = guests.minting.print(invitation);
    private final Accepted accepted = PrintedInvitations.accepted(guests.present(printed));
    private final Secret ticket = accepted.ticket();
    private final AccountId anthony = guests.anthony();

    @ParameterizedTest
    @Tag("T33")
    @Requirement("PA-017")
    @CsvSource({"-1, REDEEMED", "0, TICKET_EXPIRED", "1, TICKET_EXPIRED"})
    void is_good_strictly_before_its_end(long millis, String then) {
        portal.clock.set(accepted.until().plusMillis(millis));

        assertThat(guests.inspect(ticket).fold(live -> "REDEEMED", NotLive::why))
                .isEqualTo(then);
        assertThat(why(guests.redeem(ticket, anthony))).isEqualTo(then);
    }

    @Test
    void that_is_over_can_be_had_again() {
        portal.clock.set(accepted.until());

        assertThat(why(guests.redeem(ticket, anthony))).isEqualTo(TICKET_EXPIRED);
        assertThat(guests.redeem(
                        PrintedInvitations.accepted(guests.present(printed)).ticket(), anthony))
                .isInstanceOf(Redemption.Redeemed.class);
    }

    @Test
    @Requirement("PA-042")
    void that_was_redeemed_is_answered_alike_ever_after() {
        Redemption first = guests.redeem(ticket, anthony);
        portal.clock.advance(Duration.ofDays(20));

        assertThat(guests.redeem(ticket, anthony)).isEqualTo(first);
        assertThat(why(guests.redeem(ticket, guests.stranger()))).isEqualTo(USED);
    }

    @Test
    void is_good_once() {
        guests.redeem(ticket, anthony);

        assertThat(why(guests.redeem(ticket, guests.stranger()))).isEqualTo(USED);
        assertThat(portal.grantsOf(guests.stranger())).isEmpty();
    }

    @Test
    @Tag("T03")
    @Requirement("PA-048")
    void is_dead_once_the_link_in_the_letter_was_used() {
        guests.redeem(guests.minting.link(invitation), guests.stranger());

        assertThat(why(guests.redeem(ticket, anthony))).isEqualTo(USED);
        assertThat(PrintedInvitations.why(guests.present(printed))).isEqualTo(USED);
    }

    @Test
    void that_is_over_does_not_end_the_link_in_the_letter() {
        Secret link = guests.minting.link(invitation);
        portal.clock.set(accepted.until());

        assertThat(guests.inspect(link)).isInstanceOf(Live.class);
        assertThat(guests.redeem(link, anthony)).isInstanceOf(Redemption.Redeemed.class);
    }

    @Test
    void is_dead_once_another_was_given() {
        Secret later = PrintedInvitations.accepted(guests.present(printed)).ticket();

        assertThat(why(guests.redeem(ticket, anthony))).isEqualTo(NOT_RECOGNISED);
        assertThat(guests.redeem(later, anthony)).isInstanceOf(Redemption.Redeemed.class);
    }

    @Nested
    @Requirement("PA-048")
    class Dies_with_its_invitation {

        @Test
        void when_that_is_issued_again() {
            Voided reissued = new Voided(portal.clock.instant(), Voided.REISSUED);
            guests.backDoor.invitation(invitation, now -> now.become(reissued));

            assertThat(why(guests.redeem(ticket, anthony))).isEqualTo(WITHDRAWN);
        }

        @Test
        void when_that_is_cancelled() {
            Cancelled cancelled = new Cancelled(portal.clock.instant(), portal.family.clerk(), Reason.PATIENT_REQUEST);
            guests.backDoor.invitation(invitation, now -> now.become(cancelled));

            assertThat(why(guests.redeem(ticket, anthony))).isEqualTo(WITHDRAWN);
        }

        @Test
        void when_its_password_is_printed_anew() {
            guests.minting.print(invitation);

            assertThat(why(guests.redeem(ticket, anthony))).isEqualTo(NOT_RECOGNISED);
        }
    }

    @Nested
    @Tag("T20")
    class Is_no_other_code {

        @Test
        void with_the_same_selector() {
            Secret other = TicketCode.issue(
                            InvitationCode.parse(ticket).orElseThrow().selector(), portal.randomness)
                    .text();

            assertThat(why(guests.redeem(other, anthony))).isEqualTo(NOT_RECOGNISED);
        }

        @Test
        void such_as_a_link_with_another_prefix() {
            Secret link = guests.minting.link(invitation);
            Secret forged = relabelled(link);

            assertThat(guests.inspect(link)).isInstanceOf(Live.class);
            assertThat(guests.inspect(forged)).isInstanceOf(NotLive.class);
            assertThat(why(guests.redeem(forged, anthony))).isEqualTo(NOT_RECOGNISED);
        }

        /** The same selector and verifier with the prefix of a ticket, and a check that fits. */
        private Secret relabelled(Secret link) {
            String code = String.valueOf(link.reveal());
            String body = "pat1_" + code.substring("pa1_".length(), code.length() - 7);
            CRC32 crc = new CRC32();
            body.chars().forEach(crc::update);
            StringBuilder check = new StringBuilder();
            for (int shift = 30; shift >= 0; shift -= 5) {
                check.append("0123456789abcdefghjkmnpqrstvwxyz".charAt((int) (crc.getValue() >> shift) & 31));
            }
            Secret forged = Secret.of(body + check);
            assertThat(TicketCode.parse(forged)).isPresent();
            return forged;
        }
    }

    private static String why(Redemption redemption) {
        return redemption.fold(redeemed -> "REDEEMED", Redemption.NotRedeemed::why);
    }
}
