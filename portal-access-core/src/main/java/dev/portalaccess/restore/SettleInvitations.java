package dev.portalaccess.restore;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Page;
import java.util.Optional;

/**
 * What is done with the next invitations from before a restored backup (PA-116).
 *
 * @param decision what is done
 * @param reason the reason for cancelling; empty if the invitations are issued again
 * @param after where the step before has ended; empty for the first
 */
public record SettleInvitations(Decision decision, Optional<ReasonInput> reason, Optional<Page.Cursor> after) {

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
        if (reason.isPresent() != (decision == Decision.CANCEL)) {
            throw new IllegalArgumentException("cancelling has a reason, and issuing again has none");
        }
    }

    /** Returns the decision to issue these invitations again, from the first one on. */
    public static SettleInvitations reissue() {
        return new SettleInvitations(Decision.REISSUE, Optional.empty(), Optional.empty());
    }

    /** Returns the decision to cancel these invitations, from the first one on. */
    public static SettleInvitations cancel(ReasonInput reason) {
        return new SettleInvitations(Decision.CANCEL, Optional.of(reason), Optional.empty());
    }

    /** Returns the same decision about the invitations behind that place. */
    public SettleInvitations from(Page.Cursor place) {
        return new SettleInvitations(decision, reason, Optional.of(place));
    }
}
