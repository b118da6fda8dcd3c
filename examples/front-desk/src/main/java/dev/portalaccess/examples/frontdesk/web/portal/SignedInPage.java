package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.web.SiteVisitor;
import dev.portalaccess.model.id.AccountId;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * A page for a person who is signed in; other visitors are redirected to the sign-in. The account always comes from the
 * session, never from the request.
 */
@FunctionalInterface
interface SignedInPage {

    void show(Context context, AccountId account);

    static Handler only(SignedInPage page) {
        return context -> {
            Optional<AccountId> account = SiteVisitor.account(context);
            if (account.isPresent()) {
                page.show(context, account.get());
            } else {
                context.redirect("/portal/sign-in", HttpStatus.SEE_OTHER);
            }
        };
    }
}
