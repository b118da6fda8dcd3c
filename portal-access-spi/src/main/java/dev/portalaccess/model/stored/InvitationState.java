package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What became of an invitation. Expiring is no state: it is computed from the instant asked about.
 *
 * <p>There is one way out of {@link Live} and none out of anything else (PA-048).
 */
public sealed interface InvitationState {

    /** Can be redeemed until it expires. */
    InvitationState LIVE = new Live();

    /** The names under which stores keep states, and the moves between them. */
    enum Kind {
        /** See {@link Live}. */
        LIVE,
        /** See {@link Redeemed}. */
        REDEEMED,
        /** See {@link Cancelled}. */
        CANCELLED,
        /** See {@link Voided}. */
        VOIDED,
        /** See {@link Unrecognised}. */
        UNRECOGNISED;

        /** Whether an invitation may go from this state to {@code next}. */
        public boolean mayBecome(Kind next) {
            return this == LIVE && Set.of(REDEEMED, CANCELLED, VOIDED).contains(next);
        }
    }

    /** The name of this state. */
    Kind kind();

    /** Can be redeemed until it expires. */
    record Live() implements InvitationState {
        @Override
        public Kind kind() {
            return Kind.LIVE;
        }
    }

    /**
     * Its grants came into force.
     *
     * @param at when
     * @param account for which login
     * @param refused the charts that were refused by then (PA-026)
     */
    record Redeemed(Instant at, AccountId account, List<ChartId> refused) implements InvitationState {
        /** Needs every part. */
        public Redeemed {
            requireNonNull(at, "at");
            requireNonNull(account, "account");
            refused = List.copyOf(refused);
        }

        @Override
        public Kind kind() {
            return Kind.REDEEMED;
        }
    }

    /**
     * Ended by staff.
     *
     * @param at when
     * @param by who
     * @param reason why
     */
    record Cancelled(Instant at, Actor by, Reason reason) implements InvitationState {
        /** Needs every part. */
        public Cancelled {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
        }

        @Override
        public Kind kind() {
            return Kind.CANCELLED;
        }
    }

    /**
     * Ended by something else that was done.
     *
     * @param at when
     * @param cause an open code, such as {@link #REISSUED}
     */
    record Voided(Instant at, String cause) implements InvitationState {

        /** Another invitation took its place. */
        public static final String REISSUED = "reissued";

        /** The holder's address was changed. */
        public static final String ADDRESS_CHANGED = "address-changed";

        /** A new temporary password was generated. */
        public static final String PASSWORD_GENERATED = "password-generated";

        /** Nothing of it was left to grant when it was redeemed. */
        public static final String NOTHING_LEFT = "nothing-left";

        /** Needs both parts. */
        public Voided {
            requireNonNull(at, "at");
            IdSyntax.requireId(cause, "cause");
        }

        @Override
        public Kind kind() {
            return Kind.VOIDED;
        }
    }

    /**
     * Written by a newer version: it cannot be redeemed and nothing can be done with it.
     *
     * @param stored the state as it was found
     */
    record Unrecognised(String stored) implements InvitationState {
        /** Needs what was found. */
        public Unrecognised {
            requireNonNull(stored, "stored");
        }

        @Override
        public Kind kind() {
            return Kind.UNRECOGNISED;
        }
    }
}
