package dev.portalaccess.internal.decision;

import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import java.util.Optional;

/**
 * What was read of an account and a chart, once its seals were checked (PA-115).
 *
 * @param access what was read
 * @param isBroken whether a record behind a grant is not as the library wrote it
 */
record CheckedAccess(AccountAccess access, boolean isBroken) {

    /**
     * Checks the seals where they are required; where nothing is granted and the chart leads nowhere, there is nothing to
     * check.
     */
    static CheckedAccess of(AccountAccess access, KeyedSeals seals) {
        ChartRecord chart = access.chart().value();
        boolean counts = access.chart().version() > 0
                && (!access.grants().isEmpty() || chart.mergedInto().isPresent());
        return new CheckedAccess(access, counts && seals.isRequired() && isBroken(access, seals));
    }

    /** Returns the chart whose grants count instead, once this one was merged (PA-100). */
    Optional<ChartId> leadsTo() {
        return isBroken ? Optional.empty() : access.chart().value().mergedInto();
    }

    /** A holder who is not there is broken, too: a block or a revocation of that holder would be overlooked. */
    private static boolean isBroken(AccountAccess access, KeyedSeals seals) {
        if (seals.findBroken(access.chart(), access.grants()).isPresent()) {
            return true;
        }
        for (Versioned<Holder> holder : access.holders()) {
            if (seals.findBrokenHolder(holder).isPresent()) {
                return true;
            }
        }
        for (Grant grant : access.grants()) {
            if (!hasHolder(access, grant)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHolder(AccountAccess access, Grant grant) {
        for (Versioned<Holder> holder : access.holders()) {
            if (holder.value().id().equals(grant.holder())) {
                return true;
            }
        }
        return false;
    }
}
