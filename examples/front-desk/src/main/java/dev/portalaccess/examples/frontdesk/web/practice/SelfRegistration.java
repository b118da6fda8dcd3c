package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep.Kind;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.InvitedToRegister;
import io.javalin.config.RoutesConfig;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** <em>Patient Data › Self Registration</em>: who was invited, who waits for staff, and another invitation. */
public final class SelfRegistration implements Pages {

    static final String ADDRESS = "/desk/self-registration";

    private static final List<String> FIELDS = List.of("form", "given", "family", "email", "phone", "language");
    private static final Set<Kind> BUT_WAITING = EnumSet.complementOf(EnumSet.of(Kind.WAITING));
    private static final int MOST_WAITING = 100;

    private final Reception reception;

    /** At that reception. */
    public SelfRegistration(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(turn -> show(turn, Filled.empty())));
        routes.post(ADDRESS, reception.to(this::invite));
        DecideRegistration deciding = new DecideRegistration(this::show);
        Reissue reissue = new Reissue(ADDRESS, this::show);
        routes.post(ADDRESS + "/reissue", reception.to(reissue::issue));
        routes.post(ADDRESS + "/decide", reception.to(deciding::decide));
        reception.leads(routes, ADDRESS + "/reissue", turn -> ADDRESS);
        reception.leads(routes, ADDRESS + "/decide", turn -> ADDRESS);
    }

    private void show(Turn turn, Filled form) {
        RegistrationRows rows = new RegistrationRows(turn);
        Page<Registration> page =
                Part.of(turn, part -> turn.portal().registrations().list(turn.practice(), BUT_WAITING, part));
        List<Registration> waiting = turn.portal()
                .registrations()
                .list(turn.practice(), Set.of(Kind.WAITING), Page.Request.first(MOST_WAITING))
                .items();
        turn.show(
                "self-registration",
                form,
                Map.of(
                        "rows", page.items().stream().map(rows::row).toList(),
                        "next", page.next().map(Page.Cursor::value).orElse(""),
                        "after", Part.after(turn),
                        "waiting",
                                waiting.stream().map(new WaitingRows(turn)::row).toList(),
                        "languages", MessageLanguages.of(turn)));
    }

    private void invite(Turn turn) {
        Filled form = turn.filled(FIELDS);
        InviteToRegister command = InviteToRegister.of(
                        form.value("given"), form.value("family"), form.value("email"), form.value("phone"))
                .in(MessageLanguages.chosen(turn));
        Outcome<InvitedToRegister> outcome = turn.portal().registrations().invite(turn.clerk(), command);
        if (outcome instanceof Outcome.Done<InvitedToRegister> done) {
            boolean isNew = done.value().kind() == InvitedToRegister.Kind.INVITED;
            turn.tell(ADDRESS, isNew ? "registration.invited" : "registration.already", done.warnings());
        } else {
            show(turn, form.with(Refusals.of(turn, outcome)));
        }
    }
}
