package dev.portalaccess.model;

/**
 * Whether a chart is in use; nobody can be enabled on one that is not (PA-001).
 *
 * <p>Public because hosts report it with each chart.
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
