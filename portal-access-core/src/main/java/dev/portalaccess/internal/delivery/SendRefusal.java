package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import java.time.Instant;
import java.util.Optional;

/**
 * The refusal to send a message any more.
 *
 * @param state the final state
 * @param code the reason
 */
record SendRefusal(MessageState state, String code) {

    /** Returns the progress to record; the count of attempts stays unchanged. */
    Progress progressAfter(Progress former, Instant now) {
        return new Progress(state, now, now, former.attempts(), former.envelope(), Optional.of(code));
    }
}
