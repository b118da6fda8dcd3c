package dev.portalaccess.internal.rendering;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;

/**
 * The secrets in a printed letter (PA-014).
 *
 * @param userName the temporary user name
 * @param password the temporary password, in the displayed groups
 * @param link the same invitation as a link, for a code that a phone reads
 * @param serial the serial number for the holder to read out on the phone
 */
public record PrintedCredentials(String userName, Secret password, InvitationLink link, String serial) {

    public PrintedCredentials {
        requireNonNull(userName, "userName");
        requireNonNull(password, "password");
        requireNonNull(link, "link");
        requireNonNull(serial, "serial");
    }

    /** Returns the serial only. */
    @Override
    public String toString() {
        return "PrintedCredentials[" + serial + ", redacted]";
    }
}
