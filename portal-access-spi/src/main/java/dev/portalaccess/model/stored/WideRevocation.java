package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.util.Set;

/**
 * A revocation of more grants than one commit can write. It stands on the holder from its first commit on, and every
 * decision takes the grants that it covers as revoked. Further commits then write it on each grant, a bounded number at
 * a time; the last of them removes it from the holder.
 *
 * @param through the chart that led to the grants
 * @param accounts the accounts of the grants
 * @param revoked the instant, the actor and the reason
 */
public record WideRevocation(ChartId through, Set<AccountId> accounts, GrantState.Revoked revoked) {

    /** Copies the accounts. */
    public WideRevocation {
        requireNonNull(through, "through");
        accounts = Set.copyOf(accounts);
        requireNonNull(revoked, "revoked");
    }

    /**
     * Reports whether the grant is revoked by this: it is open, belongs to one of the accounts, came through the chart,
     * and does not begin after the instant.
     */
    public boolean covers(Grant grant) {
        return grant.standing() instanceof GrantState.Open
                && accounts.contains(grant.account())
                && grant.cameThrough(through)
                && !grant.validity().from().isAfter(revoked.at());
    }
}
