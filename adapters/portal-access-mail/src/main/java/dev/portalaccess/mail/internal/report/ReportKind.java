package dev.portalaccess.mail.internal.report;

/** What a returned message says; the names are those of the published kinds. */
public enum ReportKind {
    /** The mail failed for good. */
    BOUNCED,
    /** The mail is late. */
    DELAYED,
    /** Perhaps the mail failed. */
    DOUBTFUL,
    /** The mail did not fail. */
    NO_FAILURE,
    /** It is about no mail of the library. */
    NOT_OURS
}
