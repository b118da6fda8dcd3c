package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.examples.frontdesk.web.portal.InvitationVisit.VisitPage;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.texts.RelationshipLabels;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;

/** The pages where a new patient, or a representative, types the details that the practice needs. */
final class RegistrationPages implements PageGroup {

    private static final List<String> RELATIONSHIPS =
            List.of("MTH", "FTH", "PRN", "STPPRN", "GRPRN", "CHILD", "SPS", "DOMPART", "SIB", "FAMMEMB", "FRND");

    private static final String DETAILS = "/details";

    private final PortalContext lobby;

    RegistrationPages(PortalContext lobby) {
        this.lobby = lobby;
    }

    /** A relationship to choose from. */
    record Choice(String code, String words) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get(InvitationVisit.route(lobby, DETAILS), to(this::show));
        routes.post(InvitationVisit.route(lobby, DETAILS), to(this::write));
    }

    private Handler to(VisitPage page) {
        return InvitationVisit.to(lobby, visit -> {
            if (visit.pending().kind() == PendingInvitation.Kind.REGISTRATION) {
                page.answer(visit);
            } else {
                visit.goTo("/login");
            }
        });
    }

    private void show(InvitationVisit visit) {
        Context context = visit.context();
        DetailsForm form = KeptForm.of(context).isPresent() ? DetailsForm.in(context) : first(visit);
        List<Choice> choices = RELATIONSHIPS.stream()
                .map(Relationship::of)
                .map(one -> new Choice(one.code(), RelationshipLabels.label(one, SiteVisitor.language(context))))
                .toList();
        lobby.show(context, "details", Map.of("form", form, "relationships", choices, "address", visit.path(DETAILS)));
    }

    /** Returns the form as it opens, for the patient or for somebody else, as the page before asked. */
    private static DetailsForm first(InvitationVisit visit) {
        String who = "other".equals(visit.context().queryParam("who")) ? "other" : "self";
        return DetailsForm.first(visit.pending().givenName(), who);
    }

    /**
     * Goes on with the details, under a number of their own: if the form is open in two windows, each goes on with what
     * was typed there.
     */
    private void write(InvitationVisit visit) {
        Context context = visit.context();
        DetailsForm form = DetailsForm.in(context);
        FormProblems problems = form.problems(lobby);
        if (problems.any()) {
            lobby.again(context, visit.path(DETAILS), problems);
            return;
        }
        visit.pending()
                .with(form.details(), form.representative())
                .map(written -> new InvitationVisit(lobby, context, OpenedInvitations.keep(context, written), written))
                .orElse(visit)
                .goTo("/login");
    }
}
