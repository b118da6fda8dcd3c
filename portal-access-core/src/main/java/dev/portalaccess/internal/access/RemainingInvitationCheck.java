package dev.portalaccess.internal.access;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import java.util.List;
import java.util.Set;

/**
 * PA-071: says which open invitations of the person, whatever holder they name, came by way of the chart that is taken
 * away. They may carry other charts too, so that staff decide what becomes of them; on a chart with a revoked grant they
 * open nothing anyway.
 */
final class RemainingInvitationCheck {

    private static final int MOST = 100;

    private final DecisionRound round;

    RemainingInvitationCheck(DecisionRound round) {
        this.round = round;
    }

    /** Looks at the invitations of every holder who is the person. */
    void check(List<Holder> person, Grant named, List<ChartId> revoked) {
        for (Holder holder : person) {
            InvitationFilter live = InvitationFilter.all(round.now())
                    .in(Set.of(InvitationStatus.LIVE))
                    .to(holder.id());
            round
                    .parts()
                    .queries()
                    .invitations(round.caller().practice(), live, Page.Request.first(MOST))
                    .items()
                    .stream()
                    .map(listed -> listed.invitation().value())
                    .filter(invitation -> cameBy(invitation, named.chart(), revoked))
                    .forEach(invitation -> round.add(
                            FindingDefinition.STILL_INVITED,
                            "grant",
                            invitation.id().value()));
        }
    }

    private static boolean cameBy(Invitation invitation, ChartId chart, List<ChartId> revoked) {
        return invitation.grants().stream()
                .anyMatch(grant -> grant.chain().contains(chart) && !revoked.contains(grant.chart()));
    }
}
