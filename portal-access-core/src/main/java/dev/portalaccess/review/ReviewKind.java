package dev.portalaccess.review;

/** The reasons why access is due for a review (PA-077). A later version may bring more. */
public enum ReviewKind {
    /** The review day of a hold has come. */
    HOLD,
    /** The evidence of the legal basis was last looked at too long ago, by the term of the policy. */
    EVIDENCE,
    /** The grant was last confirmed, or came into force, too long ago, by the term of the policy. */
    RECERTIFICATION
}
