package dev.portalaccess.access;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.HoldId;
import java.time.LocalDate;

/** What staff can do to a grant. */
enum GrantOperation {
    NARROW("narrow", "grant.narrowed") {
        @Override
        Outcome<?> carryOut(AccessControl access, Caller caller, GrantOn grant, ReasonInput reason) {
            return access.narrow(caller, new NarrowGrant(grant, Scope.VIEW_ONLY, reason));
        }
    },
    HOLD("hold", "grant.held") {
        @Override
        Outcome<?> carryOut(AccessControl access, Caller caller, GrantOn grant, ReasonInput reason) {
            return access.hold(caller, HoldGrant.of(grant, reason));
        }
    },
    RELEASE("release", "grant.released") {
        @Override
        Outcome<?> carryOut(AccessControl access, Caller caller, GrantOn grant, ReasonInput reason) {
            return access.release(caller, new ReleaseHold(grant, HELD, reason));
        }
    },
    END("end", "grant.ending") {
        @Override
        Outcome<?> carryOut(AccessControl access, Caller caller, GrantOn grant, ReasonInput reason) {
            return access.endOn(caller, new EndGrant(grant, LAST_ON, reason));
        }
    },
    REVOKE("revoke", "grant.revoked") {
        @Override
        Outcome<?> carryOut(AccessControl access, Caller caller, GrantOn grant, ReasonInput reason) {
            return access.revoke(caller, RevokeGrant.of(grant, reason));
        }
    };

    /** The hold that a held grant has. */
    static final HoldId HELD = new HoldId("hold-1");

    static final LocalDate LAST_ON = LocalDate.of(2026, 3, 31);
    static final ReasonInput WHY = ReasonInput.of(Reason.CUSTODY_CHANGED);
    final String command;
    final String action;

    GrantOperation(String command, String action) {
        this.command = command;
        this.action = action;
    }

    abstract Outcome<?> carryOut(AccessControl access, Caller caller, GrantOn grant, ReasonInput reason);

    Outcome<?> carryOut(AccessControl access, Caller caller, GrantOn grant) {
        return carryOut(access, caller, grant, WHY);
    }
}
