package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/** The invitation that a command names. */
record Named(Parts parts, PracticeId practice, InvitationId id) {

    Optional<Versioned<Invitation>> find(Findings findings) {
        Optional<Versioned<Invitation>> found = read();
        if (found.isEmpty()) {
            findings.add(Complaint.INVITATION_UNKNOWN, "invitation");
        }
        return found;
    }

    /** PA-132: what an invitation carries never changes, so that staff rights can be asked before anything is decided. */
    List<ChartId> charts() {
        return parts.rights().isEmpty()
                ? List.of()
                : read().map(invitation -> invitation.value().charts()).orElse(List.of());
    }

    private Optional<Versioned<Invitation>> read() {
        return parts.store().invitation(practice, Key.of(id));
    }
}
