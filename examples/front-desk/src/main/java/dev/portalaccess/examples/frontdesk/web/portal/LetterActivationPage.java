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
        routes.get(lobby.path(""), this::show);
        routes.post(lobby.path(""), this::present);
    }

    private void show(Context context) {
        lobby.show(context, "front", Map.of("temporary", PortalContext.typed(context, "temporary")));
    }

    private void present(Context context) {
        String name = PortalContext.typed(context, "temporary");
        String password = PortalContext.typed(context, "temporary-password");
        if (name.isBlank() || password.isBlank() || name.length() + password.length() > LONGEST) {
            lobby.again(context, lobby.path(""), missing(name, password));
        } else if (!lobby.codes().take(context.ip())) {
            refusal.tell(context, "WAIT");
        } else {
            answer(context, name, password);
        }
    }

    private void answer(Context context, String name, String password) {
        try (Secret typed = Secret.of(password)) {
            CredentialPresentation answer = lobby.portal().activation().present(lobby.id(), name, typed);
            answer.fold(right -> accept(context, right), wrong -> tell(context, wrong));
        }
    }

    private boolean accept(Context context, Accepted right) {
        lobby.codes().giveBack(context.ip());
        InvitationVisit.begin(lobby, context, PendingInvitation.presented(right));
        return true;
    }

    private boolean tell(Context context, NotAccepted wrong) {
        if (!ActivationRefusal.WRONG.equals(wrong.why())) {
            lobby.codes().giveBack(context.ip());
        }
        if (IN_PLACE.contains(wrong.why())) {
            lobby.again(context, lobby.path(""), FormProblems.of("temporary-password", "refused." + wrong.why()));
        } else {
            wrong.usedBy()
                    .ifPresentOrElse(
                            account -> InvitationVisit.begin(lobby, context, PendingInvitation.usedBy(account)),
                            () -> refusal.tell(context, wrong.why()));
        }
        return false;
    }

    private static FormProblems missing(String name, String password) {
        FormProblems problems = FormProblems.NONE;
        if (name.isBlank() || name.length() > LONGEST) {
            problems = problems.and("temporary", "front.name.missing");
        }
        if (password.isBlank() || !problems.any()) {
            problems = problems.and("temporary-password", "front.password.missing");
        }
        return problems;
    }
}
