package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.Ground;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * PA-080: permits if and only if a grant in force reaches so far, the chart's own ceiling does too, and nothing bars.
 *
 * <p>The way to a yes has plain loops: it is walked on every click, the way to a no is not.
 */
final class DecisionRule {

    private DecisionRule() {}

    /**
     * The decision.
     *
     * @param grants all that one login holds on one chart
     */
    static Decision decide(List<Grant> grants, Ceiling ceiling, Use use, Instant at) {
        List<Grant> permitting = permitting(grants, use, at);
        if (permitting.isEmpty() || !ceiling.allows(use) || isBarred(grants)) {
            return new Refused(grounds(grants, ceiling, use, at), at);
        }
        return new Permitted(inForce(grants, at).and(ceiling.scope()), permitting, at);
    }

    /** PA-080: the scopes of several grants add up. */
    static Scope inForce(List<Grant> grants, Instant at) {
        Scope sum = Scope.NOTHING;
        for (Grant grant : grants) {
            if (grant.isInForceAt(at)) {
                sum = sum.or(grant.terms().scope());
            }
        }
        return sum;
    }

    /** PA-080: a block overrides all; it is stamped on the grants, and whoever bears one stamp is barred. */
    static boolean isBarred(List<Grant> grants) {
        for (Grant grant : grants) {
            for (Hold hold : grant.holds()) {
                if (hold.cause().equals(Hold.BY_BLOCK)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Grant> permitting(List<Grant> grants, Use use, Instant at) {
        List<Grant> permitting = new ArrayList<>(grants.size());
        for (Grant grant : grants) {
            if (grant.isInForceAt(at) && use.isWithin(grant.terms().scope())) {
                permitting.add(grant);
            }
        }
        return permitting;
    }

    /** PA-082: a refusal carries every reason; what stands against single grants is none if another one permits. */
    private static List<Ground> grounds(List<Grant> grants, Ceiling ceiling, Use use, Instant at) {
        List<Ground> grounds = new ArrayList<>();
        if (grants.isEmpty()) {
            grounds.add(Grounds.noGrant());
        } else if (permitting(grants, use, at).isEmpty()) {
            grants.forEach(grant -> grounds.addAll(Grounds.against(grant, use, at)));
        }
        grants.forEach(grant -> grounds.addAll(Grounds.blocks(grant)));
        grounds.addAll(ceiling.against(use));
        return grounds;
    }
}
