package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.RegistrationId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A new patient's appointment, as the host stores it.
 *
 * @param id the id, created with the form, so that sending the form twice saves the appointment once
 * @param patient the patient
 * @param begins the day and hour, in the practice's time zone
 * @param visit the kind of visit
 * @param registration the registration that was started with the appointment; empty if no invitation was sent
 */
public record PatientAppointment(
        AppointmentId id, Patient patient, LocalDateTime begins, Visit visit, Optional<RegistrationId> registration) {

    /**
     * The patient, as the clerk typed it.
     *
     * @param given the given name
     * @param family the family name
     * @param phone the phone number that the practice may call; blank if it is unknown
     * @param email the address that an invitation may be sent to; blank if it is unknown
     */
    public record Patient(String given, String family, String phone, String email) {

        /** Returns a text without personal data. */
        @Override
        public String toString() {
            return "Patient[redacted]";
        }
    }

    /** The kind of a new patient's visit. */
    public enum Visit {
        /** A first visit. */
        NEW_PATIENT,
        /** A yearly examination. */
        CHECK_UP,
        /** A visit for an urgent problem. */
        SICK_VISIT,
        /** A visit by video. */
        VIDEO
    }

    /** Returns an appointment without an invitation. */
    public static PatientAppointment of(AppointmentId id, Patient patient, LocalDateTime begins, Visit visit) {
        return new PatientAppointment(id, patient, begins, visit, Optional.empty());
    }
}
