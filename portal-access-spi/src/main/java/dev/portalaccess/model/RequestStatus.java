package dev.portalaccess.model;

/** The status of a request for access at an instant: its stored state, or that it has expired (PA-078). */
public enum RequestStatus {
    /** It waits for a decision. */
    WAITING,
    /** Its time was over before anyone decided. */
    EXPIRED,
    /** The requester took it back. */
    WITHDRAWN,
    /** It was approved, and the person was enabled in the same commit. */
    APPROVED,
    /** It was rejected. */
    REJECTED,
    /** Its state was written by a newer version. */
    UNRECOGNISED
}
