package dev.portalaccess.finding;

/** The effect of a finding on its request. */
public enum Severity {
    /** Refuses the request. */
    ERROR,
    /** Refuses the request, unless it carries the finding's code together with a reason; the reason is audited. */
    OVERRIDABLE,
    /** Does not refuse the request; a success can carry it too. */
    WARNING
}
