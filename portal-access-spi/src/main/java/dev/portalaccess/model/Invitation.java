package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What somebody is sent or handed in order to activate, and the grants that come with it.
 *
 * <p>Public because stores keep it. Immutable; every change is a new value.
 *
 * @param practice in which practice
 * @param id which invitation
 * @param purpose what it is for
 * @param holder who is invited
 * @param issue when, until when, and by whom
 * @param delivery how it travels
 * @param grants what comes into force when it is redeemed; empty for a self-registration
 * @param codes by what it is found and opened
 * @param state what became of it
 */
public record Invitation(
        PracticeId practice,
        InvitationId id,
        Purpose purpose,
        HolderId holder,
        Issue issue,
        Delivery delivery,
        List<PendingGrant> grants,
        Codes codes,
        InvitationState state) {

    /** What invitations are for. */
    public enum Purpose {
        /** Somebody was enabled on a chart. */
        ENABLING(Provenance.Origin.ENABLED),
        /** A temporary password was generated for the patient. */
        PASSWORD(Provenance.Origin.ENABLED),
        /** A new patient registers. */
        REGISTRATION(Provenance.Origin.REGISTERED);

        private final Provenance.Origin origin;

        Purpose(Provenance.Origin origin) {
            this.origin = origin;
        }

        /** What grants that come by it say of their origin. */
        public Provenance.Origin origin() {
            return origin;
        }
    }

    /** What staff read in a list: the state, with expiry computed. */
    public enum Status {
        /** It can be redeemed. */
        LIVE,
        /** Its window is over. */
        EXPIRED,
        /** It was redeemed. */
        REDEEMED,
        /** Staff ended it. */
        CANCELLED,
        /** Something else ended it. */
        VOIDED,
        /** This version cannot read it. */
        UNRECOGNISED
    }

    /** Every pending grant is on another chart. */
    public Invitation {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(holder, "holder");
        requireNonNull(issue, "issue");
        requireNonNull(delivery, "delivery");
        grants = List.copyOf(grants);
        requireNonNull(codes, "codes");
        requireNonNull(state, "state");
        if (grants.stream().map(PendingGrant::chart).distinct().count() != grants.size()) {
            throw new IllegalArgumentException("an invitation carries at most one grant for a chart");
        }
    }

    /** The state as staff read it at {@code when}. */
    public Status statusAt(Instant when) {
        return switch (state.kind()) {
            case LIVE -> issue.hasExpiredAt(when) ? Status.EXPIRED : Status.LIVE;
            case REDEEMED -> Status.REDEEMED;
            case CANCELLED -> Status.CANCELLED;
            case VOIDED -> Status.VOIDED;
            case UNRECOGNISED -> Status.UNRECOGNISED;
        };
    }

    /** Whether it can be redeemed at {@code when}. */
    public boolean isLiveAt(Instant when) {
        return statusAt(when) == Status.LIVE;
    }

    /** The charts it would open, in the order they were chosen. */
    public List<ChartId> charts() {
        return grants.stream().map(PendingGrant::chart).toList();
    }

    /**
     * In the next state.
     *
     * @throws IllegalStateException if there is no such move, {@link InvitationState.Kind#mayBecome}
     */
    public Invitation become(InvitationState next) {
        if (!state.kind().mayBecome(next.kind())) {
            throw new IllegalStateException("an invitation cannot go from " + state.kind() + " to " + next.kind());
        }
        return new Invitation(practice, id, purpose, holder, issue, delivery, grants, codes, next);
    }

    /**
     * Found and opened by other codes.
     *
     * @throws IllegalStateException if it is no longer live: a dead invitation gets no new code (PA-121)
     */
    public Invitation withCodes(Codes other) {
        if (state.kind() != InvitationState.Kind.LIVE) {
            throw new IllegalStateException("an invitation that is " + state.kind() + " gets no new code");
        }
        return new Invitation(practice, id, purpose, holder, issue, delivery, grants, other, state);
    }
}
