package dev.portalaccess.internal.access;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.FindingCode;
import dev.portalaccess.internal.engine.FindingCollector;
import dev.portalaccess.model.Grant;
import java.util.Optional;

/** PA-070: something can be done only to a grant that exists and is neither over nor revoked nor unreadable. */
final class ChangeableGrantLookup {

    private static final String FIELD = "grant";

    private ChangeableGrantLookup() {}

    static Optional<Grant> find(CommitDraft draft, GrantOn named, FindingCollector findings) {
        Optional<Grant> grant = draft.chart(named.chart()).grant(named.id());
        if (grant.isEmpty()) {
            findings.add(FindingCode.GRANT_UNKNOWN, FIELD);
        } else if (!grant.get().isAliveAt(draft.now())) {
            findings.add(FindingCode.GRANT_NOT_OPEN, FIELD);
        }
        return grant.filter(found -> found.isAliveAt(draft.now()));
    }
}
