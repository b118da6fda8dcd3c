package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides by records that it is given, for questions about the past and about what would be (PA-083). It is the one rule
 * that decides today, with another policy and another instant.
 */
public final class RecordedDecisions {

    private final PortalPolicy policy;
    private final DecisionRule rule;

    /** Creates the rule under that policy. */
    public RecordedDecisions(PortalPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
        this.rule = new DecisionRule(KnownAreas.of(policy));
    }

    /**
     * Returns the decision.
     *
     * @param access the records as they were
     * @param closed the latest grants that were closed, for the reasons of a refusal
     * @param status the status of the chart; empty if the host has no such chart
     */
    public Decision decide(
            AccountAccess access, List<Grant> closed, Optional<ChartStatus> status, ChartUse use, Instant at) {
        ChartGrants held = ChartGrants.of(at, new CheckedAccess(access, false), rule.areas());
        ChartStatusLimit limit =
                status.map(one -> ChartStatusLimit.of(one, policy)).orElse(ChartStatusLimit.UNKNOWN_CHART);
        return rule.decide(
                held, () -> closed.subList(0, Math.min(StoredDecisions.MOST_CLOSED, closed.size())), limit, use, at);
    }
}
