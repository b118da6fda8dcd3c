package dev.portalaccess.internal.rendering;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;

/**
 * PA-014: what a printed letter opens with.
 *
 * @param userName the temporary user name
 * @param password the temporary password, in the groups it is shown in
 * @param link the same invitation as a link, for a code that a phone reads
 * @param serial what the holder reads out on the phone
 */
public record PrintedCredentials(String userName, Secret password, InvitationLink link, String serial) {

    /** Needs every part. */
    public PrintedCredentials {
        requireNonNull(userName, "userName");
        requireNonNull(password, "password");
        requireNonNull(link, "link");
        requireNonNull(serial, "serial");
    }

    /** The serial only. */
    @Override
    public String toString() {
        return "PrintedCredentials[" + serial + ", redacted]";
    }
}
