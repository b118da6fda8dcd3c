package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A login at the host's identity provider; two practices may use the same text for different logins.
 *
 * @param value the host's name for the login; 1 to 128 characters without blanks or controls
 */
public record AccountId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public AccountId {
        IdSyntax.requireId(value, "accountId");
    }
}
