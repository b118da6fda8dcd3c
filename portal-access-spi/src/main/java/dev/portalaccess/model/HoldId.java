package dev.portalaccess.model;

/**
 * One hold on a grant, by which exactly this hold is released again.
 *
 * <p>Public because staff release a hold by it.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record HoldId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public HoldId {
        Ids.requireId(value, "holdId");
    }
}
