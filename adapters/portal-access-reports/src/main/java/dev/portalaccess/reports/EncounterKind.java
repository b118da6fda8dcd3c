package dev.portalaccess.reports;

/** The kinds of encounters that a measure counts. */
public enum EncounterKind {
    /** A visit, in person or by telehealth; clinicians and groups count these. */
    VISIT,
    /** A discharge from inpatient care or from the emergency department; hospitals count these. */
    DISCHARGE
}
