package dev.portalaccess.internal.roster;

/** Whether rows are only looked at, or done. */
enum IntakeMode {
    /** Nothing is written. */
    PREVIEW,
    /** Rows are done; each is looked up first among those that were done before. */
    RESUMED_RUN,
    /** Rows are done; the commit finds out if one of them was done before. */
    FIRST_RUN
}
