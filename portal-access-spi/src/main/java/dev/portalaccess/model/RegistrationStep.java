package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a self-registration has got. Each step is finished by repeating its call after a crash (PA-054).
 */
public sealed interface RegistrationStep {

    /** Nobody has answered the invitation yet. */
    RegistrationStep INVITED = new Invited();

    /** The names under which stores keep steps, and the moves between them. */
    enum Kind {
        /** See {@link Invited}. */
        INVITED,
        /** See {@link Claimed}. */
        CLAIMED,
        /** See {@link WithStaff}. */
        WAITING,
        /** See {@link Registered}. */
        REGISTERED,
        /** See {@link Granted}. */
        GRANTED,
        /** See {@link Closed}. */
        CLOSED,
        /** See {@link Unrecognised}. */
        UNRECOGNISED;

        /** Whether a registration may go from this step to {@code next}. */
        public boolean mayBecome(Kind next) {
            return switch (this) {
                case INVITED -> next == CLAIMED || next == CLOSED;
                case CLAIMED -> next == WAITING || next == REGISTERED || next == CLOSED;
                case WAITING -> next == REGISTERED || next == CLOSED;
                case REGISTERED -> next == GRANTED;
                default -> false;
            };
        }
    }

    /** The name of this step. */
    Kind kind();

    /** Nobody has answered the invitation yet. */
    record Invited() implements RegistrationStep {
        @Override
        public Kind kind() {
            return Kind.INVITED;
        }
    }

    /**
     * Somebody signed in answered the invitation; it belongs to that login from now on.
     *
     * @param at when
     * @param account which login
     * @param representative what that person is to the patient, if somebody registers in the patient's place (PA-055)
     */
    record Claimed(Instant at, AccountId account, Optional<Relationship> representative) implements RegistrationStep {
        /** Needs every part. */
        public Claimed {
            requireNonNull(at, "at");
            requireNonNull(account, "account");
            requireNonNull(representative, "representative");
        }

        @Override
        public Kind kind() {
            return Kind.CLAIMED;
        }
    }

    /**
     * The host found charts that may be this patient's; staff decide (PA-056).
     *
     * @param at since when
     * @param claim who registers
     * @param candidates the charts, for staff only
     */
    record WithStaff(Instant at, Claimed claim, List<ChartId> candidates) implements RegistrationStep {
        /** Needs every part. */
        public WithStaff {
            requireNonNull(at, "at");
            requireNonNull(claim, "claim");
            candidates = List.copyOf(candidates);
        }

        @Override
        public Kind kind() {
            return Kind.WAITING;
        }
    }

    /**
     * The host has the patient on a chart.
     *
     * @param at when
     * @param claim who registered
     * @param chart the chart
     */
    record Registered(Instant at, Claimed claim, ChartId chart) implements RegistrationStep {
        /** Needs every part. */
        public Registered {
            requireNonNull(at, "at");
            requireNonNull(claim, "claim");
            requireNonNull(chart, "chart");
        }

        @Override
        public Kind kind() {
            return Kind.REGISTERED;
        }
    }

    /**
     * The login has access to the chart.
     *
     * @param at when
     * @param claim who registered
     * @param chart the chart
     * @param grant the grant
     */
    record Granted(Instant at, Claimed claim, ChartId chart, GrantId grant) implements RegistrationStep {
        /** Needs every part. */
        public Granted {
            requireNonNull(at, "at");
            requireNonNull(claim, "claim");
            requireNonNull(chart, "chart");
            requireNonNull(grant, "grant");
        }

        @Override
        public Kind kind() {
            return Kind.GRANTED;
        }
    }

    /**
     * Ended without a chart.
     *
     * @param at when
     * @param cause an open code
     */
    record Closed(Instant at, String cause) implements RegistrationStep {
        /** Needs both parts. */
        public Closed {
            requireNonNull(at, "at");
            IdSyntax.requireId(cause, "cause");
        }

        @Override
        public Kind kind() {
            return Kind.CLOSED;
        }
    }

    /**
     * Written by a newer version: nothing can be done with it.
     *
     * @param stored the step as it was found
     */
    record Unrecognised(String stored) implements RegistrationStep {
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
