package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.TOMORROW;
import static dev.portalaccess.internal.decision.GivenGrants.YESTERDAY;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Everything that can keep a grant from permitting, with the code that says so; and nothing at all. */
enum GrantFate {
    IN_FORCE(grant -> grant),
    NOT_YET(grant -> GivenGrants.during(grant, ValidityPeriod.from(TOMORROW))),
    ENDED(grant -> GivenGrants.during(grant, new ValidityPeriod(YESTERDAY, Optional.of(GivenGrants.NOW)))),
    REVOKED(GivenGrants::revoked),
    HELD(grant -> grant.heldBy(GivenGrants.hold("h1"))),
    BLOCKED(grant -> grant.heldBy(GivenGrants.hold("h1", Hold.BY_BLOCK))),
    SCOPE_TOO_NARROW(grant -> grant.narrowedTo(Scope.BILLING_ONLY)),
    STATE_UNKNOWN(grant -> GivenGrants.standing(grant, new GrantState.Unrecognised("frozen")));

    static final Set<GrantFate> BAD = Set.of(NOT_YET, ENDED, REVOKED, HELD, BLOCKED, SCOPE_TOO_NARROW, STATE_UNKNOWN);

    private final UnaryOperator<Grant> change;

    GrantFate(UnaryOperator<Grant> change) {
        this.change = change;
    }

    Grant of(Grant grant) {
        return change.apply(grant);
    }
}
