package dev.portalaccess.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a message has got.
 */
public enum MessageState {
    /** Waits to be handed over for the first time. */
    QUEUED,
    /** Put off by the mail server, or by a printer that said no; waits to be tried again. */
    DEFERRED,
    /** The mail server or the printer has taken it. */
    HANDED_OVER,
    /** It came back for good. */
    BOUNCED,
    /** Given up; staff issue it again. */
    PARKED,
    /** Perhaps printed, perhaps not; never printed again, staff void and re-issue it. */
    PRINT_UNCERTAIN,
    /** What it would have delivered was cancelled, voided or redeemed before it left. */
    WITHDRAWN,
    /** Written by a newer version; it is not sent. */
    UNRECOGNISED;

    /** Whether it is still to be handed over. */
    public boolean isWaiting() {
        return this == QUEUED || this == DEFERRED;
    }

    /** Whether a message may go from this state to {@code next}. */
    public boolean mayBecome(MessageState next) {
        return nexts().contains(next);
    }

    private Set<MessageState> nexts() {
        return switch (this) {
            case QUEUED, DEFERRED -> EnumSet.of(DEFERRED, HANDED_OVER, BOUNCED, PARKED, PRINT_UNCERTAIN, WITHDRAWN);
            case HANDED_OVER -> EnumSet.of(BOUNCED);
            default -> EnumSet.noneOf(MessageState.class);
        };
    }
}
