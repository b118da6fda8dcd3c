package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import java.time.Instant;
import java.util.Optional;

/**
 * That a message is not to be handed over any more.
 *
 * @param state how it ends
 * @param code why
 */
record SendRefusal(MessageState state, String code) {

    /** What is marked; attempts stay as they were counted. */
    Progress progressAfter(Progress former, Instant now) {
        return new Progress(state, now, now, former.attempts(), former.envelope(), Optional.of(code));
    }
}
