package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.Given.TOMORROW;
import static dev.portalaccess.internal.decision.Given.YESTERDAY;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Standing;
import dev.portalaccess.model.Validity;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Everything that can keep a grant from permitting, with the code that says so; and nothing at all. */
enum Fate {
    IN_FORCE(grant -> grant),
    NOT_YET(grant -> Given.during(grant, Validity.from(TOMORROW))),
    ENDED(grant -> Given.during(grant, new Validity(YESTERDAY, Optional.of(Given.NOW)))),
    REVOKED(Given::revoked),
    HELD(grant -> grant.heldBy(Given.hold("h1"))),
    BLOCKED(grant -> grant.heldBy(Given.hold("h1", Hold.BY_BLOCK))),
    SCOPE_TOO_NARROW(grant -> grant.narrowedTo(Scope.BILLING_ONLY)),
    STATE_UNKNOWN(grant -> Given.standing(grant, new Standing.Unrecognised("frozen")));

    static final Set<Fate> BAD = Set.of(NOT_YET, ENDED, REVOKED, HELD, BLOCKED, SCOPE_TOO_NARROW, STATE_UNKNOWN);

    private final UnaryOperator<Grant> change;

    Fate(UnaryOperator<Grant> change) {
        this.change = change;
    }

    Grant of(Grant grant) {
        return change.apply(grant);
    }
}
