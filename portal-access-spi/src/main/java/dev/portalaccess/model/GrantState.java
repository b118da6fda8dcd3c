package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/**
 * The decisions that people took about a grant, apart from its dates. Holding and revoking are states, never a
 * shortened period.
 *
 * <p>A grant moves between open states and, once, from open to revoked. A revoked grant never becomes open again, and a
 * state that this version cannot read never changes.
 */
public sealed interface GrantState {

    /** The open state without holds: the grant is in force. */
    GrantState NOT_HELD = new Open(Set.of());

    /**
     * The state of a grant that is not revoked.
     *
     * @param holds the holds; the grant is in force only while there is none
     */
    record Open(Set<Hold> holds) implements GrantState {
        public Open {
            holds = Set.copyOf(holds);
        }
    }

    /**
     * The state of a permanently revoked grant.
     *
     * @param at the first instant without access
     * @param by the actor who revoked it
     * @param reason the reason
     */
    record Revoked(Instant at, Actor by, Reason reason) implements GrantState {
        public Revoked {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * A state written by a newer version. The grant permits nothing and cannot be changed.
     *
     * @param stored the state as it was found
     */
    record Unrecognised(String stored) implements GrantState {
        public Unrecognised {
            requireNonNull(stored, "stored");
        }
    }
}
