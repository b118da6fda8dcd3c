package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reads of stored records by what identifies them, one or several at once.
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
 * began. Records that a newer version has written are read as {@link AccessStore} says.
 */
public interface RecordReads {

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
     * Returns the receipt with the key, one of {@code COMMIT} and {@code REQUEST}. Returns empty if nothing has the
     * key.
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
}
