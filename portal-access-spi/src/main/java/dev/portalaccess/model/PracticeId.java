package dev.portalaccess.model;

/**
 * A practice, that is a tenant: every call names one, and nothing crosses from one to another.
 *
 * <p>Public because every call of the library and of the spi names one.
 *
 * @param value the host's name for the practice; 1 to 128 characters without blanks or controls
 */
public record PracticeId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public PracticeId {
        Ids.requireId(value, "practiceId");
    }
}
