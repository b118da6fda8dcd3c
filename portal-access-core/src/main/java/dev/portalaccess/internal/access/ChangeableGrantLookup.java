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
        Optional<Grant> open =
                round.draft().chart(named.chart()).grant(named.id()).map(grant -> effective(round, grant));
        Optional<Grant> grant = open.or(() -> round.records().closedGrant(named.chart(), named.id()));
        if (grant.isEmpty()) {
            round.add(FindingDefinition.GRANT_UNKNOWN, FIELD);
        } else if (!grant.get().isAliveAt(round.now())) {
            round.add(FindingDefinition.GRANT_NOT_OPEN, FIELD);
        }
        return grant.filter(found -> found.isAliveAt(round.now()));
    }

    /** Returns the grant as it counts, with a revocation of the holder that is under way. */
    private static Grant effective(DecisionRound round, Grant grant) {
        return round.holders()
                .find(grant.holder())
                .map(holder -> holder.value().effective(grant))
                .orElse(grant);
    }
}
