package dev.portalaccess.model;

/** A part of a chart that can be opened separately (PA-081). */
public enum ChartArea {
    /** Requesting, viewing and moving appointments. */
    APPOINTMENTS,
    /** Writing to the practice and reading its answers. */
    MESSAGES,
    /** Results, medication, diagnoses, notes. */
    CLINICAL,
    /** Bills and payments. */
    BILLING
}
