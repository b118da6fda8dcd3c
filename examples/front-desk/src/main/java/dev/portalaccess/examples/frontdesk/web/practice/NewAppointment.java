package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.examples.frontdesk.embedding.Appointment;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.embedding.Machine;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Views;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.AppointmentId;
import dev.portalaccess.registration.InvitationBox;
import dev.portalaccess.registration.InvitedToRegister;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** <em>New appointment</em>, with the box <em>Send Portal Invitation</em>. */
public final class NewAppointment implements Pages {

    private static final String ADDRESS = "/desk/appointment";

    private final Ehr ehr;
    private final Views views;

    /** For that practice. */
    public NewAppointment(Ehr ehr, Views views) {
        this.ehr = ehr;
        this.views = views;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, context -> show(turn(context), blank(), Optional.empty()));
        routes.post(ADDRESS, context -> {
            Turn turn = turn(context);
            Filled form = turn.filled(AppointmentForm.FIELDS);
            if ("check".equals(turn.typed("do"))) {
                check(turn, form);
            } else {
                save(turn, form);
            }
        });
        routes.get(ADDRESS + "/box", this::answerBox);
    }

    private Turn turn(Context context) {
        return new Turn(context, ehr, views);
    }

    /** An id of its own for each form: sent twice, it is saved once. */
    private static Filled blank() {
        return Filled.empty().with("id", Machine.fresh());
    }

    private void show(Turn turn, Filled form, Optional<InvitationBox> checked) {
        InvitationBox box = checked.orElseGet(() -> box(form));
        AppointmentRows rows = new AppointmentRows(turn);
        turn.show(
                "desk/appointment",
                form,
                Map.of(
                        "boxEnabled", box.isEnabled(),
                        "today", turn.today().toString(),
                        "visits", AppointmentRows.visits(turn),
                        "languages", MessageLanguages.of(turn),
                        "rows",
                                ehr.appointments().latest().stream()
                                        .map(rows::row)
                                        .toList()));
    }

    private InvitationBox box(Filled form) {
        return ehr.portal().registrations().invitationBox(form.value("email"));
    }

    /** Without a script, a button asks what the script would have asked. */
    private void check(Turn turn, Filled form) {
        InvitationBox box = box(form);
        show(turn, form.with(box.findings(), turn.language()), Optional.of(box));
    }

    /** For the script: whether the box can be ticked with that address, and why not. */
    private void answerBox(Context context) {
        Turn turn = turn(context);
        String email = Optional.ofNullable(context.queryParam("email")).orElse("");
        List<Finding> findings =
                ehr.portal().registrations().invitationBox(email).findings();
        String why = email.isBlank()
                ? ""
                : findings.stream()
                        .map(finding -> finding.message(turn.language()))
                        .findFirst()
                        .orElse("");
        context.contentType("text/plain; charset=utf-8")
                .header("X-Box", findings.isEmpty() ? "enabled" : "disabled")
                .result(why);
    }

    private void save(Turn turn, Filled form) {
        AppointmentForm typed = new AppointmentForm(turn, form);
        Filled checked = typed.checked();
        if (!checked.remarks().isEmpty()) {
            show(turn, checked, Optional.empty());
            return;
        }
        Appointment appointment = typed.appointment();
        if (ehr.appointments().find(appointment.id()).isPresent()) {
            turn.tell(ADDRESS, "appointment.saved-before", List.of());
        } else if (form.isTicked("invite")) {
            saveAndInvite(turn, form, appointment);
        } else {
            ehr.appointments().save(appointment);
            turn.tell(ADDRESS, "appointment.saved", List.of());
        }
    }

    private void saveAndInvite(Turn turn, Filled form, Appointment appointment) {
        Outcome<InvitedToRegister> outcome =
                ehr.appointments().saveAndInvite(turn.clerk(), appointment, MessageLanguages.chosen(turn));
        if (outcome instanceof Outcome.Done<InvitedToRegister> done) {
            boolean isNew = done.value().kind() == InvitedToRegister.Kind.INVITED;
            turn.tell(
                    ADDRESS,
                    isNew ? "appointment.invited" : "appointment.already",
                    done.warnings().stream()
                            .map(warning -> warning.message(turn.language()))
                            .toList());
        } else {
            show(turn, Refusals.of(turn, outcome, form), Optional.empty());
        }
    }

    /** Whether that can be an appointment's id of ours. */
    static Optional<AppointmentId> id(String typed) {
        return typed.matches("[0-9a-f]{64}") ? Optional.of(new AppointmentId(typed)) : Optional.empty();
    }
}
