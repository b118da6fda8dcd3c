package dev.portalaccess.internal.activation;

import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessStore;
import dev.portalaccess.spi.ContractViolationException;

/** The holder an invitation is for. */
final class Invited {

    private Invited() {}

    static Versioned<Holder> holder(AccessStore store, Invitation invitation) {
        return store.holder(invitation.practice(), Key.of(invitation.holder()))
                .orElseThrow(() -> new ContractViolationException(
                        "AccessStoreContract: a holder stays as long as an invitation names them"));
    }
}
