package dev.portalaccess.internal.access;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingCode;
import dev.portalaccess.model.Grant;
import java.util.Optional;

/** PA-070: something can be done only to a grant that exists and is neither over nor revoked nor unreadable. */
final class ChangeableGrantLookup {

    private static final String FIELD = "grant";

    private ChangeableGrantLookup() {}

    static Optional<Grant> find(DecisionRound round, GrantOn named) {
        Optional<Grant> grant = round.draft().chart(named.chart()).grant(named.id());
        if (grant.isEmpty()) {
            round.add(FindingCode.GRANT_UNKNOWN, FIELD);
        } else if (!grant.get().isAliveAt(round.now())) {
            round.add(FindingCode.GRANT_NOT_OPEN, FIELD);
        }
        return grant.filter(found -> found.isAliveAt(round.now()));
    }
}
