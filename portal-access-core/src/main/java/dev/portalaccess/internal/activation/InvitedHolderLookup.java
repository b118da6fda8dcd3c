package dev.portalaccess.internal.activation;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStore;

/** The holder an invitation is for. */
final class InvitedHolderLookup {

    private InvitedHolderLookup() {}

    static Versioned<Holder> requireHolder(AccessStore store, Invitation invitation) {
        return store.holder(invitation.practice(), RecordKey.of(invitation.holder()))
                .orElseThrow(() -> new ContractViolationException(
                        "AccessStoreContract: a holder stays as long as an invitation names them"));
    }
}
