package dev.portalaccess.internal.access;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.Grant;
import java.util.Optional;

/** PA-070: something can be done only to a grant that exists and is neither over nor revoked nor unreadable. */
final class OpenGrant {

    private static final String FIELD = "grant";

    private OpenGrant() {}

    static Optional<Grant> find(Draft draft, GrantOn named, Findings findings) {
        Optional<Grant> grant = draft.chart(named.chart()).grant(named.id());
        if (grant.isEmpty()) {
            findings.add(Complaint.GRANT_UNKNOWN, FIELD);
        } else if (!grant.get().isAliveAt(draft.now())) {
            findings.add(Complaint.GRANT_NOT_OPEN, FIELD);
        }
        return grant.filter(found -> found.isAliveAt(draft.now()));
    }
}
