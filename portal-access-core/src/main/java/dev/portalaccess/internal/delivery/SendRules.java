package dev.portalaccess.internal.delivery;

import static dev.portalaccess.model.MessageState.PARKED;
import static dev.portalaccess.model.MessageState.PRINT_UNCERTAIN;
import static dev.portalaccess.model.MessageState.WITHDRAWN;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Kind;
import dev.portalaccess.policy.RetrySchedule;
import java.time.Instant;
import java.util.Optional;

/** The rules against sending a message: pure functions, in the order of precedence. */
final class SendRules {

    private final Message message;
    private final Optional<Invitation> invitation;
    private final boolean isVoid;
    private final RetrySchedule retries;
    private final Instant now;

    /**
     * The refusal to send a message any more.
     *
     * @param state the final state
     * @param code the reason
     */
    record SendRefusal(MessageState state, String code) {

        /** Returns the progress to record; the count of attempts stays unchanged. */
        Progress progressAfter(Progress former, Instant now) {
            return former.ended(state, now, code);
        }
    }

    /**
     * Creates the rules for one message.
     *
     * @param message the message, as it was claimed
     * @param invitation the invitation that it delivers, as read just now; empty for a message without an invitation,
     *     and if the invitation was purged
     * @param isVoid whether a backup was restored since the invitation was issued (PA-116)
     * @param retries the number of attempts and the delays between them
     * @param now the instant of the decision
     */
    SendRules(Message message, Optional<Invitation> invitation, boolean isVoid, RetrySchedule retries, Instant now) {
        this.message = message;
        this.invitation = invitation;
        this.isVoid = isVoid;
        this.retries = retries;
        this.now = now;
    }

    /** Returns the reason why the message stops here, if there is one. */
    Optional<SendRefusal> findRefusal() {
        return withdrawn()
                .or(this::printUncertain)
                .or(this::windowEnded)
                .or(this::tooManyCopies)
                .or(this::attemptsUsedUp);
    }

    /**
     * Stops a message whose invitation is of no use any more; a state that this version cannot read is left to staff
     * (PA-121).
     */
    private Optional<SendRefusal> withdrawn() {
        if (message.invitation().isEmpty()) {
            return Optional.empty();
        }
        if (invitation.isEmpty()) {
            return Optional.of(new SendRefusal(WITHDRAWN, DeliveryCode.INVITATION_PURGED));
        }
        Kind kind = invitation.get().state().kind();
        String code = DeliveryCode.of(kind);
        return switch (kind) {
            case LIVE ->
                isVoid ? Optional.of(new SendRefusal(WITHDRAWN, DeliveryCode.BACKUP_RESTORED)) : Optional.empty();
            case REDEEMED, CANCELLED, VOIDED -> Optional.of(new SendRefusal(WITHDRAWN, code));
            case UNRECOGNISED -> Optional.of(new SendRefusal(PARKED, code));
        };
    }

    /**
     * Stops a letter whose worker disappeared after storing the digest, because it may have printed; without the digest
     * it has not (PA-123).
     */
    private Optional<SendRefusal> printUncertain() {
        return DeliveryAttempt.findUnfinished(message)
                .filter(envelope -> message.channel() == Channel.PRINT)
                .filter(envelope -> invitation.isEmpty() || AttemptDigestStore.hasDigest(invitation.get(), envelope))
                .map(envelope -> new SendRefusal(PRINT_UNCERTAIN, DeliveryCode.ATTEMPT_UNFINISHED));
    }

    /** Stops an invitation with a tenth of its window left or less, because it is not worth sending (PA-016). */
    private Optional<SendRefusal> windowEnded() {
        boolean expired = invitation
                .filter(delivered -> delivered.issue().hasExpiredAt(now))
                .isPresent();
        return parkIf(expired || message.window().hasEndedAt(now), DeliveryCode.WINDOW_OVER);
    }

    /**
     * Stops a fourth copy while three may be on their way, because none of their links is withdrawn for it (PA-121).
     */
    private Optional<SendRefusal> tooManyCopies() {
        boolean full =
                invitation.filter(delivered -> !delivered.codes().hasRoom()).isPresent();
        return parkIf(full, DeliveryCode.THREE_ATTEMPTS);
    }

    /** Stops a message that was attempted often enough, even if no attempt ever finished (PA-122). */
    private Optional<SendRefusal> attemptsUsedUp() {
        return parkIf(retries.isExhaustedAfter(message.progress().attempts()), DeliveryCode.ATTEMPTS_USED_UP);
    }

    private static Optional<SendRefusal> parkIf(boolean parked, String code) {
        return parked ? Optional.of(new SendRefusal(PARKED, code)) : Optional.empty();
    }
}
