package dev.portalaccess.roster;

/** What became of a row, or in a preview what would become of it. */
public enum RowClass {
    /** Preview only: the row would be done. */
    READY,
    /** The row was done by this run. */
    DONE,
    /** The row cannot be read, or lacks something. */
    MALFORMED,
    /** An earlier row of the same file has the same source id, or names the same person on the same chart. */
    TWICE_IN_FILE,
    /** An earlier run did the row, or the person has the access or an invitation already. */
    ALREADY_THERE,
    /** The person may be another one than the row says; staff decide. */
    NEEDS_REVIEW,
    /** A rule forbids it. */
    REFUSED,
    /** A second member of staff has to approve; a request waits (PA-079). */
    AWAITING_APPROVAL,
    /** The records kept changing while the row was decided. Nothing was done, and the row can be run again. */
    CHANGED_MEANWHILE
}
