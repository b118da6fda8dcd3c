package dev.portalaccess.model;

/** The status of an invitation as staff see it in a list: the state, with expiry computed. */
public enum InvitationStatus {
    /** The invitation can be redeemed. */
    LIVE,
    /** The invitation has expired. */
    EXPIRED,
    /** The invitation was redeemed. */
    REDEEMED,
    /** Staff cancelled the invitation. */
    CANCELLED,
    /** Something else ended the invitation. */
    VOIDED,
    /** This version cannot read the invitation. */
    UNRECOGNISED
}
