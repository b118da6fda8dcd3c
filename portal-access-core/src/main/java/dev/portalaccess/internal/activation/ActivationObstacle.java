package dev.portalaccess.internal.activation;

/** What stands against one chart when it is to be activated; a constant's name is the reason in the audit trail. */
enum ActivationObstacle {
    /** The host knows no such chart any more. */
    CHART_UNKNOWN("PA-026"),
    /** It is no longer in use. */
    CHART_CLOSED("PA-026"),
    /** The holder, the login or a mailbox of theirs is barred from it. */
    HOLDER_BARRED("PA-026"),
    /** A grant of theirs on it is held back. */
    HELD_BACK("PA-048"),
    /** A grant of theirs on it was taken back after the invitation was issued. */
    REVOKED_SINCE("PA-048"),
    /** A grant of theirs on it was written by a newer version, so its meaning is unknown. */
    STATE_UNKNOWN("PA-048"),
    /** They have it through another login; a second grant could go further than staff have left the first one. */
    OTHER_LOGIN("PA-041");

    private final String rule;

    ActivationObstacle(String rule) {
        this.rule = rule;
    }

    /** The number of the rule it comes from. */
    String rule() {
        return rule;
    }
}
