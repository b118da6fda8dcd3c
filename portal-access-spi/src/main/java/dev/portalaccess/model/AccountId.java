package dev.portalaccess.model;

/**
 * A login at the host's identity provider; two practices may use the same text for different logins.
 *
 * <p>Public because hosts redeem invitations for a login, and ask what it may open.
 *
 * @param value the host's name for the login; 1 to 128 characters without blanks or controls
 */
public record AccountId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public AccountId {
        Ids.requireId(value, "accountId");
    }
}
