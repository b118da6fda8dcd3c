package dev.portalaccess.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.time.Instant;
import java.util.List;

/**
 * The invitation was redeemed, now or by an earlier call for the same login.
 *
 * <p>It does not say why a chart was refused: that is for staff, who find it in the
 * chart's audit trail, and not for the person at the portal.
 *
 * @param invitation which invitation
 * @param charts the charts that are open to the login from that instant on
 * @param refused the charts that were ticked and are refused by now (PA-026)
 * @param at the instant
 */
public record RedeemedInvitation(InvitationId invitation, List<ChartId> charts, List<ChartId> refused, Instant at)
        implements Redemption {

    /** Needs every part. */
    public RedeemedInvitation {
        requireNonNull(invitation, "invitation");
        charts = List.copyOf(charts);
        refused = List.copyOf(refused);
        requireNonNull(at, "at");
    }
}
