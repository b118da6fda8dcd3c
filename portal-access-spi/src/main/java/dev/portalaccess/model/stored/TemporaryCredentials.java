package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.internal.IdSyntax;
import java.util.Optional;

/**
 * The stored form of a temporary user name and password.
 *
 * @param userName the user name as printed; not secret, and unique within its practice
 * @param password the password's hash; empty until a letter is printed, because the password is made for the printer
 * @param wrongBefore the number of wrong attempts that the holder had made when these credentials were issued
 * @param ticket the ticket that the last correct password was exchanged for
 */
public record TemporaryCredentials(
        String userName, Optional<PasswordHash> password, int wrongBefore, Optional<TicketDigest> ticket) {

    /** Rejects a user name that cannot be an id. */
    public TemporaryCredentials {
        IdSyntax.requireId(userName, "userName");
        requireNonNull(password, "password");
        requireNonNull(ticket, "ticket");
    }

    /** Returns credentials that have not been printed yet. */
    public static TemporaryCredentials unprinted(String userName, int wrongBefore) {
        return new TemporaryCredentials(userName, Optional.empty(), wrongBefore, Optional.empty());
    }

    /** Returns these credentials as printed with the password that the hash belongs to. */
    public TemporaryCredentials printedWith(PasswordHash hash) {
        return new TemporaryCredentials(userName, Optional.of(hash), wrongBefore, Optional.empty());
    }

    /** Returns these credentials with the ticket; an earlier ticket is void. */
    public TemporaryCredentials exchangedFor(TicketDigest fresh) {
        return new TemporaryCredentials(userName, password, wrongBefore, Optional.of(fresh));
    }

    /** Returns these credentials without any secret. */
    public TemporaryCredentials emptied() {
        return unprinted(userName, wrongBefore);
    }
}
