package dev.portalaccess.accesslog;

/**
 * Thrown where the list of accesses cannot be read, or where the reading itself cannot be recorded (PA-112).
 *
 * <p>The message is the code alone. The host's own exception is the cause, which the library never logs.
 */
public final class AccessLogException extends RuntimeException {

    /** The code where the host's log failed to answer. */
    public static final String UNREADABLE = "log-unreadable";

    /** The code where the reading could not be recorded, so that nothing was read. */
    public static final String NOT_RECORDED = "not-recorded";

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Creates an exception with the code. */
    public AccessLogException(String code) {
        super(code);
        this.code = code;
    }

    /** Creates an exception with the code and the host's exception. */
    public AccessLogException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /** Returns the code, one of the constants of this class. */
    public String code() {
        return code;
    }
}
