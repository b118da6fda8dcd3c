package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.RefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Permits only if a grant in force covers the use, the chart's status limit covers it too, and no block applies
 * (PA-080).
 */
final class DecisionRule {

    private DecisionRule() {}

    /**
     * Returns the decision.
     *
     * @param held the account's grants on the chart at that instant
     */
    static Decision decide(ChartGrants held, ChartStatusLimit ceiling, ChartUse use, Instant at) {
        boolean isPermitted = use.isWithin(held.scope()) && ceiling.allows(use) && !held.isBarred();
        return isPermitted
                ? new Permitted(ceiling.limit(held.scope()), held.permitting(use), at)
                : new Refused(reasons(held, ceiling, use, at), at);
    }

    /** Returns every ground for a refusal (PA-082); a problem with one grant is not listed if another grant permits. */
    private static List<RefusalReason> reasons(ChartGrants held, ChartStatusLimit ceiling, ChartUse use, Instant at) {
        List<RefusalReason> grounds = new ArrayList<>();
        if (held.grants().isEmpty()) {
            grounds.add(GrantRefusalRules.NONE_GRANTED);
        } else if (!use.isWithin(held.scope())) {
            held.grants().forEach(grant -> grounds.addAll(GrantRefusalRules.reasonsAgainst(grant, use, at)));
        }
        held.grants().forEach(grant -> grounds.addAll(GrantRefusalRules.blockReasons(grant)));
        grounds.addAll(ceiling.reasonsAgainst(use));
        return grounds;
    }
}
