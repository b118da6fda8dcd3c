package dev.portalaccess.access;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.ReasonGiven;
import dev.portalaccess.model.HoldId;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import java.time.LocalDate;

/** What staff can do to a grant. */
enum Operation {
    NARROW("narrow", "grant.narrowed") {
        @Override
        Outcome<?> carryOut(Access access, Caller caller, GrantOn grant, ReasonGiven reason) {
            return access.narrow(caller, new NarrowGrant(grant, Scope.VIEW_ONLY, reason));
        }
    },
    HOLD("hold", "grant.held") {
        @Override
        Outcome<?> carryOut(Access access, Caller caller, GrantOn grant, ReasonGiven reason) {
            return access.hold(caller, HoldGrant.of(grant, reason));
        }
    },
    RELEASE("release", "grant.released") {
        @Override
        Outcome<?> carryOut(Access access, Caller caller, GrantOn grant, ReasonGiven reason) {
            return access.release(caller, new ReleaseHold(grant, HELD, reason));
        }
    },
    END("end", "grant.ending") {
        @Override
        Outcome<?> carryOut(Access access, Caller caller, GrantOn grant, ReasonGiven reason) {
            return access.endOn(caller, new EndGrant(grant, LAST_ON, reason));
        }
    },
    REVOKE("revoke", "grant.revoked") {
        @Override
        Outcome<?> carryOut(Access access, Caller caller, GrantOn grant, ReasonGiven reason) {
            return access.revoke(caller, RevokeGrant.of(grant, reason));
        }
    };

    /** The hold that a held grant has. */
    static final HoldId HELD = new HoldId("hold-1");

    static final LocalDate LAST_ON = LocalDate.of(2026, 3, 31);
    static final ReasonGiven WHY = ReasonGiven.of(Reason.CUSTODY_CHANGED);
    final String command;
    final String action;

    Operation(String command, String action) {
        this.command = command;
        this.action = action;
    }

    abstract Outcome<?> carryOut(Access access, Caller caller, GrantOn grant, ReasonGiven reason);

    Outcome<?> carryOut(Access access, Caller caller, GrantOn grant) {
        return carryOut(access, caller, grant, WHY);
    }
}
