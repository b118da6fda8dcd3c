package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.spi.TransportAnswer;

/** The failure to connect to the server; nothing was sent. */
final class ConnectFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient TransportAnswer answer;
    private final boolean loginRefused;

    private ConnectFailedException(TransportAnswer answer, boolean loginRefused) {
        // Without its cause, which may quote names and passwords.
        super(answer.code());
        this.answer = answer;
        this.loginRefused = loginRefused;
    }

    ConnectFailedException(TransportAnswer answer) {
        this(answer, false);
    }

    /** The server does not accept the login, or offers none. */
    static ConnectFailedException refusedLogin() {
        return new ConnectFailedException(FailureCode.answer(FailureCode.LOGIN), true);
    }

    /** Returns the answer for the mail. */
    TransportAnswer answer() {
        return answer;
    }

    boolean isLoginRefused() {
        return loginRefused;
    }
}
