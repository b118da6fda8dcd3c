package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The reads by account: what decisions rest on, and what is known of the people behind accounts.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Privacy: the stored records contain names and addresses of holders. Neither these nor digests are written to a
 *       log or into an exception.
 * </ul>
 *
 * <p>Every read but the last is limited to the one practice it names, and all of them see every commit that was
 * acknowledged before the read began. Records that a newer version has written are read as {@link AccessStore} says.
 */
public interface AccountReads {

    /**
     * Returns everything that a decision about the account and the chart rests on. This read is behind each decision;
     * its cost must not grow with the other charts of the account, nor with the other grants of the chart. Each
     * {@linkplain Grant open} grant is contained once, also if it has ended or its state is not recognised. If there is
     * one, every holder whose account this is or was ({@link Holder#accounts}) is contained as well, because a block or a
     * freeze of any of them stops them all (PA-075).
     *
     * <ul>
     *   <li>Transactions: one consistent read of grants, record and holders together, which contains every acknowledged
     *       commit, and all or nothing of each.
     *   <li>Repeats: the answer is the same until a commit changes it. It must not be read from a cache that a commit
     *       does not clear.
     *   <li>Failure: throws {@link AccessStoreException}, and the decision then refuses; never returns a shorter list.
     * </ul>
     */
    AccountAccess access(PracticeId practice, AccountId account, ChartId chart);

    /**
     * Returns the charts on which the account has {@linkplain Grant open} grants, in the order of the charts' ids, each
     * as {@link #access(PracticeId, AccountId, ChartId)} returns it.
     *
     * <ul>
     *   <li>Transactions: each page is one consistent read, which contains every acknowledged commit.
     *   <li>Repeats: as for every list, see {@link AccessQueries}; the limit counts charts.
     *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead.
     * </ul>
     */
    Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page);

    /**
     * Returns the {@linkplain Grant closed} grants that the filter selects, the one closed last first; those closed at
     * one instant in the descending order of charts and ids.
     *
     * <ul>
     *   <li>Transactions: each page is one consistent read, which contains every acknowledged commit.
     *   <li>Repeats: as for every list, see {@link AccessQueries}.
     *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead.
     * </ul>
     */
    Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page);

    /**
     * A closed grant.
     *
     * @param grant the grant in its last version
     * @param closedAt the instant of the commit that closed it
     */
    record ClosedGrant(Grant grant, Instant closedAt) {
        public ClosedGrant {
            requireNonNull(grant, "grant");
            requireNonNull(closedAt, "closedAt");
        }
    }

    /**
     * Returns every holder who uses one of the accounts or has used it ({@link Holder#accounts}), or who has an open or
     * closed grant of one of them, oldest first; at most 1,000.
     *
     * <ul>
     *   <li>Transactions: one consistent read.
     *   <li>Repeats: the answer is the same until a commit changes it.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @param accounts the accounts, 1 to 100
     */
    List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts);

    /**
     * Returns holders with a revocation under way, whose {@code revocations} are not empty, of all practices, in the
     * order of the ids of practices and holders.
     *
     * <ul>
     *   <li>Transactions: one consistent read.
     *   <li>Repeats: the answer is the same until a commit changes it.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @param max the maximum number of holders, 1 to 1,000
     */
    List<Holder> underRevocation(int max);
}
