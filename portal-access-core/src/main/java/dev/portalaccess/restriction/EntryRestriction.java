package dev.portalaccess.restriction;

/** What keeps a person out of a chart. */
public enum EntryRestriction {
    /** A block bars the person from the chart, or from all charts of the practice (PA-075). */
    BARRED,
    /** The chart or the person is frozen for a time (PA-072). */
    FROZEN
}
