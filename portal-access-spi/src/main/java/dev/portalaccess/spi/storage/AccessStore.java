package dev.portalaccess.spi.storage;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.util.List;
import java.util.Optional;

/**
 * Where access is kept: point reads, and the one write that decides.
 *
 * <p>What holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Privacy: names and addresses of holders are in what is stored; neither they nor digests are written to a log or
 *       into an exception.
 * </ul>
 *
 * <p>Every read answers for the one practice it names, and sees every commit that was acknowledged before it began.
 */
public interface AccessStore {

    /**
     * What is kept of a chart; {@link ChartAccess#untouched} in version 0 if nothing ever was.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the same answer until a commit changes it.
     *   <li>Failure: {@link AccessStoreException}; never an empty answer in place of one that could not be read.
     * </ul>
     */
    Versioned<ChartAccess> chart(PracticeId practice, ChartId chart);

    /**
     * The invitation of that key, one of {@code INVITATION}, {@code SELECTOR}, {@code USER_NAME}, {@code SERIAL} and
     * {@code LIVE_INVITATION}.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the same answer until a commit changes it. Ended invitations stay until they are purged.
     *   <li>Failure: {@link AccessStoreException}.
     * </ul>
     */
    Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key);

    /**
     * The holder of that key, one of {@code HOLDER}, {@code HOLDER_CHART} and {@code HOLDER_PERSON}.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the same answer until a commit changes it or a purge removes it.
     *   <li>Failure: {@link AccessStoreException}.
     * </ul>
     */
    Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key);

    /**
     * The registration of that key, one of {@code REGISTRATION}, {@code REGISTRATION_INVITATION},
     * {@code LIVE_REGISTRATION} and {@code APPOINTMENT}.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the same answer until a commit changes it or a purge removes it.
     *   <li>Failure: {@link AccessStoreException}.
     * </ul>
     */
    Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key);

    /**
     * Every grant of that login in that practice, also those that ended or were revoked: the read behind each decision.
     *
     * <ul>
     *   <li>Transactions: one consistent read; a commit that was acknowledged is in it.
     *   <li>Repeats: the same answer until a commit changes it. Not from a cache that a commit does not clear.
     *   <li>Failure: {@link AccessStoreException}, which refuses; never a shorter list.
     * </ul>
     */
    List<Grant> grantsOf(PracticeId practice, AccountId account);

    /**
     * The receipt of that key, one of {@code COMMIT} and {@code REQUEST}.
     *
     * <ul>
     *   <li>Transactions: one consistent read.
     *   <li>Repeats: once there, the same answer until it is purged.
     *   <li>Failure: {@link AccessStoreException}.
     * </ul>
     */
    Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key);

    /**
     * Applies all of {@code changes}, or none of them.
     *
     * <p>Every record is written over exactly the version it carries and gets the next one; version 0 inserts. Releases
     * come first and give back a key only if that owner has it; claims come second and fail on a key that another owner
     * has; an owner may claim again what it has. For each grant of a chart that is replaced, the former version is kept
     * with the instant of the receipt. Entries and messages are appended as they are. The receipt is kept.
     *
     * <ul>
     *   <li>Transactions: atomic, and durable before it answers. A conditional write decides every race; no read before
     *       it does. Of any number of callers that read the same version, or want the same key, exactly one succeeds.
     *   <li>Repeats: a commit id that was committed before changes nothing and answers {@code Committed}.
     *   <li>Failure: a conflict names everything that moved and everything that was taken. {@link AccessStoreException}
     *       says that the outcome is unknown: the caller asks {@link #receipt} for the commit id.
     * </ul>
     */
    CommitResult commit(ChangeSet changes);

    /**
     * Where the audit chain of what concerns no chart ends; {@link AuditHead#EMPTY} in version 0 at first.
     *
     * <ul>
     *   <li>Transactions: one consistent read; the value and its version belong together.
     *   <li>Repeats: the same answer until a commit changes it.
     *   <li>Failure: {@link AccessStoreException}.
     * </ul>
     */
    Versioned<AuditHead> practiceChain(PracticeId practice);
}
