package dev.portalaccess.spi.storage;

/**
 * The store could not be reached, or did not say whether it did what it was asked.
 *
 * <p>The message is the code alone: a driver's own
 * text may carry addresses and names, so it stays in the cause, which the library never logs.
 */
public final class AccessStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * A failure of that kind.
     *
     * @param code for instance {@code timeout} or an SQLSTATE; 1 to 64 characters without personal data
     */
    public AccessStoreException(String code) {
        super(code);
        this.code = code;
    }

    /** A failure of that kind, with what the driver said. */
    public AccessStoreException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /** What failed, without personal data. */
    public String code() {
        return code;
    }
}
