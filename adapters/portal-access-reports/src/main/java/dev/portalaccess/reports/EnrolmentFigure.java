package dev.portalaccess.reports;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.model.stored.InvitationState.Redeemed;
import dev.portalaccess.model.stored.InvitationState.Voided;
import java.util.List;
import java.util.Set;

/**
 * What the report on enrolment counts (PA-150). Every invitation counts as {@link #INVITED} and as exactly one of
 * {@link #ACTIVATED}, {@link #EXPIRED}, {@link #DECLINED}, {@link #CANCELLED}, {@link #REPLACED}, {@link #VOIDED},
 * {@link #OPEN} and {@link #UNRECOGNISED}; some count as {@link #DELIVERED}, too.
 */
public enum EnrolmentFigure {
    /** The invitations that were issued. */
    INVITED,
    /**
     * Those that reached the person: their mail or letter was handed over and has not bounced, or they were redeemed.
     */
    DELIVERED,
    /** Those that were redeemed. */
    ACTIVATED,
    /** Those that nobody redeemed in time. */
    EXPIRED,
    /** Those that staff cancelled for one of the reasons that count as a refusal by the person. */
    DECLINED,
    /** Those that staff cancelled for another reason. */
    CANCELLED,
    /** Those in whose place another one was issued, which counts as invited again. */
    REPLACED,
    /** Those that something else ended. */
    VOIDED,
    /** Those that can still be redeemed. */
    OPEN,
    /** Those in a state that only a newer version of the library knows. */
    UNRECOGNISED;

    private static final Set<String> REPLACING = Set.of(Voided.REISSUED, Voided.PASSWORD_GENERATED);

    /** Returns the outcome of an invitation, as the query wants it counted. */
    static EnrolmentFigure outcomeOf(Invitation invitation, EnrolmentQuery query) {
        return switch (invitation.statusAt(query.at())) {
            case LIVE -> OPEN;
            case EXPIRED -> EXPIRED;
            case REDEEMED -> ACTIVATED;
            case CANCELLED -> isDeclined(invitation, query) ? DECLINED : CANCELLED;
            case VOIDED -> isReplaced(invitation) ? REPLACED : VOIDED;
            case UNRECOGNISED -> UNRECOGNISED;
        };
    }

    /** Reports whether an invitation has reached its holder, as far as its messages tell. */
    static boolean isDelivered(Invitation invitation, List<Message> messages) {
        return invitation.state() instanceof Redeemed
                || messages.stream()
                        .filter(message -> carriesInvitation(message.kind()))
                        .anyMatch(message -> message.state() == MessageState.HANDED_OVER);
    }

    /** Reports whether messages of the kind bring the means to redeem an invitation. */
    static boolean carriesInvitation(Message.Kind kind) {
        return switch (kind) {
            case ACTIVATION_LINK, ACTIVATION_CREDENTIALS, SELF_REGISTRATION, REMINDER -> true;
            default -> false;
        };
    }

    private static boolean isDeclined(Invitation invitation, EnrolmentQuery query) {
        return invitation.state() instanceof Cancelled cancelled
                && query.refusalCodes().contains(cancelled.reason().code());
    }

    private static boolean isReplaced(Invitation invitation) {
        return invitation.state() instanceof Voided voided && REPLACING.contains(voided.cause());
    }
}
