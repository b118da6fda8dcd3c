package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * An account at the host's identity provider. Two practices may use the same text for different accounts.
 *
 * @param value the host's name for the account; 1 to 128 characters without spaces or control characters
 */
public record AccountId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public AccountId {
        IdSyntax.requireId(value, "accountId");
    }
}
