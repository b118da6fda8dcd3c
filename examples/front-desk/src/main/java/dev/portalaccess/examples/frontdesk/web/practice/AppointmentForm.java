package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.PatientAppointment;
import dev.portalaccess.examples.frontdesk.embedding.PatientAppointment.Visit;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of an appointment, as the clerk typed it. The host checks it in the same way with and without an invitation.
 */
record AppointmentForm(DeskRequest turn, SubmittedForm form) {

    static final List<String> FIELDS =
            List.of("id", "given", "family", "phone", "email", "date", "time", "visit", "invite", "language");

    /** Returns all problems of the form. */
    FormProblems problems() {
        String phone = form.value("phone");
        FormProblems problems = require("given", isNamePart("given") || (isNoPart("given") && isNamePart("family")))
                .and(require("family", isNamePart("family") || isNoPart("family")))
                .and(require(
                        "phone", phone.isBlank() || PhoneNumber.parse(phone).isPresent()))
                .and(address())
                .and(require(
                        "date",
                        date().filter(day -> !day.isBefore(turn.today())).isPresent()))
                .and(require("time", time().isPresent()))
                .and(require("visit", visit().isPresent()));
        boolean isOurs = NewAppointmentPage.id(form.value("id")).isPresent();
        return isOurs ? problems : problems.and("", "form.changed");
    }

    /**
     * Requires an address that mail can be sent to if the box is ticked, even if the page allowed the clerk to tick it
     * (PA-052, PA-053).
     */
    private FormProblems address() {
        boolean asked = form.has("invite") || !form.value("email").isBlank();
        return asked ? NewAppointmentPage.problems(NewAppointmentPage.box(turn, form)) : FormProblems.NONE;
    }

    private boolean isNamePart(String field) {
        return PersonName.isNamePart(form.value(field));
    }

    /** A person may have one name, in either field (PA-107). */
    private boolean isNoPart(String field) {
        return PersonName.isNoPart(form.value(field));
    }

    private static FormProblems require(String field, boolean right) {
        return right ? FormProblems.NONE : FormProblems.of(field, "appointment." + field + ".wrong");
    }

    /** Returns the appointment; the form must have no problems. */
    PatientAppointment appointment() {
        return PatientAppointment.of(
                NewAppointmentPage.id(form.value("id")).orElseThrow(),
                new PatientAppointment.Patient(
                        form.value("given").strip(),
                        form.value("family").strip(),
                        form.value("phone").strip(),
                        form.value("email").strip()),
                date().orElseThrow().atTime(time().orElseThrow()),
                visit().orElseThrow());
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(form.value("date")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(form.value("time")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Visit> visit() {
        return Stream.of(Visit.values())
                .filter(visit -> visit.name().equals(form.value("visit")))
                .findFirst();
    }
}
