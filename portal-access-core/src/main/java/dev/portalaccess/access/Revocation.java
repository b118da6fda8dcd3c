package dev.portalaccess.access;

import dev.portalaccess.model.id.AccountId;
import java.util.List;
import java.util.Set;

/**
 * The grants that a command revoked. Each of them is refused from the moment the command returns.
 *
 * @param grants the grants that were revoked, the one that was named first; the first 200 of them if there are more
 * @param count the number of grants that were revoked
 * @param accounts the accounts that have lost access, so that the host can end their sessions
 */
public record Revocation(List<GrantOn> grants, int count, Set<AccountId> accounts) {

    /** The maximum number of grants that are named. */
    public static final int MOST_NAMED = 200;

    public Revocation {
        grants = List.copyOf(grants);
        accounts = Set.copyOf(accounts);
        if (count < grants.size()) {
            throw new IllegalArgumentException("count is less than the number of grants");
        }
    }
}
