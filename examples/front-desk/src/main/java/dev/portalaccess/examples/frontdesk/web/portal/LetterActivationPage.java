package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.CredentialPresentation.Accepted;
import dev.portalaccess.activation.CredentialPresentation.NotAccepted;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/**
 * The page whose address is printed on letters: a person activates with a temporary user name and password, or signs
 * in.
 */
final class LetterActivationPage implements PageGroup {

    private static final int LONGEST = 200;
    private static final Set<String> IN_PLACE =
            Set.of(ActivationRefusal.MISTYPED, ActivationRefusal.WRONG, ActivationRefusal.BUSY);

    private final PortalContext lobby;
    private final RefusalPage refusal;

    LetterActivationPage(PortalContext lobby) {
        this.lobby = lobby;
        this.refusal = new RefusalPage(lobby);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path(""), context -> lobby.show(context, "front", Map.of("temporary", "")));
        routes.post(lobby.path(""), this::present);
    }

    private void present(Context context) {
        String name = PortalContext.typed(context, "temporary");
        String password = PortalContext.typed(context, "temporary-password");
        if (name.isBlank() || password.isBlank() || name.length() + password.length() > LONGEST) {
            again(context, name, missing(context, name, password));
        } else if (!lobby.codes().take(context.ip())) {
            refusal.show(context, "WAIT");
        } else {
            answer(context, name, password);
        }
    }

    private void answer(Context context, String name, String password) {
        try (Secret typed = Secret.of(password)) {
            CredentialPresentation answer = lobby.portal().activation().present(lobby.id(), name, typed);
            answer.fold(right -> accept(context, right), wrong -> tell(context, name, wrong));
        }
    }

    private boolean accept(Context context, Accepted right) {
        lobby.codes().giveBack(context.ip());
        PendingInvitation.presented(right.ticket(), right.invitation(), right.givenName())
                .keep(context);
        context.redirect(lobby.path("/you"), HttpStatus.SEE_OTHER);
        return true;
    }

    private boolean tell(Context context, String name, NotAccepted wrong) {
        if (!ActivationRefusal.WRONG.equals(wrong.why())) {
            lobby.codes().giveBack(context.ip());
        }
        if (IN_PLACE.contains(wrong.why())) {
            again(
                    context,
                    name,
                    FormProblems.of("temporary-password", lobby.tongue(context).say("refused." + wrong.why())));
        } else {
            refusal.show(context, wrong.why());
        }
        return false;
    }

    private FormProblems missing(Context context, String name, String password) {
        FormProblems problems = FormProblems.NONE;
        if (name.isBlank() || name.length() > LONGEST) {
            problems = problems.and("temporary", lobby.tongue(context).say("front.name.missing"));
        }
        if (password.isBlank() || !problems.any()) {
            problems = problems.and("temporary-password", lobby.tongue(context).say("front.password.missing"));
        }
        return problems;
    }

    private void again(Context context, String name, FormProblems problems) {
        lobby.showAgain(context, "front", Map.of("temporary", name, "problems", problems));
    }
}
