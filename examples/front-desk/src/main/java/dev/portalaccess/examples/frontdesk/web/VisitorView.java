package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.model.id.AccountId;
import java.util.Optional;

/**
 * The visitor of a page, as templates see it.
 *
 * @param visitor the visitor
 * @param side the part of the site that the page belongs to
 */
record VisitorView(SiteVisitor visitor, SiteSide side) {

    /** Returns the token that each form of the page carries. */
    public String token() {
        return visitor.token(side);
    }

    /** Returns the member of staff who is signed in. */
    public Optional<String> staff() {
        return visitor.staff();
    }

    /** Returns the account that is signed in. */
    public Optional<AccountId> account() {
        return visitor.account();
    }
}
