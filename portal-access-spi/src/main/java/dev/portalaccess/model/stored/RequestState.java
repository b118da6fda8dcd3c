package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a request for access. Expiry is not a state: it is computed for the instant of the question.
 *
 * <p>A request can leave {@link Submitted} once and never leaves another state (PA-078).
 */
public sealed interface RequestState {

    /** The state of a request that waits for a decision until it expires. */
    RequestState SUBMITTED = new Submitted();

    /** The names that stores use for states, and the moves between them. */
    enum Kind {
        /** See {@link Submitted}. */
        SUBMITTED,
        /** See {@link Withdrawn}. */
        WITHDRAWN,
        /** See {@link Approved}. */
        APPROVED,
        /** See {@link Rejected}. */
        REJECTED,
        /** See {@link Unrecognised}. */
        UNRECOGNISED;

        /** Reports whether a request may move from this state to {@code next}. */
        public boolean mayBecome(Kind next) {
            return this == SUBMITTED && Set.of(WITHDRAWN, APPROVED, REJECTED).contains(next);
        }
    }

    /** Returns the name of this state. */
    Kind kind();

    /** The state of a request that waits for a decision until it expires. */
    record Submitted() implements RequestState {
        @Override
        public Kind kind() {
            return Kind.SUBMITTED;
        }
    }

    /**
     * The state of a request that the requester took back.
     *
     * @param at the instant
     */
    record Withdrawn(Instant at) implements RequestState {
        public Withdrawn {
            requireNonNull(at, "at");
        }

        @Override
        public Kind kind() {
            return Kind.WITHDRAWN;
        }
    }

    /**
     * The state of a request whose person was enabled by the commit that approved it.
     *
     * @param at the instant of approval
     * @param by the actor who approved it; the requester if the policy approves without staff
     * @param invitation the invitation that was issued, or that the person had already; empty if the person had access
     */
    record Approved(Instant at, Actor by, Optional<InvitationId> invitation) implements RequestState {
        public Approved {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(invitation, "invitation");
        }

        @Override
        public Kind kind() {
            return Kind.APPROVED;
        }
    }

    /**
     * The state of a request that was rejected.
     *
     * @param at the instant
     * @param by the actor who rejected it
     * @param reason the reason, for staff
     * @param told the code of the reason that the requester is told; an open code
     */
    record Rejected(Instant at, Actor by, Reason reason, String told) implements RequestState {

        /** The code that tells the requester no reason. */
        public static final String DECLINED = "declined";

        /** Rejects a code that cannot be printed. */
        public Rejected {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
            IdSyntax.requireId(told, "told");
        }

        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }
    }

    /**
     * A state written by a newer version; the request cannot be changed.
     *
     * @param stored the state as it was found
     */
    record Unrecognised(String stored) implements RequestState {
        public Unrecognised {
            requireNonNull(stored, "stored");
        }

        @Override
        public Kind kind() {
            return Kind.UNRECOGNISED;
        }
    }
}
