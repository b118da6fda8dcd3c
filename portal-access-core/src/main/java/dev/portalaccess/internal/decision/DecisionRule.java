package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Permits only if a grant in force covers the use, the chart's status limit covers it too, and no block and no
 * freeze applies (PA-072, PA-075, PA-080).
 */
final class DecisionRule {

    private DecisionRule() {}

    /**
     * Returns the decision.
     *
     * @param held the account's open grants on the chart at that instant
     * @param closed reads the account's closed grants on the chart; asked only if the open ones do not cover the use
     */
    static Decision decide(
            ChartGrants held, Supplier<List<Grant>> closed, ChartStatusLimit ceiling, ChartUse use, Instant at) {
        boolean isCovered = use.isWithin(held.scope());
        if (isCovered && ceiling.allows(use) && !held.isRestricted()) {
            return held.permission(use, ceiling);
        }
        return new Refused(reasons(held, isCovered ? List.of() : closed.get(), ceiling, use, at), at);
    }

    /** Returns every reason for a refusal (PA-082); a problem with one grant is not listed if another grant permits. */
    private static List<RefusalReason> reasons(
            ChartGrants held, List<Grant> closed, ChartStatusLimit ceiling, ChartUse use, Instant at) {
        List<RefusalReason> grounds = new ArrayList<>();
        if (held.isBroken()) {
            grounds.add(GrantRefusalRules.SEAL_IS_BROKEN);
        } else if (held.grants().isEmpty() && closed.isEmpty()) {
            grounds.add(GrantRefusalRules.NONE_GRANTED);
        } else if (!use.isWithin(held.scope())) {
            Stream.concat(closed.stream(), held.grants().stream())
                    .forEach(grant -> grounds.addAll(GrantRefusalRules.reasonsAgainst(grant, use, at)));
        }
        if (held.isBarred()) {
            grounds.addAll(GrantRefusalRules.blockReasons(held.grants()));
        }
        if (held.isFrozen()) {
            grounds.add(GrantRefusalRules.IS_FROZEN);
        }
        grounds.addAll(ceiling.reasonsAgainst(use));
        return grounds;
    }
}
