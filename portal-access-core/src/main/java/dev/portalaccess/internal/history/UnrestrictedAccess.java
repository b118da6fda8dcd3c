package dev.portalaccess.internal.history;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import java.util.List;

/**
 * Access as if there were no block and no freeze, for callers who may not see them (PA-075): what they are told then
 * does not depend on one.
 */
final class UnrestrictedAccess {

    private UnrestrictedAccess() {}

    static AccountAccess of(AccountAccess access) {
        ChartRecord record = access.chart().value();
        return new AccountAccess(
                access.account(),
                new Versioned<>(
                        record.withBlocks(List.of()).withFreezes(List.of()),
                        access.chart().version()),
                access.grants().stream().map(UnrestrictedAccess::withoutStamps).toList(),
                access.holders().stream()
                        .map(holder ->
                                holder.to(holder.value().withBlocks(List.of()).withFreezes(List.of())))
                        .toList());
    }

    /** Returns the grant without holds that come from a block. */
    private static Grant withoutStamps(Grant grant) {
        Grant left = grant;
        for (Hold hold : grant.holds()) {
            if (hold.cause().equals(Hold.BY_BLOCK)) {
                left = left.released(hold.id());
            }
        }
        return left;
    }
}
