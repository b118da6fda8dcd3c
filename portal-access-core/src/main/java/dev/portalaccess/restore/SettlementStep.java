package dev.portalaccess.restore;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;
import java.util.Optional;

/**
 * One step of settling the invitations from before a restored backup.
 *
 * @param settled the invitations that were cancelled or issued again
 * @param left those that stay as they are, each with the findings against it
 * @param next where the next step begins; empty if there are no more
 */
public record SettlementStep(List<InvitationId> settled, List<LeftInvitation> left, Optional<Page.Cursor> next) {

    /**
     * An invitation that was not settled. Its secrets stay void.
     *
     * @param invitation which one
     * @param findings the rules against it; empty if its records kept changing
     */
    public record LeftInvitation(InvitationId invitation, List<Finding> findings) {
        /** Copies the list. */
        public LeftInvitation {
            requireNonNull(invitation, "invitation");
            findings = List.copyOf(findings);
        }
    }

    /** Copies the lists. */
    public SettlementStep {
        settled = List.copyOf(settled);
        left = List.copyOf(left);
        requireNonNull(next, "next");
    }
}
