package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.RegistrationId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A new patient's appointment, as the host keeps it.
 *
 * @param id which one; made with the form, so that sending the form twice saves it once
 * @param patient who comes
 * @param begins when, by the practice's clocks
 * @param visit what for
 * @param registration the registration that was started with it; empty if no invitation was sent
 */
public record PatientAppointment(
        AppointmentId id, Patient patient, LocalDateTime begins, Visit visit, Optional<RegistrationId> registration) {

    /**
     * Who comes, as the clerk typed it.
     *
     * @param given the given name
     * @param family the family name
     * @param phone where the practice may call; blank if it is unknown
     * @param email where an invitation may go; blank if it is unknown
     */
    public record Patient(String given, String family, String phone, String email) {

        /** Nothing personal. */
        @Override
        public String toString() {
            return "Patient[redacted]";
        }
    }

    /** What a new patient comes for. */
    public enum Visit {
        /** A first visit. */
        NEW_PATIENT,
        /** A yearly examination. */
        CHECK_UP,
        /** Something that cannot wait. */
        SICK_VISIT,
        /** By video. */
        VIDEO
    }

    /** Without an invitation so far. */
    public static PatientAppointment of(AppointmentId id, Patient patient, LocalDateTime begins, Visit visit) {
        return new PatientAppointment(id, patient, begins, visit, Optional.empty());
    }
}
