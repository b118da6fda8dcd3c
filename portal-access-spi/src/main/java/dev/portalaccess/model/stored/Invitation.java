package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An invitation that is sent or handed to a holder for activation, with the grants that it brings.
 *
 * <p>Immutable; every change is a new value.
 *
 * @param practice the practice
 * @param id the invitation
 * @param purpose the purpose
 * @param holder the invited holder
 * @param issue the time, the expiry and the issuer
 * @param delivery the channel, the address and the language
 * @param grants the grants that come into force when it is redeemed; empty for a self-registration
 * @param codes the codes that find and open it
 * @param state the state
 * @param wrongAnswers the instants of answers about the second fact that have not led to activation (PA-047), in their
 *     order, at most 100; there are no more than {@value #MOST_WRONG_ANSWERS} unless the limit was higher
 */
public record Invitation(
        PracticeId practice,
        InvitationId id,
        InvitationPurpose purpose,
        HolderId holder,
        Issuance issue,
        DeliveryRoute delivery,
        List<PendingGrant> grants,
        InvitationKeys codes,
        InvitationState state,
        List<Instant> wrongAnswers) {

    /** The number of wrong answers about the second fact that voids an invitation. */
    public static final int MOST_WRONG_ANSWERS = 5;

    /** The most that may be stored. It is no limit of a rule, so that a lower limit leaves stored invitations readable. */
    private static final int MOST_STORED = 100;

    /** Rejects two pending grants on one chart, and more wrong answers than can be stored. */
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
        wrongAnswers = List.copyOf(wrongAnswers);
        if (wrongAnswers.size() > MOST_STORED) {
            throw new IllegalArgumentException("an invitation has no more than " + MOST_STORED + " wrong answers");
        }
        if (grants.stream().map(PendingGrant::chart).distinct().count() != grants.size()) {
            throw new IllegalArgumentException("an invitation carries at most one grant for a chart");
        }
    }

    /** Creates an invitation without wrong answers. */
    public Invitation(
            PracticeId practice,
            InvitationId id,
            InvitationPurpose purpose,
            HolderId holder,
            Issuance issue,
            DeliveryRoute delivery,
            List<PendingGrant> grants,
            InvitationKeys codes,
            InvitationState state) {
        this(practice, id, purpose, holder, issue, delivery, grants, codes, state, List.of());
    }

    /** Returns the status at {@code when}, as staff see it. */
    public InvitationStatus statusAt(Instant when) {
        return switch (state.kind()) {
            case LIVE -> issue.hasExpiredAt(when) ? InvitationStatus.EXPIRED : InvitationStatus.LIVE;
            case REDEEMED -> InvitationStatus.REDEEMED;
            case CANCELLED -> InvitationStatus.CANCELLED;
            case VOIDED -> InvitationStatus.VOIDED;
            case UNRECOGNISED -> InvitationStatus.UNRECOGNISED;
        };
    }

    /** Reports whether the invitation can be redeemed at {@code when}. */
    public boolean isLiveAt(Instant when) {
        return statusAt(when) == InvitationStatus.LIVE;
    }

    /** Returns the charts that the invitation would open, in the order they were chosen. */
    public List<ChartId> charts() {
        return grants.stream().map(PendingGrant::chart).toList();
    }

    /**
     * Returns a new message that delivers this invitation, on its channel and in its language. The address stays with
     * the invitation.
     *
     * @param window the time from queueing until a hand-over is no longer useful
     */
    public Message queuedMessage(MessageId message, Message.Kind kind, ValidityPeriod window) {
        return new Message(
                practice,
                message,
                kind,
                holder,
                Optional.of(id),
                delivery.channel(),
                Optional.empty(),
                delivery.language(),
                window,
                Message.Progress.queued(window.from()));
    }

    /**
     * Returns this invitation in the next state.
     *
     * @throws IllegalStateException if there is no such move, {@link InvitationState.Kind#mayBecome}
     */
    public Invitation become(InvitationState next) {
        if (!state.kind().mayBecome(next.kind())) {
            throw new IllegalStateException("an invitation cannot go from " + state.kind() + " to " + next.kind());
        }
        return new Invitation(practice, id, purpose, holder, issue, delivery, grants, codes, next, wrongAnswers);
    }

    /**
     * Returns this invitation with other codes to find and open it.
     *
     * @throws IllegalStateException if it is no longer live: a dead invitation gets no new code (PA-121)
     */
    public Invitation withCodes(InvitationKeys other) {
        if (state.kind() != InvitationState.Kind.LIVE) {
            throw new IllegalStateException("an invitation that is " + state.kind() + " gets no new code");
        }
        return new Invitation(practice, id, purpose, holder, issue, delivery, grants, other, state, wrongAnswers);
    }

    /**
     * Returns this invitation with one more answer about the second fact, which counts as wrong until the invitation is
     * redeemed (PA-047).
     *
     * @throws IllegalStateException if it is no longer live, or has had as many answers as it may
     */
    public Invitation answeredAt(Instant at) {
        if (state.kind() != InvitationState.Kind.LIVE || wrongAnswers.size() >= MOST_WRONG_ANSWERS) {
            throw new IllegalStateException("an invitation that is " + state.kind() + " takes no further answer");
        }
        List<Instant> more = new ArrayList<>(wrongAnswers);
        more.add(at);
        return new Invitation(practice, id, purpose, holder, issue, delivery, grants, codes, state, more);
    }

    /** Returns this invitation without one answer that was given at the instant and has turned out to be right. */
    public Invitation withoutAnswerAt(Instant at) {
        List<Instant> left = new ArrayList<>(wrongAnswers);
        left.remove(at);
        return new Invitation(practice, id, purpose, holder, issue, delivery, grants, codes, state, left);
    }

    /**
     * Reports whether this invitation belongs on the list of the filter. A store that selects by other means must
     * select the same invitations.
     */
    public boolean matches(InvitationFilter filter) {
        return filter.states().contains(statusAt(filter.at()))
                && filter.channel().map(delivery.channel()::equals).orElse(true)
                && filter.chart().map(charts()::contains).orElse(true)
                && filter.holder().map(holder::equals).orElse(true)
                && filter.issuer().map(issue.by()::equals).orElse(true)
                && filter.issued().map(span -> span.contains(issue.at())).orElse(true);
    }
}
