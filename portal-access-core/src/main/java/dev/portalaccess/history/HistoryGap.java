package dev.portalaccess.history;

/** What the records do not tell of an instant of the past (PA-083). */
public enum HistoryGap {
    /** Entries of the audit trail that would tell were purged. */
    TRAIL_PURGED,
    /** The audit trail does not state a grant as it was, or not in a form that this version reads. */
    GRANT_NOT_STATED,
    /** It is not on record whether a block that stood met this person: it named a mailbox, or another holder. */
    BLOCK_NOT_STATED,
    /** No policy had been reported by then. */
    POLICY_NOT_REPORTED,
    /** This version of the library cannot read the policy that was reported. */
    POLICY_UNREADABLE,
    /** The question does not give the status that the chart had. */
    STATUS_NOT_GIVEN,
    /** The question does not say what the chart said of the birth date, and an age policy applied. */
    BIRTH_DATE_NOT_GIVEN
}
