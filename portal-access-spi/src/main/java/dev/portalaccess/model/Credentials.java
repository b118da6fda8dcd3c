package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is kept of a temporary user name and password.
 *
 * <p>Public because stores keep it with the invitation.
 *
 * @param userName as printed; no secret, and unique within its practice
 * @param password the password's hash; empty until a letter is printed, as the password is made for the printer
 * @param wrongBefore how many wrong tries the holder had made when these were issued
 * @param ticket what the last right password was exchanged for
 */
public record Credentials(String userName, Optional<PasswordHash> password, int wrongBefore, Optional<Ticket> ticket) {

    /** Needs every part. */
    public Credentials {
        Ids.requireId(userName, "userName");
        requireNonNull(password, "password");
        requireNonNull(ticket, "ticket");
    }

    /** Nothing printed yet. */
    public static Credentials unprinted(String userName, int wrongBefore) {
        return new Credentials(userName, Optional.empty(), wrongBefore, Optional.empty());
    }

    /** Printed with the password behind that hash. */
    public Credentials printedWith(PasswordHash hash) {
        return new Credentials(userName, Optional.of(hash), wrongBefore, Optional.empty());
    }

    /** Exchanged for that ticket; an earlier one is void. */
    public Credentials exchangedFor(Ticket fresh) {
        return new Credentials(userName, password, wrongBefore, Optional.of(fresh));
    }

    /** Without any secret. */
    public Credentials emptied() {
        return unprinted(userName, wrongBefore);
    }
}
