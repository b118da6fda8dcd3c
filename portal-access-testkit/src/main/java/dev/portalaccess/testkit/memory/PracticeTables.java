package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toSet;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChangeSet.KeyClaim;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessSpool.SpoolCount;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All stored data of one practice, and the effect of a commit on it. Used only under the store's lock. */
class PracticeTables {

    final PracticeId practice;
    final OrderedTable<Versioned<ChartAccess>> charts = new OrderedTable<>();
    final OrderedTable<Versioned<Invitation>> invitations = new OrderedTable<>();
    final HolderTable holders = new HolderTable();
    final OrderedTable<Versioned<Registration>> registrations = new OrderedTable<>();
    final OrderedTable<Versioned<AccessRequest>> requests = new OrderedTable<>();
    final OrderedTable<Versioned<PracticeRecord>> record = new OrderedTable<>();
    final OrderedTable<CommandReceipt> receipts = new OrderedTable<>();
    final OrderedTable<AuditEntry> entries = new OrderedTable<>();
    final OrderedTable<FormerGrant> formers = new OrderedTable<>();
    final OrderedTable<ClosedGrant> closed = new OrderedTable<>();
    final MemoryFeed feed = new MemoryFeed();
    final OrderedTable<OutboxEntry> messages = new OrderedTable<>();
    final Map<RecordKey, String> owners = new HashMap<>();
    final Map<AccountId, SortedSet<String>> chartsOf = new HashMap<>();
    final Map<RecordKey, Instant> insertedAt = new HashMap<>();
    final Map<Optional<ChartId>, AuditHead> starts = new HashMap<>();
    final Map<UsedChart, LocalDate> uses = new LinkedHashMap<>();
    final Map<AccessRecordId, AccessRecord> spool = new LinkedHashMap<>();

    /** An account and a chart that it used. */
    record UsedChart(AccountId account, ChartId chart) {}

    PracticeTables(PracticeId practice) {
        this.practice = practice;
    }

    /** Applies all changes or none. */
    CommitResult commit(ChangeSet changes) {
        if (isRepeat(changes)) {
            return new Committed();
        }
        Set<String> moved = moved(changes);
        Set<RecordKey> taken = taken(changes);
        if (!moved.isEmpty() || !taken.isEmpty()) {
            return new Conflict(moved, taken);
        }
        apply(changes);
        return new Committed();
    }

    boolean isRepeat(ChangeSet changes) {
        return receipts.get(changes.commit().value()).isPresent();
    }

    /** Returns the ids of the records that are no longer at the version that was read. */
    Set<String> moved(ChangeSet changes) {
        Stream<String> records = RecordWrite.all(this, changes).stream()
                .filter(RecordWrite::hasMoved)
                .map(RecordWrite::id);
        Stream<String> queuedBefore =
                changes.messages().stream().map(PracticeTables::id).filter(this::isQueued);
        return Stream.concat(records, queuedBefore).collect(toSet());
    }

    /** Returns the keys that other records own, after the commit's own releases. */
    Set<RecordKey> taken(ChangeSet changes) {
        return changes.claims().stream()
                .filter(claim -> isTaken(claim, changes.releases()))
                .map(KeyClaim::key)
                .collect(toSet());
    }

    /** Writes all changes. The caller has checked that no version has changed and no key is taken. */
    void apply(ChangeSet changes) {
        Instant at = changes.receipt().at();
        changes.charts().forEach(chart -> keepFormers(chart, at));
        changes.charts().forEach(chart -> chart.closed().forEach(grant -> close(grant, at)));
        changes.charts().forEach(chart -> index(chart.value()));
        noteInserted(changes);
        RecordWrite.all(this, changes).forEach(RecordWrite::write);
        changes.releases().forEach(this::release);
        changes.claims().forEach(claim -> owners.put(claim.key(), claim.owner()));
        changes.entries().forEach(entries::append);
        feed.append(changes);
        changes.messages().forEach(message -> messages.put(id(message), OutboxEntry.free(message)));
        receipts.put(changes.commit().value(), changes.receipt());
    }

    void keepFormers(ChartChange change, Instant at) {
        replaced(change).forEach(grant -> formers.append(new FormerGrant(grant, at)));
    }

    void close(Grant grant, Instant at) {
        closed.append(new ClosedGrant(grant, at));
    }

    /** Returns the stored grants that the change replaces by another version. */
    Stream<Grant> replaced(ChartChange change) {
        Set<Grant> next = new HashSet<>(change.writtenGrants());
        next.addAll(change.closed());
        Set<GrantId> ids = next.stream().map(Grant::id).collect(toSet());
        return grants(change.value().chart().value()).stream()
                .filter(grant -> ids.contains(grant.id()) && !next.contains(grant));
    }

    /**
     * Records when holders and registrations were inserted. They are purged by age and store no instant themselves.
     */
    void noteInserted(ChangeSet changes) {
        Instant at = changes.receipt().at();
        changes.holders()
                .forEach(holder ->
                        insertedAt.putIfAbsent(RecordKey.of(holder.value().id()), at));
        changes.registrations()
                .forEach(one -> insertedAt.putIfAbsent(RecordKey.of(one.value().id()), at));
    }

    /** Returns where the remaining part of a chain begins. */
    AuditHead start(Optional<ChartId> chart) {
        return starts.getOrDefault(chart, AuditHead.EMPTY);
    }

    /** Records a day of use unless that day or a later one is recorded; reports whether it wrote. */
    boolean mark(AccountId account, ChartId chart, LocalDate day) {
        UsedChart used = new UsedChart(account, chart);
        LocalDate known = uses.get(used);
        if (known != null && !known.isBefore(day)) {
            return false;
        }
        uses.put(used, day);
        return true;
    }

    /** Keeps a record of a decision, unless there is one with that id. */
    void spool(AccessRecord record) {
        spool.putIfAbsent(record.id(), record);
    }

    int removeSpooled(Set<AccessRecordId> records) {
        int before = spool.size();
        spool.keySet().removeAll(records);
        return before - spool.size();
    }

    SpoolCount spoolCount(Optional<ChartId> chart) {
        List<Instant> waiting = spool.values().stream()
                .filter(record ->
                        chart.filter(one -> !one.equals(record.chart())).isEmpty())
                .map(AccessRecord::at)
                .sorted()
                .toList();
        return new SpoolCount(waiting.size(), waiting.stream().findFirst());
    }

    void release(KeyClaim release) {
        owners.remove(release.key(), release.owner());
    }

    List<Grant> grants(String chart) {
        return charts.get(chart).map(stored -> stored.value().grants()).orElse(List.of());
    }

    void spell(StoreDump to) {
        to.spell("charts", charts.values());
        to.spell("invitations", invitations.values());
        to.spell("holders", holders.values());
        to.spell("registrations", registrations.values());
        to.spell("requests", requests.values());
        to.spell("practice", record.values());
        to.spell("receipts", receipts.values());
        to.spell("entries", entries.values());
        to.spell("formers", formers.values());
        to.spell("closed", closed.values());
        to.spell("messages", messages.values());
        to.spell("feed", feed.entries());
        to.spell("keys", owners);
        to.spell("inserted", insertedAt);
        to.spell("starts", starts);
        to.spell("uses", uses);
        to.spell("spool", spool.values());
    }

    private void index(ChartAccess chart) {
        for (Grant grant : chart.grants()) {
            chartsOf.computeIfAbsent(grant.account(), account -> new TreeSet<>())
                    .add(chart.chart().value());
        }
    }

    private boolean isTaken(KeyClaim claim, List<KeyClaim> releases) {
        String owner = owners.getOrDefault(claim.key(), claim.owner());
        return !owner.equals(claim.owner()) && !releases.contains(new KeyClaim(claim.key(), owner));
    }

    private boolean isQueued(String message) {
        return messages.get(message).isPresent();
    }

    private static String id(Message message) {
        return message.id().value();
    }
}
