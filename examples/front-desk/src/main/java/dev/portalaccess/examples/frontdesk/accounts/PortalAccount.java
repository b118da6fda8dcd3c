package dev.portalaccess.examples.frontdesk.accounts;

import dev.portalaccess.model.id.AccountId;

/**
 * A person's account for the portal.
 *
 * @param id the id that the library knows the account by
 * @param name the user name, as the owner typed it
 * @param state whether the account is enabled
 */
public record PortalAccount(AccountId id, String name, State state) {

    /** Whether an account is enabled. */
    public enum State {
        /** The account was created for an invitation that has not been redeemed yet. */
        DISABLED,
        /** The account is in use. */
        ENABLED
    }

    /** Reports whether the account is enabled. */
    public boolean isEnabled() {
        return state == State.ENABLED;
    }

    /** Returns a text that contains the id only. */
    @Override
    public String toString() {
        return "PortalAccount[" + id + ", " + state + "]";
    }
}
