package dev.portalaccess.internal.delivery;

import static dev.portalaccess.model.MessageState.PARKED;
import static dev.portalaccess.model.MessageState.PRINT_UNCERTAIN;
import static dev.portalaccess.model.MessageState.WITHDRAWN;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Kind;
import dev.portalaccess.policy.RetrySchedule;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules against handing over a message: pure functions, in the order of precedence.
 *
 * @param message the message, as it was claimed
 * @param invitation what it delivers, as read just now; empty for login instructions, and if it was purged
 * @param retries how often a message is tried
 * @param now the instant they decide for
 */
record SendRules(Message message, Optional<Invitation> invitation, RetrySchedule retries, Instant now) {

    /** Why the message stops here, if it does. */
    Optional<SendRefusal> findRefusal() {
        return withdrawn()
                .or(this::printUncertain)
                .or(this::windowEnded)
                .or(this::tooManyCopies)
                .or(this::attemptsUsedUp);
    }

    /** PA-121: nothing is sent that opens nothing any more; what this version cannot read is left to staff. */
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
            case LIVE -> Optional.empty();
            case REDEEMED, CANCELLED, VOIDED -> Optional.of(new SendRefusal(WITHDRAWN, code));
            case UNRECOGNISED -> Optional.of(new SendRefusal(PARKED, code));
        };
    }

    /** PA-123: an attempt whose worker fell silent with the digest stored may have printed; without it, it has not. */
    private Optional<SendRefusal> printUncertain() {
        return DeliveryAttempt.findUnfinished(message)
                .filter(envelope -> message.channel() == Channel.PRINT)
                .filter(envelope -> invitation.isEmpty() || AttemptDigestStore.hasDigest(invitation.get(), envelope))
                .map(envelope -> new SendRefusal(PRINT_UNCERTAIN, DeliveryCode.ATTEMPT_UNFINISHED));
    }

    /** PA-016: with a tenth of its window left, an invitation is not worth sending; with none, even less. */
    private Optional<SendRefusal> windowEnded() {
        boolean expired = invitation
                .filter(delivered -> delivered.issue().hasExpiredAt(now))
                .isPresent();
        return parkIf(expired || message.window().hasEndedAt(now), DeliveryCode.WINDOW_OVER);
    }

    /** PA-121: three copies may be on their way already; none of their links is taken back for a fourth. */
    private Optional<SendRefusal> tooManyCopies() {
        boolean full =
                invitation.filter(delivered -> !delivered.codes().hasRoom()).isPresent();
        return parkIf(full, DeliveryCode.THREE_ATTEMPTS);
    }

    /** PA-122: what was begun often enough is given up, even if no attempt ever finished. */
    private Optional<SendRefusal> attemptsUsedUp() {
        return parkIf(retries.isExhaustedAfter(message.progress().attempts()), DeliveryCode.ATTEMPTS_USED_UP);
    }

    private static Optional<SendRefusal> parkIf(boolean parked, String code) {
        return parked ? Optional.of(new SendRefusal(PARKED, code)) : Optional.empty();
    }
}
