package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * The page that a link opens. Opening it changes nothing: a script of the page takes the code after the {@code #} and
 * posts it. Without scripts, the person pastes the link.
 */
final class InvitationLinkPage implements PageGroup {

    private static final int LONGEST = 2_000;

    private final PortalContext lobby;
    private final RefusalPage refusal;

    InvitationLinkPage(PortalContext lobby) {
        this.lobby = lobby;
        this.refusal = new RefusalPage(lobby);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(lobby.path("/activate"), context -> lobby.show(context, "open", Map.of()));
        routes.get(lobby.path("/register"), context -> lobby.show(context, "open", Map.of()));
        routes.post(lobby.path("/open"), this::open);
        lobby.leads(routes, "/open", "/activate");
    }

    private void open(Context context) {
        String code = codeIn(PortalContext.typed(context, "code"));
        if (code.isEmpty()) {
            FormProblems none = FormProblems.of("code", lobby.tongue(context).say("open.missing"));
            lobby.showAgain(context, "open", Map.of("problems", none));
        } else if (!lobby.codes().take(context.ip())) {
            refusal.show(context, "WAIT");
        } else {
            inspect(context, Secret.of(code));
        }
    }

    /** Returns the part after the {@code #} if the person pasted a whole link. */
    private static String codeIn(String pasted) {
        String code = pasted.substring(pasted.lastIndexOf('#') + 1).strip();
        return code.length() > LONGEST ? "" : code;
    }

    private void inspect(Context context, Secret code) {
        lobby.portal()
                .activation()
                .inspect(lobby.id(), code)
                .fold(live -> welcome(context, PendingInvitation.live(code, live)), dead -> tell(context, code, dead));
    }

    private boolean welcome(Context context, PendingInvitation pending) {
        lobby.codes().giveBack(context.ip());
        pending.keep(context);
        context.redirect(lobby.path("/you"), HttpStatus.SEE_OTHER);
        return true;
    }

    /**
     * Shows why the code cannot be used. The person who has used the code may see its result again after signing in
     * (PA-042).
     */
    private boolean tell(Context context, Secret code, Inspection.NotLive dead) {
        if (ActivationRefusal.USED.equals(dead.why())) {
            return welcome(context, PendingInvitation.used(code));
        }
        code.close();
        if (!ActivationRefusal.NOT_RECOGNISED.equals(dead.why())) {
            lobby.codes().giveBack(context.ip());
        }
        refusal.show(context, dead.why());
        return false;
    }
}
