package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.RefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** PA-080: permits if and only if a grant in force reaches so far, the chart's own ceiling does too, and nothing bars. */
final class DecisionRule {

    private DecisionRule() {}

    /**
     * The decision.
     *
     * @param held what the login holds on the chart at that instant
     */
    static Decision decide(ChartGrants held, ChartStatusLimit ceiling, ChartUse use, Instant at) {
        boolean isPermitted = use.isWithin(held.scope()) && ceiling.allows(use) && !held.isBarred();
        return isPermitted
                ? new Permitted(ceiling.limit(held.scope()), held.permitting(use), at)
                : new Refused(reasons(held, ceiling, use, at), at);
    }

    /** PA-082: a refusal carries every reason; what stands against single grants is none if another one permits. */
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
