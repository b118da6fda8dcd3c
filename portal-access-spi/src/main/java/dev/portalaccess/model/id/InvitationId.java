package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * An invitation; reissuing it creates another one.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record InvitationId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public InvitationId {
        IdSyntax.requireId(value, "invitationId");
    }
}
