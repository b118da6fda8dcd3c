package dev.portalaccess.internal.access;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Grant;
import java.util.Optional;

/**
 * The lookup of a grant that a command may change (PA-070): it exists, has not ended, is not revoked, and is readable.
 */
final class ChangeableGrantLookup {

    private static final String FIELD = "grant";

    private ChangeableGrantLookup() {}

    static Optional<Grant> find(DecisionRound round, GrantOn named) {
        Optional<Grant> grant = round.draft().chart(named.chart()).grant(named.id());
        if (grant.isEmpty()) {
            round.add(FindingDefinition.GRANT_UNKNOWN, FIELD);
        } else if (!grant.get().isAliveAt(round.now())) {
            round.add(FindingDefinition.GRANT_NOT_OPEN, FIELD);
        }
        return grant.filter(found -> found.isAliveAt(round.now()));
    }
}
