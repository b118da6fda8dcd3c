package dev.portalaccess.policy;

/**
 * PA-023: who is offered the charts that an account with access to the open chart already has.
 */
public enum HeldChartOffers {
    /** To that account's own holder only: other people must not learn which charts a person can open. */
    OFFERED_TO_THEIR_HOLDER,
    /** Every individual on the open chart. */
    OFFERED_TO_EVERYONE;

    /** The choice of a policy that does not name another. */
    public static final HeldChartOffers STANDARD = OFFERED_TO_THEIR_HOLDER;
}
