package dev.portalaccess.internal.activation;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.TemporaryCredentials;
import java.util.Optional;

/**
 * An attempt that has been counted.
 *
 * @param invitation the invitation whose password may be checked; empty if none has that name, or if its credentials
 *     are voided
 */
record CountedTry(Optional<Invitation> invitation) {

    /** Returns the hash to check the password against. */
    Optional<PasswordHash> password() {
        return invitation.flatMap(known -> known.codes().credentials()).flatMap(TemporaryCredentials::password);
    }
}
