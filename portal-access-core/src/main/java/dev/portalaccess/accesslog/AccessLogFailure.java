package dev.portalaccess.accesslog;

/**
 * What becomes of a decision whose record the host's log does not take (PA-112). The host's configuration says so. No
 * choice loses the record of a permission.
 */
public enum AccessLogFailure {
    /**
     * A permission becomes a refusal, for the reason
     * {@link dev.portalaccess.decision.RefusalReason#ACCESS_NOT_RECORDED}. The record of a refusal is lost then, and the
     * library's log says that one was.
     */
    REFUSE,
    /**
     * The record waits in the store until {@link AccessRecords#deliver} hands it over, and the decision stands. It is
     * durable before the decision is returned. If the store does not take it either, a permission becomes the same
     * refusal.
     */
    SPOOL
}
