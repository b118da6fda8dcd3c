package dev.portalaccess.model;

/**
 * One message, shared by all copies of it that are ever sent.
 *
 * <p>Public because letters are handed over by it, and outboxes keep it.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record MessageId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public MessageId {
        Ids.requireId(value, "messageId");
    }
}
