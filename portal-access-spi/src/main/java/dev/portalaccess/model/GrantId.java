package dev.portalaccess.model;

/**
 * One grant, from the moment it is pending in an invitation until long after it was revoked.
 *
 * <p>Public because staff narrow, hold and revoke a grant by it, and decisions name it.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record GrantId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public GrantId {
        Ids.requireId(value, "grantId");
    }
}
