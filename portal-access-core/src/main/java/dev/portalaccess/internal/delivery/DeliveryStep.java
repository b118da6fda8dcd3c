package dev.portalaccess.internal.delivery;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.delivery.AttemptResult.ClaimLost;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Outbox.ProgressMark;
import java.util.Optional;

/** The next thing to record of a claimed message; nothing has been written yet. */
sealed interface DeliveryStep {

    /** Returns what to write. */
    ProgressMark mark();

    /**
     * An attempt begins once this is recorded.
     *
     * @param attempt the attempt
     * @param read the invitation that it delivers, as it was read
     * @param begun the progress of the message while the attempt lasts
     */
    record AttemptStart(DeliveryAttempt attempt, Optional<Versioned<Invitation>> read, Progress begun)
            implements DeliveryStep {
        public AttemptStart {
            requireNonNull(attempt, "attempt");
            requireNonNull(read, "read");
            requireNonNull(begun, "begun");
        }

        @Override
        public ProgressMark mark() {
            return new ProgressMark(attempt.claim(), begun, ClaimDisposition.KEEP);
        }
    }

    /**
     * Work on the message has ended, and others may have it.
     *
     * @param claim the claim
     * @param progress the progress of the message
     * @param otherwise the result if another worker has taken the message
     */
    record AttemptEnd(ClaimedMessage claim, Progress progress, ClaimLost otherwise) implements DeliveryStep {
        public AttemptEnd {
            requireNonNull(claim, "claim");
            requireNonNull(progress, "progress");
            requireNonNull(otherwise, "otherwise");
        }

        @Override
        public ProgressMark mark() {
            return new ProgressMark(claim, progress, ClaimDisposition.LET_GO);
        }

        /** Returns the result, once it is known whether the progress was written. */
        AttemptResult result(boolean written) {
            return written ? new AttemptResult.ProgressWritten(progress) : otherwise;
        }
    }
}
