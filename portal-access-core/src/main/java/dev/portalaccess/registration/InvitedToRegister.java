package dev.portalaccess.registration;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.RegistrationId;
import java.time.Instant;

/**
 * What came of inviting somebody to register.
 *
 * <p>Public because the command answers with it.
 *
 * @param kind whether a mail leaves for it
 * @param registration the registration
 * @param invitation its invitation
 * @param until the first instant at which it can no longer be answered
 */
public record InvitedToRegister(Kind kind, RegistrationId registration, InvitationId invitation, Instant until) {

    /** Whether a mail leaves for it. */
    public enum Kind {
        /** An invitation was issued. */
        INVITED,
        /** There was a live one for that name and address, or for that appointment, and it was left as it is (PA-057). */
        ALREADY_INVITED
    }

    /** Needs every part. */
    public InvitedToRegister {
        requireNonNull(kind, "kind");
        requireNonNull(registration, "registration");
        requireNonNull(invitation, "invitation");
        requireNonNull(until, "until");
    }
}
