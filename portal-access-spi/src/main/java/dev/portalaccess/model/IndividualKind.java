package dev.portalaccess.model;

/**
 * As whom somebody gets access; the choices of step 1 (PA-001 to PA-004).
 */
public enum IndividualKind {
    /** The patient of the chart. */
    PATIENT,
    /** Who pays the patient's bills, when that is another human. */
    GUARANTOR,
    /** A patient of the same practice. */
    ANOTHER_PATIENT,
    /** Anybody else. */
    OTHER
}
