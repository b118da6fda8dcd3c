package dev.portalaccess.internal.delivery;

import java.io.Serial;

/** Thrown when a message cannot be composed at the moment. Nothing was sent, and the caller may retry. */
final class MessageNotReadyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /** The reason, as a code for staff. */
    MessageNotReadyException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
