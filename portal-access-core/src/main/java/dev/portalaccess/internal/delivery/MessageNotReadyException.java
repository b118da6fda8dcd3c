package dev.portalaccess.internal.delivery;

import java.io.Serial;

/** That a message cannot be made ready just now; nothing has left, and it may be tried again. */
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
