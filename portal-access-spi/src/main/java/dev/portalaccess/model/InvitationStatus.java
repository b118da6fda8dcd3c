package dev.portalaccess.model;

/** What staff read in a list: the state, with expiry computed. */
public enum InvitationStatus {
    /** It can be redeemed. */
    LIVE,
    /** Its window is over. */
    EXPIRED,
    /** It was redeemed. */
    REDEEMED,
    /** Staff ended it. */
    CANCELLED,
    /** Something else ended it. */
    VOIDED,
    /** This version cannot read it. */
    UNRECOGNISED
}
