package dev.portalaccess.model;

/**
 * A part of a chart that can be opened on its own (PA-081).
 *
 * <p>Public because hosts ask for one in every decision, and scopes are made of them.
 */
public enum Area {
    /** Asking for, seeing and moving appointments. */
    APPOINTMENTS,
    /** Writing to the practice and reading its answers. */
    MESSAGES,
    /** Results, medication, diagnoses, notes. */
    CLINICAL,
    /** Bills and payments. */
    BILLING
}
