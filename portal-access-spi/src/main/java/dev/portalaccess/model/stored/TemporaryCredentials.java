package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.internal.IdSyntax;
import java.util.Optional;

/**
 * What is kept of a temporary user name and password.
 *
 * @param userName as printed; no secret, and unique within its practice
 * @param password the password's hash; empty until a letter is printed, as the password is made for the printer
 * @param wrongBefore how many wrong tries the holder had made when these were issued
 * @param ticket what the last right password was exchanged for
 */
public record TemporaryCredentials(
        String userName, Optional<PasswordHash> password, int wrongBefore, Optional<TicketDigest> ticket) {

    /** Needs every part. */
    public TemporaryCredentials {
        IdSyntax.requireId(userName, "userName");
        requireNonNull(password, "password");
        requireNonNull(ticket, "ticket");
    }

    /** Nothing printed yet. */
    public static TemporaryCredentials unprinted(String userName, int wrongBefore) {
        return new TemporaryCredentials(userName, Optional.empty(), wrongBefore, Optional.empty());
    }

    /** Printed with the password behind that hash. */
    public TemporaryCredentials printedWith(PasswordHash hash) {
        return new TemporaryCredentials(userName, Optional.of(hash), wrongBefore, Optional.empty());
    }

    /** Exchanged for that ticket; an earlier one is void. */
    public TemporaryCredentials exchangedFor(TicketDigest fresh) {
        return new TemporaryCredentials(userName, password, wrongBefore, Optional.of(fresh));
    }

    /** Without any secret. */
    public TemporaryCredentials emptied() {
        return unprinted(userName, wrongBefore);
    }
}
