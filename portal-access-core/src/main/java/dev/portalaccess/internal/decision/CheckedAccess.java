package dev.portalaccess.internal.decision;

import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.stored.AccountAccess;

/**
 * What was read of an account and a chart, once its seals were checked (PA-115).
 *
 * @param access what was read
 * @param isBroken whether a record behind a grant is not as the library wrote it
 */
record CheckedAccess(AccountAccess access, boolean isBroken) {

    /** Checks the seals where they are required; where nothing is granted, there is nothing to check. */
    static CheckedAccess of(AccountAccess access, KeyedSeals seals) {
        boolean grants = access.chart().version() > 0 && !access.grants().isEmpty();
        return new CheckedAccess(access, grants && seals.isRequired() && isBroken(access, seals));
    }

    /** A holder who is not there is broken, too: a block or a revocation of that holder would be overlooked. */
    private static boolean isBroken(AccountAccess access, KeyedSeals seals) {
        return seals.findBroken(access.chart(), access.grants()).isPresent()
                || access.holders().stream()
                        .anyMatch(holder -> seals.findBrokenHolder(holder).isPresent())
                || access.grants().stream().anyMatch(grant -> !hasHolder(access, grant));
    }

    private static boolean hasHolder(AccountAccess access, Grant grant) {
        return access.holders().stream().anyMatch(holder -> holder.value().id().equals(grant.holder()));
    }
}
