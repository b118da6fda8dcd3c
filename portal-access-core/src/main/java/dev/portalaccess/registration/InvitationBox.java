package dev.portalaccess.registration;

import dev.portalaccess.finding.Finding;
import java.util.List;

/**
 * Whether the box <em>Send Portal Invitation</em> can be ticked while an appointment is scheduled (PA-052).
 *
 * @param findings why it cannot be ticked; empty if it can
 */
public record InvitationBox(List<Finding> findings) {

    /** Keeps a copy. */
    public InvitationBox {
        findings = List.copyOf(findings);
    }

    /** Whether it can be ticked. */
    public boolean isEnabled() {
        return findings.isEmpty();
    }
}
