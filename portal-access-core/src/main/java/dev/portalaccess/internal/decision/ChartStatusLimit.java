package dev.portalaccess.internal.decision;

import static dev.portalaccess.decision.RefusalReason.CHART_CLOSED;
import static dev.portalaccess.decision.RefusalReason.CHART_UNKNOWN;
import static dev.portalaccess.decision.RefusalReason.FACTS_UNAVAILABLE;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import java.util.List;
import java.util.Optional;

/**
 * The most that any grant permits on a chart.
 *
 * @param most the highest level, alike in all areas
 * @param reason the reason if that is not enough
 */
record ChartStatusLimit(AccessLevel most, RefusalReason reason) {

    /** The limit for a chart that the host does not know (PA-080). */
    static final ChartStatusLimit UNKNOWN_CHART = nothing(CHART_UNKNOWN, "PA-080");

    /** The limit when the host's charts could not be read (PA-084). */
    static final ChartStatusLimit UNREADABLE = nothing(FACTS_UNAVAILABLE, "PA-084");

    private static final ChartStatusLimit OPEN = new ChartStatusLimit(AccessLevel.ACT, ground(CHART_CLOSED, "PA-080"));
    private static final ChartStatusLimit READABLE =
            new ChartStatusLimit(AccessLevel.VIEW, ground(CHART_CLOSED, "PA-080"));
    private static final ChartStatusLimit CLOSED = nothing(CHART_CLOSED, "PA-080");

    /** PA-080: a closed chart cannot be used; the policy may let those who hold grants go on looking. */
    static ChartStatusLimit of(ChartStatus status, PortalPolicy policy) {
        if (status == ChartStatus.OPEN) {
            return OPEN;
        }
        return policy.staysReadable(status) ? READABLE : CLOSED;
    }

    boolean allows(ChartUse use) {
        return most.includes(use.level());
    }

    /** Reports whether everything that a grant permits is within the limit. */
    boolean limitsNothing() {
        return most == AccessLevel.ACT;
    }

    /** Returns the part of {@code granted} within the limit. */
    Scope limit(Scope granted) {
        return limitsNothing() ? granted : granted.upTo(most);
    }

    /** Returns the reasons against the use; empty if there are none. */
    List<RefusalReason> reasonsAgainst(ChartUse use) {
        return allows(use) ? List.of() : List.of(reason);
    }

    private static ChartStatusLimit nothing(String code, String rule) {
        return new ChartStatusLimit(AccessLevel.NONE, ground(code, rule));
    }

    private static RefusalReason ground(String code, String rule) {
        return new RefusalReason(code, rule, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
