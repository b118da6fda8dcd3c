package dev.portalaccess.keyvalue;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All of {@link Storage} on any engine that keeps keys in order and has transactions. A subclass brings two methods:
 * {@link #read} and {@link #write}.
 *
 * <p><b>What is kept.</b> Each record is one value under one key: its version, what a purge needs to know of its age,
 * and its document as {@link dev.portalaccess.json.RecordCodec} writes it. Index entries lead from what is searched for
 * to the records. Records and index entries are written in the same transaction. All keys are in one map; an engine
 * that other programs use too gives the map a name or a prefix of its own. The form of keys and values may be extended
 * by a later version, so only this class may write them.
 *
 * <ul>
 *   <li>Threads: any number, if the subclass allows any number of reads and writes at once.
 *   <li>Transactions: each call is one read or one write. A commit touches the records of one practice; the calls that
 *       work on all practices are {@link #claimDue}, {@link #underRevocation} and {@link #purge}.
 *   <li>Repeats: as the interfaces say.
 *   <li>Failure: what the engine throws becomes an {@link AccessStoreException} with the code {@code unavailable};
 *       a subclass that knows better throws one with its own code. A record that cannot be read has the code
 *       {@code unreadable}.
 *   <li>Privacy: logs nothing. Keys have ids, codes, instants and hashes; values have names and addresses.
 * </ul>
 *
 * <p><b>Costs.</b> A decision reads the chart's record, the grants of the account on the chart and their holders. A
 * commit reads and writes the records that it names, each with a few index entries. A page of invitations,
 * registrations or messages reads the practice's records of that type in the order of the list until the page is full;
 * what is not on the list is read and passed over. A step of a purge reads what it removes, and what is past its time
 * and still needed.
 */
public abstract class KeyValueStorage implements Storage {

    private static final String UNAVAILABLE = "unavailable";

    /** For subclasses. */
    protected KeyValueStorage() {}

    /**
     * Runs the work on the data as of one instant, which contains every write that returned before this call began.
     *
     * <ul>
     *   <li>Threads: any number of reads, and a write, at once.
     *   <li>Transactions: the work sees one state throughout, and no write that has not returned or failed as a whole.
     *   <li>Failure: an exception of the work is thrown on; any other {@link RuntimeException} reports that the data
     *       cannot be read.
     * </ul>
     *
     * @param work the work, which writes nothing; it may be run again if the engine wants that
     * @return what the work returned
     */
    protected abstract <R> R read(Function<OrderedMap, R> work);

    /**
     * Runs the work as one transaction, and makes all that it wrote durable before returning.
     *
     * <ul>
     *   <li>Threads: any number of reads and writes at once. Writes that touch each other's keys or ranges have the
     *       effect of one after the other (serializable isolation). The simplest way is one lock for all writes.
     *   <li>Transactions: all of it or nothing, also if the process or the machine fails. The work sees what it has
     *       written.
     *   <li>Repeats: if the engine refuses a transaction because of another one, run the work again on the new state.
     *   <li>Failure: an exception of the work is thrown on, and nothing is written. Any other {@link RuntimeException}
     *       reports that nothing was written, or that this is unknown.
     * </ul>
     *
     * @param work the work; has no effect but on its map, so that it may be run any number of times
     * @return what the last run of the work returned
     */
    protected abstract <R> R write(Function<OrderedMap, R> work);

    @Override
    public final Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts) {
        return reading(practice, rows -> new RowReads(rows).charts(charts));
    }

    @Override
    public final Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys) {
        keys.forEach(key -> require(key, RecordKey.Kind.INVITATION));
        return reading(practice, rows -> new RowReads(rows).invitations(keys));
    }

    @Override
    public final Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
        keys.forEach(key -> require(key, RecordKey.Kind.HOLDER));
        return reading(practice, rows -> new RowReads(rows).holders(keys));
    }

    @Override
    public final Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        require(key, RecordKey.Kind.REGISTRATION);
        return reading(practice, rows -> new RowReads(rows).registration(key));
    }

    @Override
    public final Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
        require(key, RecordKey.Kind.ACCESS_REQUEST);
        return reading(practice, rows -> new RowReads(rows).request(key));
    }

    @Override
    public final Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page) {
        return reading(practice, rows -> new WorkLists(rows).requests(filter, page));
    }

    @Override
    public final Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        require(key, RecordKey.Kind.COMMIT);
        return reading(practice, rows -> new RowReads(rows).receipt(key));
    }

    @Override
    public final AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
        return reading(practice, rows -> new RowReads(rows).access(account, chart));
    }

    @Override
    public final Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        return reading(practice, rows -> new RowReads(rows).access(account, page));
    }

    @Override
    public final Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
        return reading(practice, rows -> new WorkLists(rows).closedGrants(filter, page));
    }

    @Override
    public final List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
        return reading(practice, rows -> new RowReads(rows).holdersOf(accounts));
    }

    @Override
    public final List<Holder> underRevocation(int max) {
        return guarded(() -> read(map -> RowReads.underRevocation(map, max)));
    }

    @Override
    public final CommitResult commit(ChangeSet changes) {
        return writing(changes.practice(), rows -> new CommitWrite(rows, changes).commit());
    }

    @Override
    public final Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
        return reading(practice, rows -> new RowReads(rows).practiceRecord());
    }

    @Override
    public final List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        requireNonNull(wanted, "wanted");
        return guarded(() -> write(map -> MessageQueue.claimDue(map, wanted)));
    }

    @Override
    public final Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        return writing(practice, rows -> new MessageQueue(rows).claim(message, wanted));
    }

    @Override
    public final Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        return writing(claim.message().practice(), rows -> new MessageQueue(rows).renew(claim, leaseUntil));
    }

    @Override
    public final boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        return writing(claim.message().practice(), rows -> new MessageQueue(rows).mark(claim, progress, afterwards));
    }

    /** Records the progress of all messages in one transaction. */
    @Override
    public final List<Boolean> markAll(List<ProgressMark> marks) {
        ProgressMark.requireDistinct(marks);
        return guarded(() -> write(map -> {
            List<Boolean> written = new ArrayList<>();
            for (ProgressMark one : marks) {
                PracticeRows rows = new PracticeRows(map, one.claim().message().practice());
                written.add(new MessageQueue(rows).mark(one.claim(), one.progress(), one.afterwards()));
            }
            return List.copyOf(written);
        }));
    }

    @Override
    public final Optional<Message> message(PracticeId practice, MessageId message) {
        return reading(practice, rows -> new MessageQueue(rows).message(message));
    }

    @Override
    public final boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        return writing(practice, rows -> new MessageQueue(rows).bounced(message, progress));
    }

    @Override
    public final Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page) {
        return reading(practice, rows -> new WorkLists(rows).invitations(filter, page));
    }

    @Override
    public final Page<Registration> registrations(
            PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        return reading(practice, rows -> new WorkLists(rows).registrations(steps, page));
    }

    @Override
    public final Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        return reading(practice, rows -> new WorkLists(rows).messages(states, page));
    }

    @Override
    public final Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page) {
        return reading(practice, rows -> new WorkLists(rows).history(chart, page));
    }

    @Override
    public final Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        return reading(practice, rows -> new WorkLists(rows).trail(chart, page));
    }

    @Override
    public final Page<AuditEntry> refusals(PracticeId practice, Page.Request page) {
        return reading(practice, rows -> new WorkLists(rows).refusals(page));
    }

    @Override
    public final List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
        return reading(practice, rows -> new WorkLists(rows).sharing(mailbox));
    }

    @Override
    public final Page<String> ids(PracticeId practice, RecordType type, Page.Request page) {
        requireNonNull(type, "type");
        return reading(practice, rows -> new RowReads(rows).ids(type, page));
    }

    @Override
    public final Page<String> restricted(PracticeId practice, RecordType type, LocalDate reviewBy, Page.Request page) {
        // Rejects any other type before the store is asked, as an error of the caller and not of the store.
        RowKeys.reviews(requireNonNull(practice, "practice"), requireNonNull(type, "type"));
        return reading(practice, rows -> new WorkLists(rows).restricted(type, reviewBy, page));
    }

    @Override
    public final Map<ChartId, AuditHead> trailStarts(PracticeId practice, Set<ChartId> charts) {
        return reading(practice, rows -> new WorkLists(rows).trailStarts(charts));
    }

    @Override
    public final Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
        Page.Request longest = Page.Request.first(most);
        return reading(practice, rows -> new WorkLists(rows).trails(charts, longest));
    }

    @Override
    public final boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
        return writing(practice, rows -> new MessageQueue(rows).replaceSeal(message, from, to));
    }

    @Override
    public final Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
        requireNonNull(filter, "filter");
        return reading(practice, rows -> new GrantDues(rows).due(filter, page));
    }

    @Override
    public final Page<Grant> unused(PracticeId practice, Instant before, Page.Request page) {
        return reading(practice, rows -> new GrantDues(rows).unused(before, page));
    }

    /** Reads first, so that a day that is recorded already costs no write. */
    @Override
    public final boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
        return reading(practice, rows -> new GrantDues(rows).isNewer(account, chart, day))
                && writing(practice, rows -> new GrantDues(rows).mark(account, chart, day));
    }

    @Override
    public final Map<AccountId, LocalDate> lastUses(PracticeId practice, ChartId chart, Set<AccountId> accounts) {
        return reading(practice, rows -> new GrantDues(rows).lastUses(chart, accounts));
    }

    @Override
    public final void spool(AccessRecord record) {
        writing(record.practice(), rows -> new SpooledRecords(rows).add(record));
    }

    @Override
    public final Page<AccessRecord> spooled(Page.Request page) {
        return guarded(() -> read(map -> SpooledRecords.page(map, page)));
    }

    @Override
    public final int removeSpooled(PracticeId practice, Set<AccessRecordId> records) {
        return writing(practice, rows -> new SpooledRecords(rows).remove(records));
    }

    @Override
    public final SpoolCount spoolCount(PracticeId practice, Optional<ChartId> chart) {
        return reading(practice, rows -> new SpooledRecords(rows).count(chart));
    }

    @Override
    public final FeedCursor feedEnd(PracticeId practice) {
        return reading(practice, rows -> new PracticeFeed(rows).end());
    }

    @Override
    public final Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
        return reading(practice, rows -> new PracticeFeed(rows).after(after, max));
    }

    @Override
    public final AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
        return reading(practice, rows -> new WorkLists(rows).trailStart(chart));
    }

    @Override
    public final int purge(Purgeable kind, Instant before, int max) {
        requireNonNull(kind, "kind");
        return guarded(() -> write(map -> new ExpiredRows(map, before).purge(kind, max)));
    }

    private static void require(RecordKey key, RecordKey.Kind identity) {
        if (key.kind().identity() != identity) {
            throw new IllegalArgumentException("a key of the kind " + key.kind() + " names another type of record");
        }
    }

    private <R> R reading(PracticeId practice, Function<PracticeRows, R> work) {
        requireNonNull(practice, "practice");
        return guarded(() -> read(map -> work.apply(new PracticeRows(map, practice))));
    }

    private <R> R writing(PracticeId practice, Function<PracticeRows, R> work) {
        requireNonNull(practice, "practice");
        return guarded(() -> write(map -> work.apply(new PracticeRows(map, practice))));
    }

    /** Makes sure that a call fails as the interfaces say, whatever the engine throws. */
    private static <R> R guarded(Supplier<R> call) {
        try {
            return call.get();
        } catch (AccessStoreException | ForeignCursorException e) {
            throw e;
        } catch (RowFormatException e) {
            throw new AccessStoreException(AccessStoreException.UNREADABLE, e);
        } catch (RuntimeException e) {
            throw new AccessStoreException(UNAVAILABLE, e);
        }
    }
}
