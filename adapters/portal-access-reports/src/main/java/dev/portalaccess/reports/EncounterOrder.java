package dev.portalaccess.reports;

/** The order of the encounters that a host reports; it decides how much a measure has to remember. */
public enum EncounterOrder {
    /**
     * The encounters of one chart follow each other, and the charts ascend as {@link String#compareTo} orders their ids.
     * The measure remembers the charts of one batch, at most 500.
     */
    BY_CHART,
    /**
     * Any order. The measure remembers every chart to the end: some 200 bytes for each chart and each clinician, group or
     * hospital.
     */
    ANY
}
