package dev.portalaccess.testkit.memory;

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
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Passes every call on to a sound store; what breaks a promise overrides one of them. */
class StorageRelay implements Storage {

    InMemoryAccessStore sound;

    StorageRelay() {
        this(new InMemoryAccessStore());
    }

    StorageRelay(InMemoryAccessStore sound) {
        this.sound = sound;
    }

    /** What a restart does to it: its tables outlast the object. */
    void reopen() {
        sound = new InMemoryAccessStore(sound);
    }

    /** The same storage, out of reach. */
    Storage unreachable() {
        return UnreachableStorage.create();
    }

    /** Lets a newer version write over a record. */
    void rewrite(NewerRecord record) {
        NewerRows.rewrite(sound, record);
    }

    @Override
    public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
        return sound.chart(practice, chart);
    }

    @Override
    public Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key) {
        return sound.invitation(practice, key);
    }

    @Override
    public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
        return sound.holder(practice, key);
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        return sound.registration(practice, key);
    }

    @Override
    public Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
        return sound.request(practice, key);
    }

    @Override
    public Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page) {
        return sound.requests(practice, filter, page);
    }

    @Override
    public Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts) {
        return charts.stream().collect(Collectors.toMap(chart -> chart, chart -> chart(practice, chart)));
    }

    @Override
    public Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys) {
        Map<RecordKey, Versioned<Invitation>> found = new HashMap<>();
        keys.forEach(key -> invitation(practice, key).ifPresent(one -> found.put(key, one)));
        return found;
    }

    @Override
    public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
        Map<RecordKey, Versioned<Holder>> found = new HashMap<>();
        keys.forEach(key -> holder(practice, key).ifPresent(one -> found.put(key, one)));
        return found;
    }

    @Override
    public List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
        return sound.holdersOf(practice, accounts);
    }

    @Override
    public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
        return sound.access(practice, account, chart);
    }

    @Override
    public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        return sound.access(practice, account, page);
    }

    @Override
    public Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
        return sound.closedGrants(practice, filter, page);
    }

    @Override
    public List<Holder> underRevocation(int max) {
        return sound.underRevocation(max);
    }

    @Override
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        return sound.receipt(practice, key);
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return sound.commit(changes);
    }

    @Override
    public Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
        return sound.practiceRecord(practice);
    }

    @Override
    public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        return sound.claimDue(wanted);
    }

    @Override
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        return sound.claim(practice, message, wanted);
    }

    @Override
    public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        return sound.renew(claim, leaseUntil);
    }

    @Override
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        return sound.mark(claim, progress, afterwards);
    }

    @Override
    public Optional<Message> message(PracticeId practice, MessageId message) {
        return sound.message(practice, message);
    }

    @Override
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        return sound.bounced(practice, message, progress);
    }

    @Override
    public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page) {
        return sound.invitations(practice, filter, page);
    }

    @Override
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        return sound.messages(practice, states, page);
    }

    @Override
    public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        return sound.registrations(practice, steps, page);
    }

    @Override
    public Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page) {
        return sound.history(practice, chart, page);
    }

    @Override
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        return sound.trail(practice, chart, page);
    }

    @Override
    public Page<AuditEntry> refusals(PracticeId practice, Page.Request page) {
        return sound.refusals(practice, page);
    }

    @Override
    public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
        return sound.sharing(practice, mailbox);
    }

    @Override
    public Page<String> ids(PracticeId practice, RecordType type, Page.Request page) {
        return sound.ids(practice, type, page);
    }

    @Override
    public Page<String> restricted(PracticeId practice, RecordType type, LocalDate reviewBy, Page.Request page) {
        return sound.restricted(practice, type, reviewBy, page);
    }

    @Override
    public Map<ChartId, AuditHead> trailStarts(PracticeId practice, Set<ChartId> charts) {
        return sound.trailStarts(practice, charts);
    }

    @Override
    public Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
        return sound.trails(practice, charts, most);
    }

    @Override
    public boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
        return sound.replaceSeal(practice, message, from, to);
    }

    @Override
    public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
        return sound.due(practice, filter, page);
    }

    @Override
    public Page<Grant> unused(PracticeId practice, Instant before, Page.Request page) {
        return sound.unused(practice, before, page);
    }

    @Override
    public boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
        return sound.markUse(practice, account, chart, day);
    }

    @Override
    public Map<AccountId, LocalDate> lastUses(PracticeId practice, ChartId chart, Set<AccountId> accounts) {
        return sound.lastUses(practice, chart, accounts);
    }

    @Override
    public void spool(AccessRecord record) {
        sound.spool(record);
    }

    @Override
    public Page<AccessRecord> spooled(Page.Request page) {
        return sound.spooled(page);
    }

    @Override
    public int removeSpooled(PracticeId practice, Set<AccessRecordId> records) {
        return sound.removeSpooled(practice, records);
    }

    @Override
    public SpoolCount spoolCount(PracticeId practice, Optional<ChartId> chart) {
        return sound.spoolCount(practice, chart);
    }

    @Override
    public FeedCursor feedEnd(PracticeId practice) {
        return sound.feedEnd(practice);
    }

    @Override
    public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
        return sound.changes(practice, after, max);
    }

    @Override
    public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
        return sound.trailStart(practice, chart);
    }

    @Override
    public int purge(Purgeable kind, Instant before, int max) {
        return sound.purge(kind, before, max);
    }
}
