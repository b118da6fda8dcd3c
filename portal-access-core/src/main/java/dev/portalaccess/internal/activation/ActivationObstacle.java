package dev.portalaccess.internal.activation;

/** An obstacle to activating one chart. The constant's name is the reason in the audit trail. */
enum ActivationObstacle {
    /** The host no longer knows the chart. */
    CHART_UNKNOWN("PA-026"),
    /** The chart was merged into another one; if the merge is undone, the invitation works again. */
    CHART_MERGED("PA-100"),
    /** The chart is closed. */
    CHART_CLOSED("PA-026"),
    /** The holder, the account or a mailbox of the holder is barred from the chart. */
    HOLDER_BARRED("PA-026"),
    /** The chart or the person is frozen (PA-072). */
    FROZEN("PA-072"),
    /** A grant of the holder on the chart is held. */
    HELD_BACK("PA-048"),
    /** A grant of the holder on the chart was revoked after the invitation was issued. */
    REVOKED_SINCE("PA-048"),
    /** A grant of the holder on the chart was written by a newer version, so its meaning is unknown. */
    STATE_UNKNOWN("PA-048"),
    /**
     * The holder has access through another account; a second grant could exceed the limits that staff set on the
     * first.
     */
    OTHER_LOGIN("PA-041"),
    /** The patient is, or without staff may be, too young for an account of their own. */
    TOO_YOUNG("PA-090"),
    /** The patient has reached an age since the invitation was issued, by which the access would be less. */
    AGE_REACHED("PA-090");

    private final String rule;

    ActivationObstacle(String rule) {
        this.rule = rule;
    }

    /** Returns the number of the rule. */
    String rule() {
        return rule;
    }
}
