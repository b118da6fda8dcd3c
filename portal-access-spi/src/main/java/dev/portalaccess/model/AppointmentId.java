package dev.portalaccess.model;

/**
 * An appointment in the host's schedule, which keys the invitation sent with it.
 *
 * <p>Public because hosts send an invitation along with an appointment of theirs.
 *
 * @param value the host's name for the appointment; 1 to 128 characters without blanks or controls
 */
public record AppointmentId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public AppointmentId {
        Ids.requireId(value, "appointmentId");
    }
}
