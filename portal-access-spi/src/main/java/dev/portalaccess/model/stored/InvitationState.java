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
 * The state of an invitation. Expiry is not a state: it is computed for the instant of the question.
 *
 * <p>An invitation can leave {@link Live} once and never leaves another state (PA-048).
 */
public sealed interface InvitationState {

    /** The state of an invitation that can be redeemed until it expires. */
    InvitationState LIVE = new Live();

    /** The names that stores use for states, and the moves between them. */
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

        /** Reports whether an invitation may move from this state to {@code next}. */
        public boolean mayBecome(Kind next) {
            return this == LIVE && Set.of(REDEEMED, CANCELLED, VOIDED).contains(next);
        }
    }

    /** Returns the name of this state. */
    Kind kind();

    /** The state of an invitation that can be redeemed until it expires. */
    record Live() implements InvitationState {
        @Override
        public Kind kind() {
            return Kind.LIVE;
        }
    }

    /**
     * The state of an invitation whose grants have come into force.
     *
     * @param at the instant of redemption
     * @param account the account that redeemed it
     * @param refused the charts that were refused by then (PA-026)
     */
    record Redeemed(Instant at, AccountId account, List<ChartId> refused) implements InvitationState {
        /** Copies the refused charts. */
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
     * The state of an invitation that staff cancelled.
     *
     * @param at the instant of cancellation
     * @param by the actor who cancelled it
     * @param reason the reason
     */
    record Cancelled(Instant at, Actor by, Reason reason) implements InvitationState {
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
     * The state of an invitation that ended because of another action.
     *
     * @param at the instant when it was voided
     * @param cause an open code, such as {@link #REISSUED}
     */
    record Voided(Instant at, String cause) implements InvitationState {

        /** The cause if another invitation replaced this one. */
        public static final String REISSUED = "reissued";

        /** The cause if the holder's address was changed. */
        public static final String ADDRESS_CHANGED = "address-changed";

        /** The cause if a new temporary password was generated. */
        public static final String PASSWORD_GENERATED = "password-generated";

        /** The cause if nothing was left to grant at redemption. */
        public static final String NOTHING_LEFT = "nothing-left";

        /** The cause if the second fact was answered wrongly too often (PA-047). */
        public static final String WRONG_ANSWERS = "wrong-answers";

        /** The cause if the holder's data was erased (PA-106). */
        public static final String PERSON_ERASED = "person-erased";

        /** Rejects a cause that cannot be printed. */
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
     * A state written by a newer version. The invitation cannot be redeemed or changed.
     *
     * @param stored the state as it was found
     */
    record Unrecognised(String stored) implements InvitationState {
        public Unrecognised {
            requireNonNull(stored, "stored");
        }

        @Override
        public Kind kind() {
            return Kind.UNRECOGNISED;
        }
    }
}
