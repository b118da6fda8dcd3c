package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.Message.Progress;

/** The result for a claimed message. */
sealed interface AttemptResult {

    /**
     * How far it has got, written down.
     *
     * @param progress what was written
     */
    record ProgressWritten(Progress progress) implements AttemptResult {}

    /** Another worker has it by now; what this one wanted to write was refused, and it has changed nothing more. */
    enum ClaimLost implements AttemptResult {
        /** Nothing has left. */
        BEFORE_LEAVING,
        /** The mail server or the printer was called. */
        AFTER_LEAVING
    }
}
