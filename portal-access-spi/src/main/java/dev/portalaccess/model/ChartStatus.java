package dev.portalaccess.model;

/** The status of a chart. No one can be enabled on a chart that is not in use (PA-001). */
public enum ChartStatus {
    /** In use. */
    OPEN,
    /** The patient left, or the chart was archived. */
    INACTIVE,
    /** The patient died. */
    DECEASED,
    /** The chart was merged into another one. */
    MERGED
}
