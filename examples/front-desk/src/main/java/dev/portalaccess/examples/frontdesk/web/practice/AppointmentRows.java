package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.PatientAppointment;
import dev.portalaccess.examples.frontdesk.embedding.PatientAppointment.Visit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The appointments, as the page lists them. */
record AppointmentRows(DeskRequest turn) {

    /**
     * A line of the list.
     *
     * @param when the day and hour
     * @param patient the patient
     * @param contact the phone number and address, as far as they are known
     * @param visit the kind of visit
     * @param invitation whether an invitation was sent with the appointment
     */
    public record Row(String when, String patient, List<String> contact, String visit, StateBadge invitation) {}

    Row row(PatientAppointment appointment) {
        PatientAppointment.Patient patient = appointment.patient();
        return new Row(
                turn.tongue().moment(appointment.begins()),
                (patient.given() + " " + patient.family()).strip(),
                Stream.of(patient.phone(), patient.email())
                        .filter(known -> !known.isEmpty())
                        .toList(),
                words(turn, appointment.visit()),
                appointment.registration().isPresent()
                        ? new StateBadge(turn.say("appointment.sent"), "good")
                        : new StateBadge(turn.say("appointment.not-sent"), "off"));
    }

    static List<SelectChoice> visits(DeskRequest turn) {
        return Stream.of(Visit.values())
                .map(visit -> new SelectChoice(visit.name(), words(turn, visit)))
                .toList();
    }

    private static String words(DeskRequest turn, Visit visit) {
        return turn.say("appointment.visit." + visit.name().toLowerCase(Locale.ROOT));
    }
}
