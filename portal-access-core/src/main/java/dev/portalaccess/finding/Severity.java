package dev.portalaccess.finding;

/**
 * What a finding does to the request that it was found in.
 */
public enum Severity {
    /** Refuses the request. */
    ERROR,
    /** Refuses the request, unless it carries the finding's code together with a reason; the reason is audited. */
    OVERRIDABLE,
    /** Refuses nothing; it comes with a success, too. */
    WARNING
}
