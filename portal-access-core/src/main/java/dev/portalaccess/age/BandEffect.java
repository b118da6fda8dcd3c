package dev.portalaccess.age;

/** The effect of a band of ages on a grant that is wider than the rule of the band (PA-090). */
public enum BandEffect {
    /** The grant permits no more than the rule. */
    CAP,
    /**
     * The grant permits nothing until staff have confirmed it since the band began; then it permits all that it did. A
     * grant that was given since then needs no confirmation.
     */
    HOLD,
    /** The grant permits nothing. */
    END,
    /** The grant stays as it is, and staff are to review it. */
    REVIEW
}
