package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.model.id.AccountId;
import java.util.Optional;

/**
 * The visitor of a page, as its template has it.
 *
 * @param visitor who looks
 * @param side which part of the site the page is of
 */
record VisitorView(SiteVisitor visitor, SiteSide side) {

    /** What each form of the page carries. */
    public String token() {
        return visitor.token(side);
    }

    /** The member of staff who signed in. */
    public Optional<String> staff() {
        return visitor.staff();
    }

    /** The login that signed in. */
    public Optional<AccountId> account() {
        return visitor.account();
    }
}
