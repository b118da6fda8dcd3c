package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A hold on a grant. The id releases exactly this hold.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record HoldId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public HoldId {
        IdSyntax.requireId(value, "holdId");
    }
}
