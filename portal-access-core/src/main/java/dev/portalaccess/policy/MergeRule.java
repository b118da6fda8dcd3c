package dev.portalaccess.policy;

/** Access that is kept when a chart is merged into another, without a review (PA-100). */
public enum MergeRule {
    /** The patient's own access, on either chart. */
    OWN_ACCESS,
    /** All access to the chart that the other one went into. */
    SURVIVING_CHART,
    /**
     * The access of people to the chart that the other one went into, if they had access in force to the other one as
     * well that reached at least as far.
     */
    BOTH_CHARTS
}
