package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A request for access to a chart, which waits for a decision.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record AccessRequestId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public AccessRequestId {
        IdSyntax.requireId(value, "accessRequestId");
    }
}
