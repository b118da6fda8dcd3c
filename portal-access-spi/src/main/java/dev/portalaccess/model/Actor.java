package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.internal.IdSyntax;

/**
 * The actor of a command, as the host states it (PA-132).
 *
 * @param kind the kind of actor
 * @param id the host's id of the member of staff or of the account
 */
public record Actor(Kind kind, String id) {

    /** The kinds of actors. */
    public enum Kind {
        /** A member of the practice's staff. */
        STAFF,
        /** A person signed in to the portal. */
        ACCOUNT,
        /** The library or the host on its own, such as a delivery run. */
        SYSTEM
    }

    /** The library itself. */
    public static final Actor LIBRARY = new Actor(Kind.SYSTEM, "portal-access");

    /** Rejects a missing kind and an id that cannot be printed. */
    public Actor {
        requireNonNull(kind, "kind");
        IdSyntax.requireId(id, "actor");
    }

    /** Returns the actor for a member of staff. */
    public static Actor staff(String id) {
        return new Actor(Kind.STAFF, id);
    }

    /** Returns the actor for a person signed in to the portal. */
    public static Actor account(AccountId account) {
        return new Actor(Kind.ACCOUNT, account.value());
    }
}
