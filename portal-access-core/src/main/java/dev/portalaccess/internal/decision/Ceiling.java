package dev.portalaccess.internal.decision;

import static dev.portalaccess.decision.Ground.CHART_CLOSED;
import static dev.portalaccess.decision.Ground.CHART_UNKNOWN;
import static dev.portalaccess.decision.Ground.FACTS_UNAVAILABLE;

import dev.portalaccess.decision.Ground;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import java.util.List;
import java.util.Optional;

/**
 * How far anybody may go on a chart, whatever was granted.
 *
 * @param scope how far
 * @param ground what is said if that is not far enough
 */
record Ceiling(Scope scope, Ground ground) {

    /** PA-080: the host has no such chart. */
    static final Ceiling UNKNOWN_CHART = nothing(CHART_UNKNOWN, "PA-080");

    /** PA-084: the host's charts could not be read. */
    static final Ceiling UNREADABLE = nothing(FACTS_UNAVAILABLE, "PA-084");

    private static final Ceiling OPEN = new Ceiling(Scope.FULL, ground(CHART_CLOSED, "PA-080"));
    private static final Ceiling READABLE = new Ceiling(Scope.VIEW_ONLY, ground(CHART_CLOSED, "PA-080"));
    private static final Ceiling CLOSED = nothing(CHART_CLOSED, "PA-080");

    /** PA-080: nobody uses a closed chart; the policy may let those who hold grants go on looking. */
    static Ceiling of(ChartStatus status, PortalPolicy policy) {
        if (status == ChartStatus.OPEN) {
            return OPEN;
        }
        return policy.staysReadable(status) ? READABLE : CLOSED;
    }

    boolean allows(Use use) {
        return use.isWithin(scope);
    }

    /** As much of {@code granted} as lies below it. */
    Scope limit(Scope granted) {
        return scope.equals(Scope.FULL) ? granted : granted.and(scope);
    }

    /** What stands against that use; empty if nothing does. */
    List<Ground> against(Use use) {
        return allows(use) ? List.of() : List.of(ground);
    }

    private static Ceiling nothing(String code, String rule) {
        return new Ceiling(Scope.NOTHING, ground(code, rule));
    }

    private static Ground ground(String code, String rule) {
        return new Ground(code, rule, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
