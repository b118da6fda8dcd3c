package dev.portalaccess.spi.storage;

/**
 * An exception that reports that the store could not be reached, or did not confirm whether it carried out a call.
 *
 * <p>The message is the code alone. A driver's own text may contain addresses and names, so it stays in the cause,
 * which the library never logs.
 */
public final class AccessStoreException extends RuntimeException {

    /** The code for a record that is damaged, or that a newer version wrote. */
    public static final String UNREADABLE = "unreadable";

    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * Creates an exception with the code.
     *
     * @param code for instance {@code timeout} or an SQLSTATE; 1 to 64 characters without personal data
     */
    public AccessStoreException(String code) {
        super(code);
        this.code = code;
    }

    /** Creates an exception with the code and the driver's exception. */
    public AccessStoreException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /** Returns the code of the failure, without personal data. */
    public String code() {
        return code;
    }
}
