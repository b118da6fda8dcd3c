package dev.portalaccess.restore;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Page;
import java.util.Optional;

/**
 * What is done with the next invitations from before a restored backup (PA-116).
 *
 * @param decision what is done
 * @param reason the reason for cancelling; invitations that are issued again need none
 * @param after where the step before has ended; empty for the first
 */
public record SettleInvitations(Decision decision, ReasonInput reason, Optional<Page.Cursor> after) {

    /** What is done with an invitation. */
    public enum Decision {
        /** It is issued again, in the same way as last time: the person gets another link or letter. */
        REISSUE,
        /** It is cancelled. */
        CANCEL
    }

    public SettleInvitations {
        requireNonNull(decision, "decision");
        requireNonNull(reason, "reason");
        requireNonNull(after, "after");
    }

    /** Returns the same decision about the invitations behind that place. */
    public SettleInvitations from(Page.Cursor place) {
        return new SettleInvitations(decision, reason, Optional.of(place));
    }
}
