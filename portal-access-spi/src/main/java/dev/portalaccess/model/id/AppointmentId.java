package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * An appointment in the host's schedule. It is the key of the invitation sent with it.
 *
 * @param value the host's name for the appointment; 1 to 128 characters without spaces or control characters
 */
public record AppointmentId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public AppointmentId {
        IdSyntax.requireId(value, "appointmentId");
    }
}
