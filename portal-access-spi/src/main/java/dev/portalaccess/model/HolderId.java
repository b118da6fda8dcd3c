package dev.portalaccess.model;

/**
 * Somebody who holds, or is invited to hold, grants in one practice.
 *
 * <p>Public because lists, results and stores name holders by it.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record HolderId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public HolderId {
        Ids.requireId(value, "holderId");
    }
}
