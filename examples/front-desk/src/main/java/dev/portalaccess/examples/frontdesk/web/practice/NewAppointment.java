package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.examples.frontdesk.embedding.Appointment;
import dev.portalaccess.examples.frontdesk.embedding.Machine;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Problems;
import dev.portalaccess.examples.frontdesk.web.Problems.Problem;
import dev.portalaccess.model.AppointmentId;
import dev.portalaccess.registration.InvitationBox;
import dev.portalaccess.registration.InvitedToRegister;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** <em>New appointment</em>, with the box <em>Send Portal Invitation</em>. */
public final class NewAppointment implements Pages {

    private static final String ADDRESS = "/desk/appointment";

    private final Reception reception;

    /** At that reception. */
    public NewAppointment(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(turn -> show(turn, blank())));
        routes.post(ADDRESS, reception.to(NewAppointment::answer));
        routes.post(ADDRESS + "/box", reception.to(NewAppointment::answerBox));
    }

    private static void answer(Turn turn) {
        Filled form = turn.filled(AppointmentForm.FIELDS);
        if ("check".equals(turn.typed("do"))) {
            // Without a script, a button asks what the script would have asked.
            show(turn, form.with(problems(turn, box(turn, form))));
        } else {
            save(turn, form);
        }
    }

    /** An id of its own for each form: sent twice, it is saved once. */
    private static Filled blank() {
        return Filled.empty().with("id", Machine.fresh());
    }

    private static void show(Turn turn, Filled form) {
        AppointmentRows rows = new AppointmentRows(turn);
        turn.show(
                "appointment",
                form,
                Map.of(
                        "boxEnabled", box(turn, form).isEnabled(),
                        "today", turn.today().toString(),
                        "visits", AppointmentRows.visits(turn),
                        "languages", MessageLanguages.of(turn),
                        "rows",
                                turn.ehr().appointments().latest(turn.practice()).stream()
                                        .map(rows::row)
                                        .toList()));
    }

    static InvitationBox box(Turn turn, Filled form) {
        return turn.portal().registrations().invitationBox(form.value("email"));
    }

    static Problems problems(Turn turn, InvitationBox box) {
        return Problems.of(box.findings(), turn.language(), Refusals::last);
    }

    /** For the script: whether the box can be ticked with that address, and why not. */
    private static void answerBox(Turn turn) {
        Filled form = turn.filled(List.of("email"));
        InvitationBox box = box(turn, form);
        String why = form.value("email").isBlank()
                ? ""
                : problems(turn, box).list().stream()
                        .map(Problem::text)
                        .findFirst()
                        .orElse("");
        turn.context()
                .contentType("text/plain; charset=utf-8")
                .header("X-Box", box.isEnabled() ? "enabled" : "disabled")
                .result(why);
    }

    private static void save(Turn turn, Filled form) {
        AppointmentForm typed = new AppointmentForm(turn, form);
        Filled checked = typed.checked();
        if (checked.problems().any()) {
            show(turn, checked);
            return;
        }
        Appointment appointment = typed.appointment();
        if (turn.ehr().appointments().find(turn.practice(), appointment.id()).isPresent()) {
            turn.tell(ADDRESS, "appointment.saved-before", List.of());
        } else if (form.has("invite")) {
            saveAndInvite(turn, form, appointment);
        } else {
            turn.ehr().appointments().save(turn.practice(), appointment);
            turn.tell(ADDRESS, "appointment.saved", List.of());
        }
    }

    private static void saveAndInvite(Turn turn, Filled form, Appointment appointment) {
        Outcome<InvitedToRegister> outcome =
                turn.ehr().appointments().saveAndInvite(turn.clerk(), appointment, MessageLanguages.chosen(turn));
        if (outcome instanceof Outcome.Done<InvitedToRegister> done) {
            boolean isNew = done.value().kind() == InvitedToRegister.Kind.INVITED;
            turn.tell(ADDRESS, isNew ? "appointment.invited" : "appointment.already", done.warnings());
        } else {
            show(turn, form.with(Refusals.of(turn, outcome)));
        }
    }

    /** Whether that can be an appointment's id of ours. */
    static Optional<AppointmentId> id(String typed) {
        return Machine.isFresh(typed) ? Optional.of(new AppointmentId(typed)) : Optional.empty();
    }
}
