package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.embedding.PatientAppointment;
import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.ShownProblems.Shown;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.registration.RegistrationInvitation;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page <em>New appointment</em>, with the box <em>Send Portal Invitation</em>. */
public final class NewAppointmentPage implements PageGroup {

    private static final String ADDRESS = "/desk/appointment";

    private final DeskPages reception;

    /** Creates the page at the desk. */
    public NewAppointmentPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(turn -> show(turn, opened(turn))));
        routes.post(ADDRESS, reception.to(NewAppointmentPage::answer));
        routes.post(ADDRESS + "/box", reception.to(NewAppointmentPage::answerBox));
    }

    private static void answer(DeskRequest turn) {
        SubmittedForm form = turn.filled(AppointmentForm.FIELDS);
        if ("check".equals(turn.typed("do"))) {
            // Without scripts, a button sends the request of the script.
            turn.again(ADDRESS, problems(box(turn, form)));
        } else {
            save(turn, form);
        }
    }

    /** Returns the form that the page shows again, or an empty one. */
    private static SubmittedForm opened(DeskRequest turn) {
        SubmittedForm form = turn.filled(AppointmentForm.FIELDS);
        return form.has("id") ? form : blank();
    }

    /** Returns an empty form with a new appointment id, so that a form that is sent twice is saved once. */
    private static SubmittedForm blank() {
        return SubmittedForm.empty().with("id", SystemSources.fresh());
    }

    private static void show(DeskRequest turn, SubmittedForm form) {
        AppointmentRows rows = new AppointmentRows(turn);
        turn.show(
                "appointment",
                form,
                Map.of(
                        "boxEnabled", box(turn, form).isEmpty(),
                        "today", turn.today().toString(),
                        "visits", AppointmentRows.visits(turn),
                        "languages", MessageLanguages.of(turn),
                        "rows",
                                turn.ehr().appointments().latest(turn.practice()).stream()
                                        .map(rows::row)
                                        .toList()));
    }

    static List<Finding> box(DeskRequest turn, SubmittedForm form) {
        return turn.portal().registrations().checkEmail(form.value("email"));
    }

    static FormProblems problems(List<Finding> box) {
        return FormProblems.of(box, RefusalMessages::last);
    }

    /** Responds to the page's script: reports whether the box can be ticked with the address, and if not, why. */
    private static void answerBox(DeskRequest turn) {
        SubmittedForm form = turn.filled(List.of("email"));
        List<Finding> box = box(turn, form);
        String why = form.value("email").isBlank()
                ? ""
                : problems(box).in(turn.tongue()).list().stream()
                        .map(Shown::text)
                        .findFirst()
                        .orElse("");
        turn.context()
                .contentType("text/plain; charset=utf-8")
                .header("X-Box", box.isEmpty() ? "enabled" : "disabled")
                .result(why);
    }

    private static void save(DeskRequest turn, SubmittedForm form) {
        AppointmentForm typed = new AppointmentForm(turn, form);
        FormProblems problems = typed.problems();
        if (problems.any()) {
            turn.again(ADDRESS, problems);
            return;
        }
        PatientAppointment appointment = typed.appointment();
        if (turn.ehr().appointments().find(turn.practice(), appointment.id()).isPresent()) {
            turn.tell(ADDRESS, "appointment.saved-before", List.of());
        } else if (form.has("invite")) {
            saveAndInvite(turn, form, appointment);
        } else {
            turn.ehr().appointments().save(turn.practice(), appointment);
            turn.tell(ADDRESS, "appointment.saved", List.of());
        }
    }

    private static void saveAndInvite(DeskRequest turn, SubmittedForm form, PatientAppointment appointment) {
        String language = MessageLanguages.chosen(turn);
        List<Finding> found = turn.ehr().appointments().check(turn.clerk(), appointment, language);
        if (!SeenWarnings.areAll(turn, found)) {
            turn.again(ADDRESS, FormProblems.of(found, RefusalMessages::last), found);
            return;
        }
        Outcome<RegistrationInvitation> outcome =
                turn.ehr().appointments().saveAndInvite(turn.clerk(), appointment, language);
        if (outcome instanceof Outcome.Done<RegistrationInvitation> done) {
            boolean isNew = done.value().kind() == RegistrationInvitation.Kind.INVITED;
            turn.tell(
                    ADDRESS,
                    isNew ? "appointment.invited" : "appointment.already",
                    List.of(form.value("email").strip()),
                    done.warnings());
        } else {
            turn.again(ADDRESS, RefusalMessages.of(outcome), outcome.findings());
        }
    }

    /** Returns the appointment id if the text can be one that this host created. */
    static Optional<AppointmentId> id(String typed) {
        return SystemSources.isFresh(typed) ? Optional.of(new AppointmentId(typed)) : Optional.empty();
    }
}
