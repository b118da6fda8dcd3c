package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.model.Grant;

/**
 * The rule for grants that the patient's age closes (PA-090). Such a grant stays as it is, because a
 * corrected birth date or a statement on the chart may bring it back. But it opens nothing, so that it does not stand in
 * the way of new access.
 */
public final class AgedGrants {

    private AgedGrants() {}

    /** Reports whether the patient's age leaves nothing of the grant at this instant. */
    public static boolean isClosedByAge(DecisionRound round, Grant grant) {
        return !round.parts().policy().agePolicy().isWithoutBands()
                && round.charts()
                        .chart(grant.chart())
                        .filter(chart -> AgeLimit.of(round.age(chart), grant).leavesNothing(grant))
                        .isPresent();
    }

    /** Reports whether the grant has not ended, and the age leaves something of it. */
    public static boolean isOpen(DecisionRound round, Grant grant) {
        return grant.isAliveAt(round.now()) && !isClosedByAge(round, grant);
    }
}
