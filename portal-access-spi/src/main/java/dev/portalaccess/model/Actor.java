package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.internal.IdSyntax;

/**
 * Who does something, as the host states it (PA-132).
 *
 * @param kind what sort of actor
 * @param id the host's id of the member of staff or of the login
 */
public record Actor(Kind kind, String id) {

    /** What sorts of actors there are. */
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

    /** Refuses a missing kind and an unprintable id. */
    public Actor {
        requireNonNull(kind, "kind");
        IdSyntax.requireId(id, "actor");
    }

    /** A member of staff. */
    public static Actor staff(String id) {
        return new Actor(Kind.STAFF, id);
    }

    /** A person signed in to the portal. */
    public static Actor account(AccountId account) {
        return new Actor(Kind.ACCOUNT, account.value());
    }
}
