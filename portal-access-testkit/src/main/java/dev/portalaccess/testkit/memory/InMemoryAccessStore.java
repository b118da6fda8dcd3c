package dev.portalaccess.testkit.memory;

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
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import dev.portalaccess.spi.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All three storage interfaces on maps in memory: for a host's first steps, for tests, and as the reference for the
 * contracts.
 *
 * <ul>
 *   <li>Threads: any number; one lock makes each call atomic.
 *   <li>Transactions: each call is its own transaction. Nothing outlives the object.
 *   <li>Repeats: as the interfaces say.
 *   <li>Failure: never by itself. It rejects with {@link IllegalArgumentException} a key of a kind that a read does not
 *       know, and a cursor that it did not make.
 *   <li>Privacy: logs nothing. {@link #everythingStored()} shows all data, so call it only in tests.
 * </ul>
 */
public final class InMemoryAccessStore implements Storage {

    private final Object lock;
    private final Map<PracticeId, PracticeTables> practices;
    private final Function<PracticeId, PracticeTables> opening;

    /** Creates an empty store. */
    public InMemoryAccessStore() {
        this(PracticeTables::new);
    }

    /** Creates an empty store that keeps its practices in those tables. */
    InMemoryAccessStore(Function<PracticeId, PracticeTables> opening) {
        this.lock = new Object();
        this.practices = new LinkedHashMap<>();
        this.opening = opening;
    }

    /** Creates another store on the tables of that one, as a second server has the database of the first. */
    InMemoryAccessStore(InMemoryAccessStore other) {
        this.lock = other.lock;
        this.practices = other.practices;
        this.opening = other.opening;
    }

    /**
     * Returns all stored data, one line for each field, including data that {@code toString} hides: addresses, names,
     * hashes and digests (in hexadecimal). For tests that search for data that must not be stored.
     */
    public List<String> everythingStored() {
        return everywhere(all -> {
            StoreDump spelling = new StoreDump();
            all.forEach(tables -> tables.spell(spelling));
            return spelling.lines();
        });
    }

    @Override
    public Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts) {
        return in(practice, tables -> new MemoryReads(tables).charts(charts));
    }

    @Override
    public Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys) {
        return in(practice, tables -> new MemoryReads(tables).invitations(keys));
    }

    @Override
    public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
        return in(practice, tables -> new MemoryReads(tables).holders(keys));
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        return in(practice, tables -> new MemoryReads(tables).registration(key));
    }

    @Override
    public Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
        return in(practice, tables -> new MemoryReads(tables).request(key));
    }

    @Override
    public Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).requests(filter, page));
    }

    @Override
    public List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
        return in(practice, tables -> new MemoryReads(tables).holdersOf(accounts));
    }

    @Override
    public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
        return in(practice, tables -> new MemoryReads(tables).access(account, chart));
    }

    @Override
    public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        return in(practice, tables -> new MemoryReads(tables).access(account, page));
    }

    @Override
    public Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).closedGrants(filter, page));
    }

    @Override
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        return in(practice, tables -> new MemoryReads(tables).receipt(key));
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return in(changes.practice(), tables -> tables.commit(changes));
    }

    @Override
    public Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
        return in(practice, tables -> new MemoryReads(tables).practiceRecord());
    }

    @Override
    public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        return everywhere(all -> MemoryOutbox.claimDue(all, wanted));
    }

    @Override
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        return in(practice, tables -> new MemoryOutbox(tables).claim(message, wanted));
    }

    @Override
    public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        return in(claim.message().practice(), tables -> new MemoryOutbox(tables).renew(claim, leaseUntil));
    }

    @Override
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        return in(claim.message().practice(), tables -> new MemoryOutbox(tables).mark(claim, progress, afterwards));
    }

    @Override
    public Optional<Message> message(PracticeId practice, MessageId message) {
        return in(practice, tables -> tables.messages.get(message.value()).map(OutboxEntry::message));
    }

    @Override
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        return in(practice, tables -> new MemoryOutbox(tables).bounced(message, progress));
    }

    @Override
    public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).invitations(filter, page));
    }

    @Override
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).messages(states, page));
    }

    @Override
    public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).registrations(steps, page));
    }

    @Override
    public Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).history(chart, page));
    }

    @Override
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).trail(chart, page));
    }

    @Override
    public Page<AuditEntry> refusals(PracticeId practice, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).refusals(page));
    }

    @Override
    public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
        return in(practice, tables -> new MemoryLists(tables).sharing(mailbox));
    }

    @Override
    public List<Holder> underRevocation(int max) {
        return everywhere(all -> all.stream()
                .flatMap(tables -> tables.holders.values().stream())
                .map(Versioned::value)
                .filter(holder -> !holder.revocations().isEmpty())
                .sorted(Comparator.comparing(
                                (Holder holder) -> holder.practice().value())
                        .thenComparing(holder -> holder.id().value()))
                .limit(max)
                .toList());
    }

    @Override
    public Page<String> ids(PracticeId practice, RecordType type, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).ids(type, page));
    }

    @Override
    public Page<String> restricted(PracticeId practice, RecordType type, LocalDate reviewBy, Page.Request page) {
        return in(practice, tables -> new MemoryLists(tables).restricted(type, reviewBy, page));
    }

    @Override
    public Map<ChartId, AuditHead> trailStarts(PracticeId practice, Set<ChartId> charts) {
        return in(
                practice,
                tables -> charts.stream()
                        .collect(Collectors.toMap(chart -> chart, chart -> tables.start(Optional.of(chart)))));
    }

    @Override
    public Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
        Page.Request longest = Page.Request.first(most);
        return in(practice, tables -> new MemoryLists(tables).trails(charts, longest));
    }

    @Override
    public boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
        return in(practice, tables -> new MemoryOutbox(tables).replaceSeal(message, from, to));
    }

    @Override
    public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
        return in(practice, tables -> new MemoryReviews(tables).due(filter, page));
    }

    @Override
    public Page<Grant> unused(PracticeId practice, Instant before, Page.Request page) {
        return in(practice, tables -> new MemoryReviews(tables).unused(before, page));
    }

    @Override
    public boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
        return in(practice, tables -> tables.mark(account, chart, day));
    }

    @Override
    public Map<AccountId, LocalDate> lastUses(PracticeId practice, ChartId chart, Set<AccountId> accounts) {
        return in(practice, tables -> new MemoryReviews(tables).lastUses(chart, accounts));
    }

    @Override
    public void spool(AccessRecord record) {
        in(record.practice(), tables -> {
            tables.spool(record);
            return true;
        });
    }

    @Override
    public Page<AccessRecord> spooled(Page.Request page) {
        return everywhere(all -> new MemorySpool(all).page(page));
    }

    @Override
    public int removeSpooled(PracticeId practice, Set<AccessRecordId> records) {
        return in(practice, tables -> tables.removeSpooled(records));
    }

    @Override
    public SpoolCount spoolCount(PracticeId practice, Optional<ChartId> chart) {
        return in(practice, tables -> tables.spoolCount(requireNonNull(chart, "chart")));
    }

    @Override
    public FeedCursor feedEnd(PracticeId practice) {
        return in(practice, tables -> tables.feed.end());
    }

    @Override
    public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
        return in(practice, tables -> tables.feed.after(after, max));
    }

    @Override
    public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
        return in(practice, tables -> tables.start(requireNonNull(chart, "chart")));
    }

    @Override
    public int purge(Purgeable kind, Instant before, int max) {
        return everywhere(all -> {
            int purged = 0;
            for (PracticeTables tables : all) {
                purged += new MemoryPurge(tables, before).purge(kind, max - purged);
            }
            return purged;
        });
    }

    /** Returns the number of practices, without any of their data. */
    @Override
    public String toString() {
        return everywhere(all -> "InMemoryAccessStore[" + all.size() + " practices]");
    }

    /** Works on the tables of a practice, under the lock. */
    <R> R in(PracticeId practice, Function<PracticeTables, R> work) {
        requireNonNull(practice, "practice");
        return everywhere(all -> work.apply(practices.computeIfAbsent(practice, opening)));
    }

    /** Works on the tables of all practices, under the lock. */
    <R> R everywhere(Function<Collection<PracticeTables>, R> work) {
        synchronized (lock) {
            return work.apply(practices.values());
        }
    }
}
