package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep.Kind;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.RegistrationInvitation;
import io.javalin.config.RoutesConfig;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page <em>Patient Data › Self Registration</em>: the people who were invited, the registrations that wait for
 * staff, and the form for another invitation.
 */
public final class SelfRegistrationPage implements PageGroup {

    static final String ADDRESS = "/desk/self-registration";

    private static final List<String> FIELDS =
            List.of("form", "given", "family", "email", "phone", "language", "match");
    private static final Set<Kind> BUT_WAITING = EnumSet.complementOf(EnumSet.of(Kind.WAITING));

    /** The number of waiting registrations that the page shows at most; the others follow once these are decided. */
    private static final int MOST_WAITING_SHOWN = 100;

    private final DeskPages reception;

    /** Creates the page at the desk. */
    public SelfRegistrationPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(SelfRegistrationPage::show));
        routes.post(ADDRESS, reception.to(SelfRegistrationPage::invite));
        ReissueForm reissue = new ReissueForm(ADDRESS);
        routes.post(ADDRESS + "/reissue", reception.to(reissue::issue));
        routes.post(ADDRESS + "/decide", reception.to(MatchDecision::decide));
        reception.leads(routes, ADDRESS + "/reissue", turn -> ADDRESS);
        reception.leads(routes, ADDRESS + "/decide", turn -> ADDRESS);
    }

    private static void show(DeskRequest turn) {
        RegistrationListRows rows = new RegistrationListRows(turn);
        Page<Registration> page =
                ListPager.page(turn, request -> turn.portal().registrations().list(turn.clerk(), BUT_WAITING, request));
        List<Registration> waiting = turn.portal()
                .registrations()
                .list(turn.clerk(), Set.of(Kind.WAITING), Page.Request.first(MOST_WAITING_SHOWN))
                .items();
        turn.show(
                "self-registration",
                turn.filled(FIELDS),
                Map.of(
                        "rows", page.items().stream().map(rows::row).toList(),
                        "next", page.next().map(Page.Cursor::value).orElse(""),
                        "after", ListPager.after(turn),
                        "waiting",
                                waiting.stream().map(new WaitingRows(turn)::row).toList(),
                        "languages", MessageLanguages.of(turn)));
    }

    private static void invite(DeskRequest turn) {
        SubmittedForm form = turn.filled(FIELDS);
        InviteToRegister command = InviteToRegister.of(
                        form.value("given"), form.value("family"), form.value("email"), form.value("phone"))
                .in(MessageLanguages.chosen(turn));
        List<Finding> found = turn.portal().registrations().check(turn.clerk(), command);
        if (!SeenWarnings.areAll(turn, found)) {
            turn.again(ADDRESS, FormProblems.of(found, RefusalMessages::last), found);
            return;
        }
        Outcome<RegistrationInvitation> outcome = turn.portal().registrations().invite(turn.clerk(), command);
        if (outcome instanceof Outcome.Done<RegistrationInvitation> done) {
            boolean isNew = done.value().kind() == RegistrationInvitation.Kind.INVITED;
            turn.tell(
                    ADDRESS,
                    isNew ? "registration.invited" : "registration.already",
                    List.of(form.value("email").strip()),
                    done.warnings());
        } else {
            turn.again(ADDRESS, RefusalMessages.of(outcome), outcome.findings());
        }
    }
}
