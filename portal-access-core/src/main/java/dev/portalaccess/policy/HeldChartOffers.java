package dev.portalaccess.policy;

/**
 * PA-023: to whom the charts are offered that an account reaching the open chart holds already.
 */
public enum HeldChartOffers {
    /** To that account's own holder only: which other charts somebody holds is nobody else's business. */
    OFFERED_TO_THEIR_HOLDER,
    /** To every individual on the open chart. */
    OFFERED_TO_EVERYONE;

    /** The choice of a policy that does not name another. */
    public static final HeldChartOffers STANDARD = OFFERED_TO_THEIR_HOLDER;
}
