package dev.portalaccess.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The state of a message's delivery. */
public enum MessageState {
    /** The message waits for its first attempt. */
    QUEUED,
    /** The mail server put the message off, or a printer did not take it; the message waits for the next attempt. */
    DEFERRED,
    /** The mail server or the printer has taken the message. */
    HANDED_OVER,
    /** The message bounced permanently. */
    BOUNCED,
    /** A report says that the mail perhaps bounced. Its link works as before; staff decide what to do. */
    BOUNCE_UNCERTAIN,
    /** Delivery was given up, or there was no address; staff issue the message again, or settle it. */
    PARKED,
    /** The letter was perhaps printed, perhaps not. It is never printed again; staff void and reissue it. */
    PRINT_UNCERTAIN,
    /** The invitation was cancelled, voided or redeemed before the message left, or staff settled the message. */
    WITHDRAWN,
    /** A state written by a newer version; the message is not sent. */
    UNRECOGNISED;

    /** Returns the state of that name; a name that only a newer version knows is {@link #UNRECOGNISED}. */
    public static MessageState named(String stored) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(stored))
                .findFirst()
                .orElse(UNRECOGNISED);
    }

    /** Reports whether the message still has to be handed over. */
    public boolean isWaiting() {
        return this == QUEUED || this == DEFERRED;
    }

    /** Reports whether a message may change from this state to {@code next}. */
    public boolean mayBecome(MessageState next) {
        return nexts().contains(next);
    }

    /**
     * Reports whether a report about returned mail, or a member of staff who settles a parked message, may change a
     * message from this state to {@code next}: no worker handles it any more, and the change says something new.
     */
    public boolean mayReturnAs(MessageState next) {
        return !isWaiting() && mayBecome(next);
    }

    private Set<MessageState> nexts() {
        return switch (this) {
            case QUEUED, DEFERRED -> EnumSet.of(DEFERRED, HANDED_OVER, BOUNCED, PARKED, PRINT_UNCERTAIN, WITHDRAWN);
            case HANDED_OVER -> EnumSet.of(BOUNCED, BOUNCE_UNCERTAIN);
            case BOUNCE_UNCERTAIN -> EnumSet.of(BOUNCED);
            case PARKED -> EnumSet.of(WITHDRAWN);
            default -> EnumSet.noneOf(MessageState.class);
        };
    }
}
