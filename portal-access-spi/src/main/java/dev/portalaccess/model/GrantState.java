package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/**
 * What people decided about a grant, apart from its dates: holding and revoking are states, never a shortened period.
 *
 * <p>A grant moves between open standings and, once, from open to revoked; there is no
 * way back, and no way out of a standing that this version cannot read.
 */
public sealed interface GrantState {

    /** Open, and in force while nobody holds it back. */
    GrantState NOT_HELD = new Open(Set.of());

    /**
     * Not revoked.
     *
     * @param holds what holds it back; it is in force only while there is none
     */
    record Open(Set<Hold> holds) implements GrantState {
        /** Keeps a copy. */
        public Open {
            holds = Set.copyOf(holds);
        }
    }

    /**
     * Taken back for good.
     *
     * @param at the first instant without access
     * @param by who did it
     * @param reason why
     */
    record Revoked(Instant at, Actor by, Reason reason) implements GrantState {
        /** Needs all three. */
        public Revoked {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Written by a newer version: it permits nothing and nothing can be done with it.
     *
     * @param stored the state as it was found
     */
    record Unrecognised(String stored) implements GrantState {
        /** Needs what was found. */
        public Unrecognised {
            requireNonNull(stored, "stored");
        }
    }
}
