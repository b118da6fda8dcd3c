package dev.portalaccess.registration;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.RegistrationId;
import java.time.Instant;

/**
 * The result of an invitation to register.
 *
 * @param kind whether a mail leaves for it
 * @param registration the registration
 * @param invitation its invitation
 * @param until the end of the time to answer it, exclusive
 */
public record RegistrationInvitation(Kind kind, RegistrationId registration, InvitationId invitation, Instant until) {

    /** The kinds of result, one with and one without a mail. */
    public enum Kind {
        /** An invitation was issued. */
        INVITED,
        /**
         * There was a live one for that name and address, or for that appointment, which was left unchanged (PA-057).
         */
        ALREADY_INVITED
    }

    public RegistrationInvitation {
        requireNonNull(kind, "kind");
        requireNonNull(registration, "registration");
        requireNonNull(invitation, "invitation");
        requireNonNull(until, "until");
    }
}
