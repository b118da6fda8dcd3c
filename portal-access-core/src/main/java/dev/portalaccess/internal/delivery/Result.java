package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.Message.Progress;

/** What came of a claimed message. */
sealed interface Result {

    /**
     * How far it has got, written down.
     *
     * @param progress what was written
     */
    record Marked(Progress progress) implements Result {}

    /** Another worker has it by now; what this one wanted to write was refused, and it has changed nothing more. */
    enum Overtaken implements Result {
        /** Nothing has left. */
        BEFORE_LEAVING,
        /** The mail server or the printer was called. */
        AFTER_LEAVING
    }
}
