package dev.portalaccess.testkit.recording;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A storage whose calls go through {@link StoreFaults}. */
final class FaultyStorage implements Storage {

    private final Storage storage;
    private final StoreFaults faults;

    FaultyStorage(Storage storage, StoreFaults faults) {
        this.storage = storage;
        this.faults = faults;
    }

    @Override
    public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
        return faults.call("chart", () -> storage.chart(practice, chart));
    }

    @Override
    public Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key) {
        return faults.call("invitation", () -> storage.invitation(practice, key));
    }

    @Override
    public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
        return faults.call("holder", () -> storage.holder(practice, key));
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        return faults.call("registration", () -> storage.registration(practice, key));
    }

    @Override
    public Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
        return faults.call("request", () -> storage.request(practice, key));
    }

    @Override
    public Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page) {
        return faults.call("requests", () -> storage.requests(practice, filter, page));
    }

    @Override
    public Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts) {
        return faults.call("charts", () -> storage.charts(practice, charts));
    }

    @Override
    public Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys) {
        return faults.call("invitations", () -> storage.invitations(practice, keys));
    }

    @Override
    public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
        return faults.call("holders", () -> storage.holders(practice, keys));
    }

    @Override
    public List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
        return faults.call("holdersOf", () -> storage.holdersOf(practice, accounts));
    }

    @Override
    public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
        return faults.call("access", () -> storage.access(practice, account, chart));
    }

    @Override
    public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        return faults.call("access", () -> storage.access(practice, account, page));
    }

    @Override
    public Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
        return faults.call("closedGrants", () -> storage.closedGrants(practice, filter, page));
    }

    @Override
    public List<Holder> underRevocation(int max) {
        return faults.call("underRevocation", () -> storage.underRevocation(max));
    }

    @Override
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        return faults.call("receipt", () -> storage.receipt(practice, key));
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return faults.call("commit", () -> storage.commit(changes));
    }

    @Override
    public Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
        return faults.call("practiceRecord", () -> storage.practiceRecord(practice));
    }

    @Override
    public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        return faults.call("claimDue", () -> storage.claimDue(wanted));
    }

    @Override
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        return faults.call("claim", () -> storage.claim(practice, message, wanted));
    }

    @Override
    public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        return faults.call("renew", () -> storage.renew(claim, leaseUntil));
    }

    @Override
    public List<Boolean> markAll(List<ProgressMark> marks) {
        return faults.call("markAll", () -> storage.markAll(marks));
    }

    @Override
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        return faults.call("mark", () -> storage.mark(claim, progress, afterwards));
    }

    @Override
    public Optional<Message> message(PracticeId practice, MessageId message) {
        return faults.call("message", () -> storage.message(practice, message));
    }

    @Override
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        return faults.call("messages", () -> storage.messages(practice, states, page));
    }

    @Override
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        return faults.call("bounced", () -> storage.bounced(practice, message, progress));
    }

    @Override
    public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page) {
        return faults.call("invitations", () -> storage.invitations(practice, filter, page));
    }

    @Override
    public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        return faults.call("registrations", () -> storage.registrations(practice, steps, page));
    }

    @Override
    public Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page) {
        return faults.call("history", () -> storage.history(practice, chart, page));
    }

    @Override
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        return faults.call("trail", () -> storage.trail(practice, chart, page));
    }

    @Override
    public Page<AuditEntry> refusals(PracticeId practice, Page.Request page) {
        return faults.call("refusals", () -> storage.refusals(practice, page));
    }

    @Override
    public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
        return faults.call("sharing", () -> storage.sharing(practice, mailbox));
    }

    @Override
    public Map<Mailbox, List<Holder>> sharing(PracticeId practice, Set<Mailbox> mailboxes) {
        return faults.call("sharing", () -> storage.sharing(practice, mailboxes));
    }

    @Override
    public Page<String> ids(PracticeId practice, RecordType type, Page.Request page) {
        return faults.call("ids", () -> storage.ids(practice, type, page));
    }

    @Override
    public Page<String> restricted(PracticeId practice, RecordType type, LocalDate reviewBy, Page.Request page) {
        return faults.call("restricted", () -> storage.restricted(practice, type, reviewBy, page));
    }

    @Override
    public Map<ChartId, AuditHead> trailStarts(PracticeId practice, Set<ChartId> charts) {
        return faults.call("trailStarts", () -> storage.trailStarts(practice, charts));
    }

    @Override
    public Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
        return faults.call("trails", () -> storage.trails(practice, charts, most));
    }

    @Override
    public boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
        return faults.call("replaceSeal", () -> storage.replaceSeal(practice, message, from, to));
    }

    @Override
    public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
        return faults.call("due", () -> storage.due(practice, filter, page));
    }

    @Override
    public Page<Grant> unused(PracticeId practice, Instant before, Page.Request page) {
        return faults.call("unused", () -> storage.unused(practice, before, page));
    }

    @Override
    public boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
        return faults.call("markUse", () -> storage.markUse(practice, account, chart, day));
    }

    @Override
    public Map<AccountId, LocalDate> lastUses(PracticeId practice, ChartId chart, Set<AccountId> accounts) {
        return faults.call("lastUses", () -> storage.lastUses(practice, chart, accounts));
    }

    @Override
    public void spool(AccessRecord record) {
        faults.call("spool", () -> {
            storage.spool(record);
            return true;
        });
    }

    @Override
    public Page<AccessRecord> spooled(Page.Request page) {
        return faults.call("spooled", () -> storage.spooled(page));
    }

    @Override
    public int removeSpooled(PracticeId practice, Set<AccessRecordId> records) {
        return faults.call("removeSpooled", () -> storage.removeSpooled(practice, records));
    }

    @Override
    public SpoolCount spoolCount(PracticeId practice, Optional<ChartId> chart) {
        return faults.call("spoolCount", () -> storage.spoolCount(practice, chart));
    }

    @Override
    public FeedCursor feedEnd(PracticeId practice) {
        return faults.call("feedEnd", () -> storage.feedEnd(practice));
    }

    @Override
    public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
        return faults.call("changes", () -> storage.changes(practice, after, max));
    }

    @Override
    public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
        return faults.call("trailStart", () -> storage.trailStart(practice, chart));
    }

    @Override
    public int purge(Purgeable kind, Instant before, int max) {
        return faults.call("purge", () -> storage.purge(kind, before, max));
    }
}
