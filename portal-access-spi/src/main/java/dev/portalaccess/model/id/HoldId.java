package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One hold on a grant, by which exactly this hold is released again.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record HoldId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public HoldId {
        IdSyntax.requireId(value, "holdId");
    }
}
