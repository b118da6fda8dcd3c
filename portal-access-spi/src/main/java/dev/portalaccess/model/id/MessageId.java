package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One message, shared by all copies of it that are ever sent.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record MessageId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public MessageId {
        IdSyntax.requireId(value, "messageId");
    }
}
