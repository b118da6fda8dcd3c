package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.Ground;
import dev.portalaccess.decision.Use;
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
    static Decision decide(OnChart held, Ceiling ceiling, Use use, Instant at) {
        boolean isPermitted = use.isWithin(held.scope()) && ceiling.allows(use) && !held.isBarred();
        return isPermitted
                ? new Permitted(ceiling.limit(held.scope()), held.permitting(use), at)
                : new Refused(grounds(held, ceiling, use, at), at);
    }

    /** PA-082: a refusal carries every reason; what stands against single grants is none if another one permits. */
    private static List<Ground> grounds(OnChart held, Ceiling ceiling, Use use, Instant at) {
        List<Ground> grounds = new ArrayList<>();
        if (held.grants().isEmpty()) {
            grounds.add(Grounds.NONE_GRANTED);
        } else if (!use.isWithin(held.scope())) {
            held.grants().forEach(grant -> grounds.addAll(Grounds.against(grant, use, at)));
        }
        held.grants().forEach(grant -> grounds.addAll(Grounds.blocks(grant)));
        grounds.addAll(ceiling.against(use));
        return grounds;
    }
}
