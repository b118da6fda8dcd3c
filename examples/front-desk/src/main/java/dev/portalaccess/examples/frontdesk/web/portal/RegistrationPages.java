package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.texts.RelationshipLabels;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages where a new patient, or a representative, types the details that the practice needs. */
final class RegistrationPages implements PageGroup {

    private static final List<String> RELATIONSHIPS =
            List.of("MTH", "FTH", "PRN", "STPPRN", "GRPRN", "CHILD", "SPS", "DOMPART", "SIB", "FAMMEMB", "FRND");

    private final PortalContext lobby;

    RegistrationPages(PortalContext lobby) {
        this.lobby = lobby;
    }

    /** A relationship to choose from. */
    record Choice(String code, String words) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path("/details"), this::show);
        routes.post(lobby.path("/details"), this::write);
    }

    private static Optional<PendingInvitation> pending(Context context) {
        return PendingInvitation.of(context).filter(one -> one.kind() == PendingInvitation.Kind.REGISTRATION);
    }

    private void show(Context context) {
        pending(context)
                .ifPresentOrElse(
                        one -> lobby.show(
                                context,
                                "details",
                                model(context, DetailsForm.first(one.givenName()), FormProblems.NONE)),
                        () -> context.redirect(lobby.path(""), HttpStatus.SEE_OTHER));
    }

    private void write(Context context) {
        DetailsForm form = DetailsForm.in(context);
        FormProblems problems = form.problems(context, lobby);
        if (problems.any()) {
            lobby.showAgain(context, "details", model(context, form, problems));
            return;
        }
        pending(context).ifPresent(one -> one.write(form.details(), form.representative()));
        context.redirect(lobby.path("/login"), HttpStatus.SEE_OTHER);
    }

    private Map<String, Object> model(Context context, DetailsForm form, FormProblems problems) {
        List<Choice> choices = RELATIONSHIPS.stream()
                .map(Relationship::of)
                .map(one -> new Choice(one.code(), RelationshipLabels.label(one, SiteVisitor.language(context))))
                .toList();
        return Map.of("form", form, "problems", problems, "relationships", choices);
    }
}
