package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AccountAccess;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grants of one account on one chart at one instant. The values are computed once, so that a permission is a simple
 * lookup.
 */
final class ChartGrants {

    /** A chart without any grant of the account. */
    static final ChartGrants NOTHING = new ChartGrants(List.of(), false, false, Instant.EPOCH);

    /** A chart with a broken record; nothing is permitted (PA-115). */
    static final ChartGrants BROKEN = new ChartGrants(List.of(), false, false, Instant.EPOCH);

    private final List<Grant> grants;
    private final List<Grant> inForce;
    private final Scope scope;
    private final boolean isBarred;
    private final boolean isFrozen;
    private final Instant at;
    private @Nullable PreparedPermission prepared;

    /**
     * A permission that was prepared for a use, before the ones prepared earlier. There are as many as kinds of use.
     */
    private record PreparedPermission(
            ChartUse use, Permitted permitted, @Nullable PreparedPermission earlier) {}

    private ChartGrants(List<Grant> grants, boolean isBarred, boolean isFrozen, Instant at) {
        this.grants = grants;
        this.inForce = grants.stream().filter(grant -> grant.isInForceAt(at)).toList();
        this.scope = sum(inForce);
        this.isBarred = isBarred;
        this.isFrozen = isFrozen;
        this.at = at;
    }

    /** Returns what was read of the account and the chart, at the instant; without a chart record there is nothing. */
    static ChartGrants of(Instant at, CheckedAccess read) {
        if (read.isBroken()) {
            return BROKEN;
        }
        AccountAccess access = read.access();
        if (access.chart().version() == 0 || access.grants().isEmpty()) {
            return NOTHING;
        }
        return new ChartGrants(
                access.effectiveGrants(), access.isBarred() || isStamped(access.grants()), access.isFrozen(), at);
    }

    /** Returns every open grant, including those that do not count now. */
    List<Grant> grants() {
        return grants;
    }

    /** Returns the combined scope of the grants in force. */
    Scope scope() {
        return scope;
    }

    /** Reports whether a block overrides all of the grants. */
    boolean isBarred() {
        return isBarred;
    }

    /** Reports whether a freeze stops all of the grants. */
    boolean isFrozen() {
        return isFrozen;
    }

    /** Reports whether a block or a freeze stands against all of the grants. */
    boolean isRestricted() {
        return isBarred || isFrozen;
    }

    /** Reports whether a record behind the grants is not as the library wrote it. */
    boolean isBroken() {
        return this == BROKEN;
    }

    /** Reports whether any use is permitted. */
    boolean opensAnything() {
        return !isRestricted() && !scope.equals(Scope.NOTHING);
    }

    /** Returns the permission of a use that the scope covers, prepared at the first question. */
    Permitted permission(ChartUse use, ChartStatusLimit limit) {
        if (!limit.limitsNothing()) {
            return permit(use, limit);
        }
        for (PreparedPermission one = prepared; one != null; one = one.earlier) {
            if (one.use.equals(use)) {
                return one.permitted;
            }
        }
        // Another thread may prepare the same, or overwrite this; both are equal, and immutable.
        Permitted permitted = permit(use, limit);
        prepared = new PreparedPermission(use, permitted, prepared);
        return permitted;
    }

    private Permitted permit(ChartUse use, ChartStatusLimit limit) {
        List<Grant> permitting = inForce.stream()
                .filter(grant -> use.isWithin(grant.terms().scope()))
                .toList();
        return new Permitted(limit.limit(scope), permitting, at);
    }

    /** Returns the combined scope of several grants (PA-080). */
    private static Scope sum(List<Grant> inForce) {
        return inForce.stream().map(grant -> grant.terms().scope()).reduce(Scope.NOTHING, Scope::or);
    }

    /** PA-080: a block overrides all; it is stamped on the grants, and one stamp bars the person. */
    private static boolean isStamped(List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> grant.holds().stream())
                .anyMatch(hold -> hold.cause().equals(Hold.BY_BLOCK));
    }
}
