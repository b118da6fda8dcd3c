package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.Appointment;
import dev.portalaccess.examples.frontdesk.embedding.Appointment.Visit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Appointments as the page lists them. */
record AppointmentRows(Turn turn) {

    /**
     * One line of the list.
     *
     * @param when its day and hour
     * @param patient who comes
     * @param contact phone and address, as far as they are known
     * @param visit what for
     * @param invitation whether an invitation went with it
     */
    public record Row(String when, String patient, List<String> contact, String visit, Badge invitation) {}

    Row row(Appointment appointment) {
        Appointment.Patient patient = appointment.patient();
        return new Row(
                turn.tongue().moment(appointment.begins()),
                patient.given() + " " + patient.family(),
                Stream.of(patient.phone(), patient.email())
                        .filter(known -> !known.isEmpty())
                        .toList(),
                words(turn, appointment.visit()),
                appointment.registration().isPresent()
                        ? new Badge(turn.say("appointment.sent"), "good")
                        : new Badge(turn.say("appointment.not-sent"), "off"));
    }

    static List<Choice> visits(Turn turn) {
        return Stream.of(Visit.values())
                .map(visit -> new Choice(visit.name(), words(turn, visit)))
                .toList();
    }

    private static String words(Turn turn, Visit visit) {
        return turn.say("appointment.visit." + visit.name().toLowerCase(Locale.ROOT));
    }
}
