package dev.portalaccess.internal.activation;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.TemporaryCredentials;
import java.util.Optional;

/**
 * A try that was charged.
 *
 * @param invitation whose password may be checked; empty if there is none of that name, or if its credentials are void
 */
record CountedTry(Optional<Invitation> invitation) {

    /** What to check the password against. */
    Optional<PasswordHash> password() {
        return invitation.flatMap(known -> known.codes().credentials()).flatMap(TemporaryCredentials::password);
    }
}
