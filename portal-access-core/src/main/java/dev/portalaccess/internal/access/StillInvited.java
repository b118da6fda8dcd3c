package dev.portalaccess.internal.access;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import java.util.List;
import java.util.Set;

/**
 * PA-071: says which open invitations of the holder came by way of the chart that is taken from them. They may carry other
 * charts too, so that staff decide what becomes of them; on a chart of which a grant is revoked they open nothing anyway.
 */
final class StillInvited {

    private static final int MOST = 100;
    private final Parts parts;
    private final Draft draft;
    private final Findings findings;

    StillInvited(Parts parts, Draft draft, Findings findings) {
        this.parts = parts;
        this.draft = draft;
        this.findings = findings;
    }

    void check(Grant named, List<ChartId> revoked) {
        InvitationFilter live = InvitationFilter.all(draft.now())
                .in(Set.of(Invitation.Status.LIVE))
                .to(named.holder());
        parts.queries().invitations(draft.practice(), live, Page.Request.first(MOST)).items().stream()
                .map(listed -> listed.invitation().value())
                .filter(invitation -> cameBy(invitation, named.chart(), revoked))
                .forEach(invitation -> findings.add(
                        Complaint.STILL_INVITED, "grant", invitation.id().value()));
    }

    private static boolean cameBy(Invitation invitation, ChartId chart, List<ChartId> revoked) {
        return invitation.grants().stream()
                .anyMatch(grant -> grant.chain().contains(chart) && !revoked.contains(grant.chart()));
    }
}
