package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Scope;
import java.time.Instant;
import java.util.List;

/**
 * The grants of one account on one chart at one instant. The values are computed once, so that a permission is a simple
 * lookup.
 *
 * @param grants every grant, including those that no longer count
 * @param inForce the grants in force
 * @param scope the combined scope of the grants in force
 * @param isBarred whether a block overrides all of them
 */
record ChartGrants(List<Grant> grants, List<Grant> inForce, Scope scope, boolean isBarred) {

    /** A chart without any grant of the account. */
    static final ChartGrants NOTHING = new ChartGrants(List.of(), List.of(), Scope.NOTHING, false);

    static ChartGrants of(Instant when, List<Grant> grants) {
        List<Grant> inForce =
                grants.stream().filter(grant -> grant.isInForceAt(when)).toList();
        return new ChartGrants(grants, inForce, sum(inForce), isBarred(grants));
    }

    /** Reports whether any use is permitted. */
    boolean opensAnything() {
        return !isBarred && !scope.equals(Scope.NOTHING);
    }

    /** Returns the grants in force that permit the use. */
    List<Grant> permitting(ChartUse use) {
        return inForce.stream()
                .filter(grant -> use.isWithin(grant.terms().scope()))
                .toList();
    }

    /** Returns the combined scope of several grants (PA-080). */
    private static Scope sum(List<Grant> inForce) {
        return inForce.stream().map(grant -> grant.terms().scope()).reduce(Scope.NOTHING, Scope::or);
    }

    /** PA-080: a block overrides all; it is stamped on the grants, and one stamp bars the person. */
    private static boolean isBarred(List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> grant.holds().stream())
                .anyMatch(hold -> hold.cause().equals(Hold.BY_BLOCK));
    }
}
