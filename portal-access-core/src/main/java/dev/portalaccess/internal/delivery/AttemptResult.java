package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.Message.Progress;

/** The result of work on a claimed message. */
sealed interface AttemptResult {

    /**
     * The progress was written.
     *
     * @param progress the progress
     */
    record ProgressWritten(Progress progress) implements AttemptResult {}

    /** Another worker has the message now; the write was refused, and this worker has changed nothing more. */
    enum ClaimLost implements AttemptResult {
        /** Nothing was sent. */
        BEFORE_LEAVING,
        /** The mail server or the printer was called. */
        AFTER_LEAVING
    }
}
