package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A step of a self-registration. After a crash, repeating its call finishes the step (PA-054). */
public sealed interface RegistrationStep {

    /** The step of an invitation that no one has answered yet. */
    RegistrationStep INVITED = new Invited();

    /** The names that stores use for steps, and the moves between them. */
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

        /** Reports whether a registration may move from this step to {@code next}. */
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

    /** Returns the name of this step. */
    Kind kind();

    /** The step of an invitation that no one has answered yet. */
    record Invited() implements RegistrationStep {
        @Override
        public Kind kind() {
            return Kind.INVITED;
        }
    }

    /**
     * The step after a signed-in person answered the invitation; the registration belongs to that account from now on.
     *
     * @param at the instant of the answer
     * @param account the account
     * @param representative the relationship of that person to the patient, if the person registers in the patient's
     *     place (PA-055)
     */
    record Claimed(Instant at, AccountId account, Optional<Relationship> representative) implements RegistrationStep {
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
     * The step of a registration that staff have to decide, because the host found charts that may be this patient's
     * (PA-056).
     *
     * @param at the instant when this step began
     * @param claim the claim of the person who registers
     * @param candidates the charts, for staff only
     */
    record WithStaff(Instant at, Claimed claim, List<ChartId> candidates) implements RegistrationStep {
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
     * The step after the host has put the patient on a chart.
     *
     * @param at the instant when this step began
     * @param claim the claim of the person who registered
     * @param chart the chart
     */
    record Registered(Instant at, Claimed claim, ChartId chart) implements RegistrationStep {
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
     * The step after the account got access to the chart.
     *
     * @param at the instant when this step began
     * @param claim the claim of the person who registered
     * @param chart the chart
     * @param grant the grant
     */
    record Granted(Instant at, Claimed claim, ChartId chart, GrantId grant) implements RegistrationStep {
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
     * The step of a registration that ended without a chart.
     *
     * @param at the instant when this step began
     * @param cause an open code
     */
    record Closed(Instant at, String cause) implements RegistrationStep {
        /** Rejects a cause that cannot be printed. */
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
     * A step written by a newer version; the registration cannot be changed.
     *
     * @param stored the step as it was found
     */
    record Unrecognised(String stored) implements RegistrationStep {
        public Unrecognised {
            requireNonNull(stored, "stored");
        }

        @Override
        public Kind kind() {
            return Kind.UNRECOGNISED;
        }
    }
}
