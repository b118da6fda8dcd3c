package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Permits only if the policy knows the area, the grants in force whose obligations are honoured cover the use, the
 * chart's status limit covers it too, and no block and no freeze applies (PA-072, PA-075, PA-080).
 *
 * @param areas the areas that the policy knows
 */
record DecisionRule(KnownAreas areas) {

    /**
     * Returns the decision.
     *
     * @param held the account's open grants on the chart at that instant
     * @param closed reads the account's closed grants on the chart; asked only if the open ones do not cover the use
     */
    Decision decide(
            ChartGrants held, Supplier<List<Grant>> closed, ChartStatusLimit ceiling, ChartUse use, Instant at) {
        Permitted prepared = held.prepared(use);
        if (prepared != null && ceiling.limitsNothing()) {
            return prepared;
        }
        Scope scope = held.scope(use.honoured());
        boolean isCovered = use.isWithin(scope);
        if (isCovered && areas.has(use.area()) && ceiling.allows(use) && !held.isRestricted()) {
            return held.permission(use, ceiling);
        }
        Scope left = held.isRestricted() ? Scope.NOTHING : ceiling.limit(scope);
        return new Refused(reasons(held, isCovered ? List.of() : closed.get(), ceiling, use, at), left, at);
    }

    /** Returns every reason for a refusal (PA-082); a problem with one grant is not listed if another grant permits. */
    private List<RefusalReason> reasons(
            ChartGrants held, List<Grant> closed, ChartStatusLimit ceiling, ChartUse use, Instant at) {
        List<RefusalReason> grounds = new ArrayList<>();
        if (held.isBroken()) {
            grounds.add(GrantRefusalRules.SEAL_IS_BROKEN);
        } else if (held.grants().isEmpty() && closed.isEmpty()) {
            grounds.add(GrantRefusalRules.NONE_GRANTED);
        } else if (!use.isWithin(held.scope(use.honoured()))) {
            Stream.concat(closed.stream(), held.grants().stream())
                    .forEach(grant -> grounds.addAll(GrantRefusalRules.reasonsAgainst(grant, use, at)));
            held.inForce().forEach(grant -> grounds.addAll(GrantRefusalRules.ageReasons(grant, use)));
            grounds.addAll(GrantRefusalRules.obligationReasons(held, use));
        }
        if (held.isBarred()) {
            grounds.addAll(GrantRefusalRules.blockReasons(held));
        }
        if (held.isFrozen()) {
            grounds.add(GrantRefusalRules.frozen(held.frozenSince()));
        }
        if (!areas.has(use.area())) {
            grounds.add(GrantRefusalRules.AREA_IS_UNKNOWN);
        }
        grounds.addAll(ceiling.reasonsAgainst(use));
        return grounds;
    }
}
