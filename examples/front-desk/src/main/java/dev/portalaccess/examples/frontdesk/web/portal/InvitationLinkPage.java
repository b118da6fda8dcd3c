package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CodeFinder;
import dev.portalaccess.activation.CodeSearch;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.model.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/**
 * The page that a link opens. Opening it changes nothing: a script of the page takes the code after the {@code #} and
 * posts it. Without scripts, or if the link changed on its way, the person pastes it.
 */
final class InvitationLinkPage implements PageGroup {

    private static final String CHANGED = "changed";

    private final PortalContext lobby;
    private final RefusalPage refusal;

    InvitationLinkPage(PortalContext lobby) {
        this.lobby = lobby;
        this.refusal = new RefusalPage(lobby);
    }

    @Override
    public void on(RoutesConfig routes) {
        for (String page : List.of("/activate", "/register")) {
            routes.get(lobby.path(page), this::show);
            routes.get(lobby.path(page + "<rest>"), this::leadToPage);
        }
        routes.post(lobby.path("/open"), this::open);
        lobby.leads(routes, "/open", "/activate");
    }

    private void show(Context context) {
        boolean isChanged = context.queryParam(CHANGED) != null;
        boolean isOurs = isChanged
                || context.queryString() == null
                || KeptForm.of(context).isPresent();
        if (!isOurs) {
            // A gateway has put the code, or something of its own, behind the address. What stands behind the "#"
            // stays.
            leadToPage(context);
            return;
        }
        lobby.show(context, "open", Map.of(CHANGED, isChanged));
    }

    /**
     * Leads from an address in which the {@code #} was encoded or dropped to the page to paste into, so that the code
     * no longer stands in the address.
     */
    private void leadToPage(Context context) {
        context.redirect(lobby.path("/activate") + "?" + CHANGED, HttpStatus.SEE_OTHER);
    }

    private void open(Context context) {
        CodeFinder.find(PortalContext.typed(context, "code"))
                .fold(found -> inspectWithinLimit(context, found.code()), missing -> askAgain(context, missing.why()));
    }

    private boolean askAgain(Context context, CodeSearch.Reason why) {
        lobby.again(context, lobby.path("/activate"), FormProblems.of("code", "open." + why));
        return false;
    }

    private boolean inspectWithinLimit(Context context, Secret code) {
        if (lobby.codes().take(context.ip())) {
            inspect(context, code);
            return true;
        }
        code.close();
        refusal.tell(context, "WAIT");
        return false;
    }

    private void inspect(Context context, Secret code) {
        lobby.portal()
                .activation()
                .inspect(lobby.id(), code)
                .fold(live -> welcome(context, PendingInvitation.live(code, live)), dead -> tell(context, code, dead));
    }

    private boolean welcome(Context context, PendingInvitation pending) {
        lobby.codes().giveBack(context.ip());
        InvitationVisit.begin(lobby, context, pending);
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
        refusal.tell(context, dead.why());
        return false;
    }
}
