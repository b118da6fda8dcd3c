package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.model.id.AccountId;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * The visitor of a page, as templates see it. A session begins only if the page has a form, which asks for the token.
 *
 * @param context the request
 */
record VisitorView(Context context) {

    /** Returns the token that each form of the page carries. */
    public String token() {
        return SiteVisitor.of(context).token(SiteSide.of(context.path()));
    }

    /** Returns the member of staff who is signed in. */
    public Optional<String> staff() {
        return SiteVisitor.staff(context);
    }

    /** Returns the account that is signed in. */
    public Optional<AccountId> account() {
        return SiteVisitor.account(context);
    }
}
