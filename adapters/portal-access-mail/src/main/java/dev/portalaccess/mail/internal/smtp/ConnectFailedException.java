package dev.portalaccess.mail.internal.smtp;

/** The failure to connect to the server; nothing was sent. */
final class ConnectFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    // Without its cause, which may quote names and passwords.
    ConnectFailedException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
