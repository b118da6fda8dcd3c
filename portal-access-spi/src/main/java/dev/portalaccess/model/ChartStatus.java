package dev.portalaccess.model;

/**
 * Whether a chart is in use; nobody can be enabled on one that is not (PA-001).
 */
public enum ChartStatus {
    /** In use. */
    OPEN,
    /** The patient left, or the chart was archived. */
    INACTIVE,
    /** The patient died. */
    DECEASED,
    /** It went into another chart. */
    MERGED
}
