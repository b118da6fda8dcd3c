package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * An appointment in the host's schedule, which keys the invitation sent with it.
 *
 * @param value the host's name for the appointment; 1 to 128 characters without blanks or controls
 */
public record AppointmentId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public AppointmentId {
        IdSyntax.requireId(value, "appointmentId");
    }
}
