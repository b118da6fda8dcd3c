package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.Appointment;
import dev.portalaccess.examples.frontdesk.embedding.Appointment.Visit;
import dev.portalaccess.examples.frontdesk.web.practice.Filled.Remark;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a clerk typed for an appointment, looked over as the host does it whether or not an invitation goes with it. */
record AppointmentForm(Turn turn, Filled form) {

    static final List<String> FIELDS =
            List.of("id", "given", "family", "phone", "email", "date", "time", "visit", "invite", "language");

    /** The form, with everything that is wrong in it. */
    Filled checked() {
        List<Remark> remarks = new ArrayList<>();
        require(remarks, "given", PersonName.isNamePart(form.value("given")));
        require(remarks, "family", PersonName.isNamePart(form.value("family")));
        String phone = form.value("phone");
        require(remarks, "phone", phone.isBlank() || PhoneNumber.parse(phone).isPresent());
        Filled withAddress = address(form.with(remarks));
        List<Remark> rest = new ArrayList<>();
        require(rest, "date", date().filter(day -> !day.isBefore(turn.today())).isPresent());
        require(rest, "time", time().isPresent());
        require(rest, "visit", visit().isPresent());
        if (NewAppointment.id(form.value("id")).isEmpty()) {
            rest.add(new Remark("", turn.say("form.changed"), ""));
        }
        return withAddress.with(rest);
    }

    /** PA-052, PA-053: no box without an address that mail can be sent to, whatever the page has let somebody tick. */
    private Filled address(Filled so) {
        boolean asked = form.isTicked("invite") || !form.value("email").isBlank();
        return asked
                ? so.with(
                        turn.ehr()
                                .portal()
                                .registrations()
                                .invitationBox(form.value("email"))
                                .findings(),
                        turn.language())
                : so;
    }

    private void require(List<Remark> remarks, String field, boolean right) {
        if (!right) {
            remarks.add(new Remark(field, turn.say("appointment." + field + ".wrong"), ""));
        }
    }

    /** The appointment, once nothing is wrong with the form. */
    Appointment appointment() {
        return Appointment.of(
                NewAppointment.id(form.value("id")).orElseThrow(),
                new Appointment.Patient(
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
