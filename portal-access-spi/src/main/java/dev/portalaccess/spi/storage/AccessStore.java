package dev.portalaccess.spi.storage;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.PracticeRecord;

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
 * longest that the model allows; instants to the millisecond; lists in their order; and no part that a later version of
 * the record has dropped. Ids and keys that differ in the case of a letter, in an accent or in a trailing character are
 * different. Ids are composed Unicode (NFC), so that no two of them look alike by being composed differently.
 * Everything that a call acknowledged outlasts a restart: records with their versions, keys, receipts, messages with
 * their leases and fences, entries, former grants, and where trails begin.
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
public interface AccessStore extends RecordReads, AccountReads {

    /**
     * Applies all of {@code changes}, or none of them.
     *
     * <p>Every record is written over exactly the version it carries and gets the next version; version 0 inserts.
     * Releases are applied first and give back a key only if the named owner has it. Claims are applied second and fail
     * on a key that another owner has; an owner may claim a key again that it already has. Of a chart, the record and
     * the grants that the change names are written, and no other grant is touched: see {@link ChartChange}. For each
     * grant that is replaced by another version, open or closed, the former version is kept with the instant of the
     * receipt. A grant that does not change leaves no former version. Closed grants get that instant too. Entries, changes of
     * access and messages are appended unchanged; a message whose id is already stored is a conflict. The receipt is kept. A
     * commit of several requests claims a key of the kind {@code REQUEST} for each of them, owned by the commit's id;
     * every one finds the receipt, and goes with it. The receipt gives a holder or registration that is inserted its age, which a purge judges.
     *
     * <ul>
     *   <li>Transactions: atomic, and durable before it returns. A conditional write decides every race; an earlier
     *       read does not. Of any number of callers that read the same version, or want the same key, exactly one
     *       succeeds.
     *   <li>Repeats: a commit id that was committed before changes nothing and returns {@code Committed}. The id of a
     *       commit that was refused may be used again.
     *   <li>Failure: a conflict names every record that moved, every message whose id is already stored, and every key
     *       that was taken. A record that a purge has removed has moved. {@link AccessStoreException} means that the
     *       outcome is unknown; the caller asks {@link #receipt} for the commit id.
     * </ul>
     */
    CommitResult commit(ChangeSet changes);

    /**
     * Returns what is stored once for the practice: the end of its audit chain, and the report of a restored backup.
     * Returns {@link PracticeRecord#EMPTY} in version 0 before the first entry.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the answer is the same until a commit changes it.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     */
    Versioned<PracticeRecord> practiceRecord(PracticeId practice);
}
