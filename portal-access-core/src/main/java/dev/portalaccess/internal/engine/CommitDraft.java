package dev.portalaccess.internal.engine;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.audit.AuditChain;
import dev.portalaccess.internal.lookup.MergedCharts;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.secret.RandomIds;
import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RedeemableInvitation;
import dev.portalaccess.model.stored.ReportedPolicy;
import dev.portalaccess.model.stored.RestoredBackup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One round of deciding: its instant, the charts that it has read, and the changes that it will write. Every record is
 * written over the version that this round has read. Used by one thread.
 */
public final class CommitDraft {

    private final ServiceDependencies parts;
    private final Caller caller;
    private final CommitId commitId;
    private final Instant now;
    /** The most grants that a commit closes on a chart because they have ended. */
    private static final int MOST_ENDED = 50;

    private final RecordLookup records;
    private final Map<ChartId, ChartAccess> changedCharts = new LinkedHashMap<>();
    private final Map<ChartId, List<Grant>> closedGrants = new LinkedHashMap<>();
    private final Map<String, Versioned<Invitation>> invitations = new LinkedHashMap<>();
    private final Map<String, Versioned<Holder>> holders = new LinkedHashMap<>();
    private final Map<String, Versioned<Registration>> registrations = new LinkedHashMap<>();
    private final Map<String, Versioned<AccessRequest>> requests = new LinkedHashMap<>();
    private final List<ChangeSet.KeyClaim> releases = new ArrayList<>();
    private final Map<RecordKey, ChangeSet.KeyClaim> claims = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<AuditNote> notes = new ArrayList<>();
    private Optional<Versioned<PracticeRecord>> practiceRecord = Optional.empty();

    CommitDraft(ServiceDependencies parts, Caller caller, CommitId commit) {
        this.parts = parts;
        this.caller = caller;
        this.commitId = commit;
        this.now = parts.now();
        this.records = new RecordLookup(parts, caller.practice());
    }

    /** Returns the instant of this round, in whole milliseconds. */
    public Instant now() {
        return now;
    }

    /** Returns the caller of the command. */
    public Caller caller() {
        return caller;
    }

    /** Returns the practice. */
    public PracticeId practice() {
        return caller.practice();
    }

    /** Returns a new id. */
    public String newId() {
        return RandomIds.nextId(parts.randomness());
    }

    /** Returns the stored records, each read once in this round. */
    public RecordLookup records() {
        return records;
    }

    /** Returns the access of a chart with the changes of this round so far. */
    public ChartAccess chart(ChartId chart) {
        ChartAccess changed = changedCharts.get(chart);
        return changed != null ? changed : records.chart(chart).value();
    }

    /** Returns the chart, and every chart that its id leads to, the one that shows its content now last (PA-100). */
    public List<ChartId> chain(ChartId chart) {
        return MergedCharts.chain(chart, one -> chart(one).mergedInto());
    }

    /**
     * Writes a new or changed grant. One that is revoked is closed: it can never permit again, and leaves what every
     * command on the chart reads and writes.
     */
    public void putGrant(Grant grant) {
        ChartAccess chart = chart(grant.chart());
        if (grant.standing() instanceof GrantState.Revoked) {
            close(chart, grant);
        } else {
            changedCharts.put(grant.chart(), chart.with(grant));
        }
    }

    private void close(ChartAccess chart, Grant grant) {
        changedCharts.put(chart.chart(), chart.without(grant.id()));
        closedGrants.computeIfAbsent(chart.chart(), id -> new ArrayList<>()).add(grant);
    }

    /** Closes the grants on the changed charts that can never permit again: they have ended, or were revoked before. */
    private void closeEnded() {
        List.copyOf(changedCharts.values())
                .forEach(changed -> changed.grants().stream()
                        .filter(grant -> grant.standing() instanceof GrantState.Revoked
                                || (grant.standing() instanceof GrantState.Open
                                        && grant.validity().hasEndedAt(now)))
                        .limit(MOST_ENDED)
                        .forEach(grant -> close(chart(grant.chart()), grant)));
    }

    /** Writes an invitation over the version that was read. */
    public void putInvitation(Versioned<Invitation> invitation) {
        invitations.put(invitation.value().id().value(), invitation);
    }

    /** Writes a holder over the version that was read. */
    public void putHolder(Versioned<Holder> holder) {
        holders.put(holder.value().id().value(), holder);
    }

    /** Writes a holder as it was read, for instance under another seal. */
    public void putUnchanged(Versioned<Holder> read) {
        noteRead(read);
        putHolder(read);
    }

    /** Notes a holder that was read elsewhere for this round, so that the feed compares with it. */
    public void noteRead(Versioned<Holder> read) {
        records.know(read);
    }

    /** Writes a registration over the version that was read. */
    public void putRegistration(Versioned<Registration> registration) {
        registrations.put(registration.value().id().value(), registration);
    }

    /** Writes a request for access over the version that was read. */
    public void putRequest(Versioned<AccessRequest> request) {
        requests.put(request.value().id().value(), request);
    }

    /** Writes the report of a restored backup into the record of the practice (PA-116). */
    public void putRestored(RestoredBackup restored) {
        Versioned<PracticeRecord> record = practiceRecord();
        practiceRecord = Optional.of(record.to(record.value().with(restored)));
    }

    /** Writes the rules that were reported into the record of the practice (PA-083). */
    public void putPolicy(ReportedPolicy reported) {
        Versioned<PracticeRecord> record = practiceRecord();
        practiceRecord = Optional.of(record.to(record.value().with(reported)));
    }

    /** Writes the record of a chart, with its open grants as they are. */
    public void putRecord(ChartRecord record) {
        changedCharts.put(record.chart(), chart(record.chart()).with(record));
    }

    /** Returns the holder with the changes of this round so far, if there are any. */
    public Optional<Versioned<Holder>> changedHolder(String id) {
        return Optional.ofNullable(holders.get(id));
    }

    /** Returns the person's holder, if this round has added or changed that holder. */
    Optional<Versioned<Holder>> changedHolder(Person person) {
        return holders.values().stream()
                .filter(holder ->
                        person.chart().isPresent() && holder.value().chart().equals(person.chart()))
                .findFirst();
    }

    /** Claims a key for a record. */
    public void claimKey(RecordKey key, String owner) {
        claims.put(key, new ChangeSet.KeyClaim(key, owner));
    }

    /** Claims the key of one of several requests that this draft carries out together (PA-130). */
    public void claimRequest(RecordKey key) {
        claimKey(key, commitId.value());
    }

    /** Releases a record's key, also one that this draft has claimed for it. */
    public void releaseKey(RecordKey key, String owner) {
        claims.remove(key, new ChangeSet.KeyClaim(key, owner));
        releases.add(new ChangeSet.KeyClaim(key, owner));
    }

    /** Queues a message. */
    public void queueMessage(Message message) {
        messages.add(message);
    }

    /** Returns a note about an action on the grant, which states the grant as this round leaves it. */
    public AuditNote noteOn(Grant grant, String action) {
        return AuditNote.on(grant.chart(), action).withGrant(parts.seals().statement(practice(), grant));
    }

    /**
     * Returns a note on a grant that is there already for someone who was invited as another holder: it names that
     * holder as well, so that the entry states the versions of both (PA-115).
     */
    public AuditNote noteOnPresent(Grant grant, HolderId invited) {
        AuditNote note = noteOn(grant, AuditAction.ACCESS_ALREADY_ACTIVE);
        return grant.holder().equals(invited) ? note : note.with(EntryVersions.INVITED, invited.value());
    }

    /** Adds a note on the action to the audit trail (PA-110). */
    public void addNote(AuditNote note) {
        notes.add(note);
    }

    /** Reports whether there is nothing to write. */
    boolean isEmpty() {
        return practiceRecord.isEmpty()
                && Stream.of(invitations, holders, registrations, requests, changedCharts, claims)
                        .allMatch(Map::isEmpty)
                && Stream.of(releases, messages, notes).allMatch(List::isEmpty);
    }

    /** Returns every change to write, with the audit entries in their chains. */
    ChangeSet toChanges(CommandReceipt receipt) {
        ChangeSet.Builder changes = ChangeSet.in(practice(), receipt);
        listRedeemable();
        notes.forEach(note -> changes.entry(chainedEntry(note)));
        closeEnded();
        KeyedSeals seals = parts.seals();
        practiceRecord.map(record -> seals.sealPractice(practice(), record)).ifPresent(changes::practiceRecord);
        changedCharts.forEach((id, chart) -> changes.chart(sealedChart(id, chart)));
        invitations.values().forEach(one -> changes.invitation(seals.sealInvitation(one)));
        holders.values().forEach(one -> changes.holder(seals.sealHolder(one)));
        registrations.values().forEach(one -> changes.registration(seals.sealRegistration(one)));
        requests.values().forEach(one -> changes.request(seals.sealRequest(one)));
        releases.forEach(release -> changes.release(release.key(), release.owner()));
        claims.values().forEach(claim -> changes.claim(claim.key(), claim.owner()));
        messages.forEach(message -> changes.message(seals.sealMessage(message)));
        feedChanges().forEach(changes::change);
        return changes.build();
    }

    /** PA-113: compares every chart and every person that the commit writes with the one read. */
    private List<AccessChange> feedChanges() {
        FeedChanges feed = new FeedChanges(records, now);
        changedCharts.forEach((id, chart) ->
                feed.compare(records.chart(id).value(), chart, closedGrants.getOrDefault(id, List.of())));
        holders.values().forEach(holder -> feed.compare(records.readHolder(holder), holder.value()));
        return feed.found();
    }

    /** Returns the change of a chart, with the marks of its open grants and a new seal. */
    private ChartChange sealedChart(ChartId id, ChartAccess chart) {
        Versioned<ChartAccess> read = records.chart(id);
        List<Grant> closed = closedGrants.getOrDefault(id, List.of());
        if (!parts.seals().isSealing()) {
            return ChartChange.between(read, chart, closed);
        }
        ChartAccess marked = chart.with(chart.record().withTags(parts.seals().tags(practice(), chart.grants())));
        ChartChange change = ChartChange.between(read, marked, closed);
        return change.with(change.next().withSeal(parts.seals().sealChart(marked.record(), read.version())));
    }

    /** Notes in the records of charts which invitations may open them; a sealed record alone can be relied on. */
    private void listRedeemable() {
        if (parts.seals().isSealing()) {
            invitations.values().forEach(one -> one.value().charts().forEach(chart -> list(one.value(), chart)));
        }
    }

    /** Writes nothing on a chart that says the right thing of the invitation, whatever it says of others. */
    private void list(Invitation invitation, ChartId id) {
        ChartAccess chart = chart(id);
        if (KeyedSeals.listsRightly(chart.record(), invitation, now)) {
            return;
        }
        List<RedeemableInvitation> redeemable = new ArrayList<>(chart.record().redeemable());
        redeemable.removeIf(one -> one.invitation().equals(invitation.id()) || !now.isBefore(one.until()));
        if (invitation.isLiveAt(now)) {
            redeemable.add(
                    new RedeemableInvitation(invitation.id(), invitation.issue().until()));
        }
        changedCharts.put(id, chart.with(chart.record().withRedeemable(redeemable)));
    }

    CommitId commitId() {
        return commitId;
    }

    /** Appends the entry to its chain; a refusal is outside the chains. */
    private AuditEntry chainedEntry(AuditNote note) {
        if (note.isRefusal()) {
            return entry(note, 0);
        }
        return note.chart().map(chart -> chainedOnChart(chart, note)).orElseGet(() -> chainedInPractice(note));
    }

    private AuditEntry chainedOnChart(ChartId chart, AuditNote note) {
        AuditEntry linked =
                linkedEntry(note, records.chart(chart).version(), chart(chart).head());
        changedCharts.put(
                chart, chart(chart).with(AuditChain.headAfter(linked.link().orElseThrow())));
        return linked;
    }

    private AuditEntry chainedInPractice(AuditNote note) {
        Versioned<PracticeRecord> record = practiceRecord();
        AuditEntry linked = linkedEntry(note, record.version(), record.value().head());
        practiceRecord = Optional.of(
                record.to(record.value().with(AuditChain.headAfter(linked.link().orElseThrow()))));
        return linked;
    }

    private Versioned<PracticeRecord> practiceRecord() {
        return practiceRecord.orElseGet(() -> parts.store().practiceRecord(practice()));
    }

    private AuditEntry linkedEntry(AuditNote note, long versionRead, AuditHead head) {
        AuditEntry entry = entry(note, versionRead + 1);
        return entry.at(parts.chain().nextLink(head, entry));
    }

    private AuditEntry entry(AuditNote note, long version) {
        AuditEntry.Act act =
                new AuditEntry.Act(commitId, now, caller.actor(), note.action(), note.reason(), note.rule());
        Map<String, String> details = new LinkedHashMap<>(note.details());
        if (version > 0) {
            details.put(EntryVersions.OF_RECORD, Long.toString(version));
            EntryVersions.OF_HOLDERS.forEach((name, stated) -> Optional.ofNullable(
                            note.details().get(name))
                    .flatMap(this::changedHolder)
                    .ifPresent(holder -> details.put(stated, Long.toString(holder.version() + 1))));
        }
        return AuditEntry.unlinked(practice(), note.chart(), act, details);
    }
}
