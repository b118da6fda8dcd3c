package dev.portalaccess.examples.frontdesk.accounts;

import dev.portalaccess.model.id.AccountId;

/**
 * Somebody's login to the portal.
 *
 * @param id what the library knows it by
 * @param name the user name, as its owner wrote it
 * @param state whether it can be used
 */
public record PortalAccount(AccountId id, String name, State state) {

    /** Whether it can be used. */
    public enum State {
        /** Made for an invitation that is not redeemed yet. */
        DISABLED,
        /** In use. */
        ENABLED
    }

    /** Whether it can be used. */
    public boolean isEnabled() {
        return state == State.ENABLED;
    }

    /** The id only. */
    @Override
    public String toString() {
        return "PortalAccount[" + id + ", " + state + "]";
    }
}
