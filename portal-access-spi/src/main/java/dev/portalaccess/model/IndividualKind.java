package dev.portalaccess.model;

/** The role that gives a person access; the choices of step 1 (PA-001 to PA-004). */
public enum IndividualKind {
    /** The patient of the chart. */
    PATIENT,
    /** The person who pays the patient's bills, if that is another human. */
    GUARANTOR,
    /** A patient of the same practice. */
    ANOTHER_PATIENT,
    /** Any other person. */
    OTHER
}
