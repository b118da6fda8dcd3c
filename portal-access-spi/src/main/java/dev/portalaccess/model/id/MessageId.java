package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A message; all copies of it that are ever sent share the id.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record MessageId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public MessageId {
        IdSyntax.requireId(value, "messageId");
    }
}
