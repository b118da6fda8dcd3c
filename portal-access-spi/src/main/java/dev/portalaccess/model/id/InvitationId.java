package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One invitation; re-issuing makes another.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record InvitationId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public InvitationId {
        IdSyntax.requireId(value, "invitationId");
    }
}
