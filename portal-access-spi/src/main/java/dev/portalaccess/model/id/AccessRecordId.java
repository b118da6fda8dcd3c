package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A record of one decision about a chart. A log that receives the same record twice recognises it by the id.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record AccessRecordId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public AccessRecordId {
        IdSyntax.requireId(value, "accessRecordId");
    }
}
