package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The store of all access records: point reads, and the one write that decides.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Privacy: the stored records contain names and addresses of holders. Neither these nor digests are written to a
 *       log or into an exception.
 * </ul>
 *
 * <p>Every read is limited to the one practice it names, and sees every commit that was acknowledged before the read
 * began. The same id in two practices names two records.
 *
 * <p>What is written is read again exactly: ids, keys and texts character by character, in any script and up to the
 * longest that the model allows; instants to the millisecond; lists in their order; and no part that a later version
 * of the record has dropped. Ids and keys that differ in the case of a letter, in an accent or in a trailing character
 * are different. Everything that a call acknowledged outlasts a restart: records with their versions, keys, receipts,
 * messages with their leases and fences, entries, former grants, and where trails begin.
 *
 * <p>A chart may gather hundreds of ended grants, and an account grants on hundreds of charts. A store sets no limit
 * of its own to either, and reads all of them.
 *
 * <p><b>Records of a newer version.</b> During an upgrade, servers of two versions work on the same data. A store
 * leaves alone what it does not understand:
 *
 * <ul>
 *   <li>A state or step that it does not know is read as {@code Unrecognised}, with the text that was found, and the
 *       rest of the record as usual. Committed unchanged, it is stored as it was found. A state or kind of a message
 *       that it does not know is read as {@code UNRECOGNISED}.
 *   <li>A part of a record that it does not know is left out of what is read.
 *   <li>A record that it cannot read otherwise makes the reads that contain it throw {@link AccessStoreException}. It
 *       is never left out.
 *   <li>Such a record never disturbs a read of others, a claim or a purge, in this practice or another.
 * </ul>
 */
public interface AccessStore {

    /**
     * Returns the access of each chart: its record with all its open grants. A chart for which nothing was ever stored
     * is {@link ChartAccess#untouched} in version 0, so that the answer has an entry for every chart asked for.
     *
     * <ul>
     *   <li>Transactions: the answer for each chart is one consistent read; its value and its version belong together.
     *   <li>Repeats: the answer is the same until a commit changes it.
     *   <li>Failure: throws {@link AccessStoreException}; never returns an empty answer in place of one that could not
     *       be read.
     * </ul>
     *
     * @param charts the charts, at most 1,000
     */
    Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts);

    /** Returns the access of one chart, as {@link #charts} does. */
    default Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
        return requireNonNull(charts(practice, Set.of(chart)).get(chart), "chart");
    }

    /**
     * Returns the invitations with the keys, each of the kind {@code INVITATION}, {@code SELECTOR}, {@code USER_NAME},
     * {@code SERIAL} or {@code LIVE_INVITATION}. A key that no invitation has is not in the answer.
     *
     * <ul>
     *   <li>Transactions: the answer for each key is one consistent read; its value and its version belong together.
     *   <li>Repeats: the answer is the same until a commit changes it. Ended invitations stay until they are purged,
     *       and are found by their keys until then.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @param keys the keys, at most 1,000
     * @throws IllegalArgumentException if a key is of another kind
     */
    Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys);

    /** Returns the invitation with the key, as {@link #invitations} does. */
    default Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key) {
        return Optional.ofNullable(invitations(practice, Set.of(key)).get(key));
    }

    /**
     * Returns the holders with the keys, each of the kind {@code HOLDER}, {@code HOLDER_CHART} or
     * {@code HOLDER_PERSON}. A key that no holder has is not in the answer.
     *
     * <ul>
     *   <li>Transactions: the answer for each key is one consistent read; its value and its version belong together.
     *   <li>Repeats: the answer is the same until a commit changes it or a purge removes it.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @param keys the keys, at most 1,000
     * @throws IllegalArgumentException if a key is of another kind
     */
    Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys);

    /** Returns the holder with the key, as {@link #holders} does. */
    default Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
        return Optional.ofNullable(holders(practice, Set.of(key)).get(key));
    }

    /**
     * Returns every holder who uses one of the accounts, or who has an open or closed grant of one of them, oldest
     * first; at most 1,000.
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
     * Returns the registration with the key, one of {@code REGISTRATION}, {@code REGISTRATION_INVITATION},
     * {@code LIVE_REGISTRATION} and {@code APPOINTMENT}. Returns empty if nothing has the key.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the answer is the same until a commit changes it or a purge removes it.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @throws IllegalArgumentException if the key is of another kind
     */
    Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key);

    /**
     * Returns everything that a decision about the account and the chart rests on. This read is behind each decision;
     * its cost must not grow with the other charts of the account, nor with the other grants of the chart. Ended and
     * unrecognised grants are among the open ones, each once.
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
     * Returns the charts on which the account has open grants, in the order of the charts' ids, each as
     * {@link #access(PracticeId, AccountId, ChartId)} returns it.
     *
     * <ul>
     *   <li>Transactions: each page is one consistent read, which contains every acknowledged commit.
     *   <li>Repeats: as for every list, see {@link AccessQueries}; the limit counts charts.
     *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead.
     * </ul>
     */
    Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page);

    /**
     * Returns the closed grants that the filter selects, the one closed last first; those closed at one instant
     * in the descending order of charts and ids. A closed grant never changes again.
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
     * Returns the receipt with the key, one of {@code COMMIT} and {@code REQUEST}. Returns empty if nothing has the key.
     *
     * <ul>
     *   <li>Transactions: one consistent read.
     *   <li>Repeats: once a receipt exists, the answer is the same until the receipt is purged.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @throws IllegalArgumentException if the key is of another kind
     */
    Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key);

    /**
     * Applies all of {@code changes}, or none of them.
     *
     * <p>Every record is written over exactly the version it carries and gets the next version; version 0 inserts.
     * Releases are applied first and give back a key only if the named owner has it. Claims are applied second and fail
     * on a key that another owner has; an owner may claim a key again that it already has. Of a chart, the record and
     * the grants that the change names are written, and no other grant is touched: see {@link ChartChange}. For each
     * grant that is replaced by another version, open or closed, the former version is kept with the instant of the
     * receipt. A grant that does not change leaves no former version. Closed grants get that instant too. Entries and
     * messages are appended unchanged; a message whose id is already stored is a conflict. The receipt is kept. It gives
     * a holder or registration that is inserted its age, which a purge judges.
     *
     * <ul>
     *   <li>Transactions: atomic, and durable before it returns. A conditional write decides every race; an earlier
     *       read does not. Of any number of callers that read the same version, or want the same key, exactly one
     *       succeeds.
     *   <li>Repeats: a commit id that was committed before changes nothing and returns {@code Committed}. The id of a
     *       commit that was refused may be used again.
     *   <li>Failure: a conflict names every record that moved, every message whose id is already stored, and every key
     *       that was taken. A record that a purge has removed has moved.
     *       {@link AccessStoreException} means that the outcome is unknown; the caller asks {@link #receipt} for the
     *       commit id.
     * </ul>
     */
    CommitResult commit(ChangeSet changes);

    /**
     * Returns the end of the practice's audit chain, which records everything that concerns no chart. Returns
     * {@link AuditHead#EMPTY} in version 0 before the first entry.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the answer is the same until a commit changes it.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     */
    Versioned<AuditHead> practiceChain(PracticeId practice);
}
