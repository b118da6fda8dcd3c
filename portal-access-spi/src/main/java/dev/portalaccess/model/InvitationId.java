package dev.portalaccess.model;

/**
 * One invitation; re-issuing makes another.
 *
 * <p>Public because staff cancel and re-issue an invitation by it.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record InvitationId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public InvitationId {
        Ids.requireId(value, "invitationId");
    }
}
