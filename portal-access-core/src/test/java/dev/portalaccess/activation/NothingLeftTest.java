package dev.portalaccess.activation;

import static dev.portalaccess.activation.ActivationRefusal.NOTHING_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.testkit.Requirement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Something stands against every chart of an invitation by the time it is redeemed. */
class NothingLeftTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;
    private final InvitationId invitation = guests.father();
    private final Secret link = guests.minting.link(invitation);
    private final AccountId anthony = guests.anthony();

    @Test
    @Requirement({"PA-026", "PA-048"})
    void the_invitation_is_void_and_grants_nothing() {
        close();

        assertThat(why(guests.redeem(link, anthony))).isEqualTo(NOTHING_LEFT);
        assertThat(portal.invitation(invitation).state())
                .isEqualTo(new Voided(portal.clock.instant(), Voided.NOTHING_LEFT));
        assertThat(portal.grantsOf(anthony)).isEmpty();
        assertThat(holder().account()).isEmpty();
    }

    @Test
    @Requirement("PA-042")
    void it_is_answered_alike_again_even_if_a_chart_is_open_by_then() {
        close();
        Redemption first = guests.redeem(link, anthony);
        portal.family.charts().close(portal.practice, portal.camille, ChartStatus.OPEN);

        assertThat(guests.redeem(link, anthony)).isEqualTo(first);
        assertThat(portal.grantsOf(anthony)).isEmpty();
    }

    @Test
    void takes_one_commit() {
        close();
        portal.faults.reset();
        guests.redeem(link, anthony);

        assertThat(portal.faults.calls()).containsOnlyOnce("commit");
    }

    @Test
    void staff_can_invite_again() {
        close();
        guests.redeem(link, anthony);

        assertThat(portal.store.invitation(portal.practice, RecordKey.liveInvitation(holder().id(), portal.camille)))
                .isEmpty();
    }

    @Test
    @Requirement("PA-110")
    void every_chart_says_so() {
        close();
        guests.redeem(link, anthony);

        assertThat(guests.actions(portal.camille)).endsWith("access.refused", "invitation.voided");
        assertThat(guests.actions(portal.amelie)).endsWith("access.refused", "invitation.voided");
    }

    private void close() {
        Stream.of(portal.camille, portal.amelie)
                .forEach(chart -> portal.family.charts().close(portal.practice, chart, ChartStatus.INACTIVE));
    }

    private static String why(Redemption redemption) {
        return redemption.fold(redeemed -> "REDEEMED", Redemption.NotRedeemed::why);
    }

    private Holder holder() {
        return portal.holder(portal.invitation(invitation).holder());
    }
}
