package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Scope;
import java.time.Instant;
import java.util.List;

/**
 * What one login holds on one chart at one instant; worked out once, so that a yes takes no more than a look.
 *
 * @param grants all of it, also what no longer counts
 * @param inForce those that are in force
 * @param scope how far those in force reach together
 * @param isBarred whether a block stands against all of it
 */
record ChartGrants(List<Grant> grants, List<Grant> inForce, Scope scope, boolean isBarred) {

    /** A chart without any grant of the account. */
    static final ChartGrants NOTHING = new ChartGrants(List.of(), List.of(), Scope.NOTHING, false);

    static ChartGrants of(Instant when, List<Grant> grants) {
        List<Grant> inForce =
                grants.stream().filter(grant -> grant.isInForceAt(when)).toList();
        return new ChartGrants(grants, inForce, sum(inForce), isBarred(grants));
    }

    /** Whether there is any use that it permits. */
    boolean opensAnything() {
        return !isBarred && !scope.equals(Scope.NOTHING);
    }

    /** Those in force that permit that use. */
    List<Grant> permitting(ChartUse use) {
        return inForce.stream()
                .filter(grant -> use.isWithin(grant.terms().scope()))
                .toList();
    }

    /** PA-080: the scopes of several grants add up. */
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
