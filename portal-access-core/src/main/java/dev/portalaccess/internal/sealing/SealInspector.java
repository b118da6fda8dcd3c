package dev.portalaccess.internal.sealing;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.internal.audit.StoredAuditTrails;
import dev.portalaccess.internal.engine.EntryVersions;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.lookup.PracticeRecordCheck;
import dev.portalaccess.internal.replay.StatedRestrictions;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.internal.sealing.TrailReplay.StoredTrace;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at stored records and collects those that are not as the library wrote them. A record that cannot be read is
 * one of them, at its place; the others are still looked at. Used by one thread.
 */
final class SealInspector {

    private static final Set<MessageState> WAITING = Arrays.stream(MessageState.values())
            .filter(MessageState::isWaiting)
            .collect(Collectors.toUnmodifiableSet());

    private final AccessStore store;
    private final KeyedSeals seals;
    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final RecordsAhead records;
    private final Set<BrokenSeal> broken = new LinkedHashSet<>();
    private final Set<BrokenSeal> older = new HashSet<>();
    private int checked;
    private int unknown;

    /**
     * What one look at a record has found.
     *
     * @param version the version of the record; -1 for one that is not there, or that cannot be read
     * @param broken what is wrong
     * @param holders the holders of a chart's open grants
     * @param unknown the number of grants that could not be compared with the audit trail
     * @param seal the seal of the record
     */
    private record Look(
            long version, List<BrokenSeal> broken, Set<HolderId> holders, int unknown, Optional<Seal> seal) {

        static Look at(Versioned<?> read, Stream<BrokenSeal> broken) {
            return new Look(read.version(), broken.toList(), Set.of(), 0, read.seal());
        }

        static Look atNothing(Stream<BrokenSeal> broken) {
            return new Look(-1, broken.toList(), Set.of(), 0, Optional.empty());
        }
    }

    SealInspector(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.store = parts.openStore();
        this.seals = parts.seals();
        this.practice = practice;
        this.records = new RecordsAhead(parts, practice);
    }

    int checked() {
        return checked;
    }

    int unknown() {
        return unknown;
    }

    /** Reports whether the record was looked at and is right under an older key. */
    boolean isUnderOlderKey(SealedKind kind, String id) {
        return older.contains(kind.broken(id, BrokenSeal.OLDER_KEY));
    }

    /** Returns the number of records that were right under an older key, each counted once. */
    int older() {
        return older.size();
    }

    /** Returns what is wrong with the records that were checked last. */
    List<BrokenSeal> broken() {
        return List.copyOf(broken);
    }

    /** Reads the records with the ids together, at most 500, for the first look at each. */
    void readAhead(RecordType type, List<String> ids) {
        records.read(type, ids);
    }

    /** Checks the record with the id, and returns what is wrong. */
    List<BrokenSeal> check(RecordType type, String id) {
        broken.clear();
        switch (type) {
            case CHART -> checkChart(new ChartId(id));
            case INVITATION -> checkInvitation(id);
            case HOLDER -> checkHolder(id, Optional.empty());
            case REGISTRATION -> checkRegistration(id);
            case ACCESS_REQUEST -> checkRequest(id);
        }
        return broken();
    }

    /** Checks a chart's record, its open grants and their holders, and compares them with the audit trail. */
    void checkChart(ChartId chart) {
        checked++;
        Look look = confirm(SealedKind.CHART, chart.value(), () -> lookAtAll(records.chart(chart)));
        look.holders().forEach(holder -> checkHolder(holder.value(), Optional.of(BrokenSeal.GONE)));
        unknown += look.unknown();
    }

    private Look lookAtAll(Versioned<ChartAccess> read) {
        Look chart = lookAtRecord(read);
        Look trail = readable(SealedKind.CHART, read.value().chart().value(), () -> lookAtTrail(read));
        return new Look(
                read.version(),
                Stream.concat(chart.broken().stream(), trail.broken().stream()).toList(),
                chart.holders(),
                trail.unknown(),
                read.seal());
    }

    private Look lookAtRecord(Versioned<ChartAccess> read) {
        ChartAccess access = read.value();
        Versioned<ChartRecord> record = KeyedSeals.recordOf(read);
        Optional<BrokenSeal> ofRecord = seals.findBroken(record, List.of());
        Stream<BrokenSeal> ofGrants = ofRecord.isPresent() || read.version() == 0
                ? Stream.of()
                : Stream.concat(seals.unlisted(record, access.grants()), KeyedSeals.gone(access));
        return new Look(
                read.version(),
                Stream.concat(ofRecord.stream(), ofGrants).toList(),
                access.grants().stream().map(Grant::holder).collect(Collectors.toSet()),
                0,
                read.seal());
    }

    /** Compares a chart with its trail, which proves nothing if it was edited as well. */
    private Look lookAtTrail(Versioned<ChartAccess> read) {
        ChartId chart = read.value().chart();
        StoredTrace trace = records.trace(read);
        TrailReplay replay = new TrailReplay(seals, read, trace);
        AuditVerdict verdict = new StoredAuditTrails(store, parts.queries(), parts.chain())
                .verify(new Checkpoint(practice, Optional.of(chart), AuditHead.EMPTY), trace.trail());
        Stream<BrokenSeal> ofTrail = verdict instanceof AuditVerdict.Broken
                ? Stream.of(SealedKind.CHART.broken(chart.value(), BrokenSeal.TRAIL_BROKEN))
                : Stream.of();
        List<BrokenSeal> found =
                Stream.concat(ofTrail, replay.broken().stream()).toList();
        return new Look(read.version(), found, Set.of(), replay.unknown(), read.seal());
    }

    /** Returns entries of the practice's chain; empty if they cannot be read, so that the chain is broken. */
    Optional<Page<AuditEntry>> readChain(Page.Request request) {
        broken.clear();
        return DamagedRow.readOr(
                () -> Optional.of(parts.queries().trail(practice, Optional.empty(), request)), code -> {
                    broken.add(SealedKind.PRACTICE_CHAIN.broken(practice.value(), code));
                    return Optional.empty();
                });
    }

    /** Checks the record of the practice without the entries of its chain. */
    List<BrokenSeal> checkPractice() {
        return checkChain(List.of());
    }

    /**
     * Checks the charts that are written when the invitation is: those that do not say of it what they should.
     *
     * @return what is wrong with them
     */
    List<BrokenSeal> checkChartsToWrite(Invitation invitation) {
        broken.clear();
        for (ChartId chart : invitation.charts()) {
            confirm(SealedKind.CHART, chart.value(), () -> {
                Versioned<ChartAccess> read = store.chart(practice, chart);
                return KeyedSeals.listsRightly(read.value().record(), invitation, parts.now())
                        ? Look.at(read, Stream.of())
                        : lookAtAll(read);
            });
        }
        return broken();
    }

    /** Checks the end of the practice's chain, and compares it and the holders with some of its entries. */
    List<BrokenSeal> checkChain(List<AuditEntry> entries) {
        broken.clear();
        confirm(SealedKind.PRACTICE_CHAIN, practice.value(), () -> lookAtChain(entries));
        return broken();
    }

    private Look lookAtChain(List<AuditEntry> entries) {
        Versioned<PracticeRecord> read = store.practiceRecord(practice);
        HolderVersions holders = new HolderVersions(records::holders);
        entries.forEach(holders::add);
        Optional<BrokenSeal> older = entries.stream().anyMatch(entry -> EntryVersions.ofRecord(entry) > read.version())
                ? Optional.of(SealedKind.PRACTICE_CHAIN.broken(practice.value(), BrokenSeal.ROLLED_BACK))
                : Optional.empty();
        return Look.at(
                read,
                Stream.of(
                                new PracticeRecordCheck(seals, parts.queries()).findBroken(practice, read).stream(),
                                older.stream(),
                                holders.rolledBack().stream(),
                                missingRestrictions(entries))
                        .flatMap(found -> found));
    }

    /**
     * Returns the people without a block or a freeze that the entries set and that no entry of the chain lifts: their
     * records were edited, put back or deleted (PA-072, PA-075).
     */
    private Stream<BrokenSeal> missingRestrictions(List<AuditEntry> entries) {
        StatedRestrictions stated = new StatedRestrictions();
        entries.forEach(stated::add);
        for (HolderId person : stated.people()) {
            Optional<Set<String>> stored = DamagedRow.readOr(
                    () -> Optional.of(store.holder(practice, RecordKey.of(person))
                            .map(holder -> restrictionsOf(holder.value()))
                            .orElse(Set.of())),
                    code -> Optional.empty());
            // One who cannot be read is found at the person's own place.
            stored.ifPresentOrElse(ids -> stated.remove(Optional.of(person), ids), () -> stated.forget(person));
        }
        stated.liftAll(new PageReader<>(page -> parts.queries().trail(practice, Optional.empty(), page)));
        return stated.people().stream()
                .map(person -> SealedKind.HOLDER.broken(person.value(), BrokenSeal.CONTRADICTED));
    }

    private static Set<String> restrictionsOf(Holder holder) {
        return Stream.concat(
                        holder.blocks().stream().map(AccessBlock::id),
                        holder.freezes().stream().map(AccessFreeze::id))
                .collect(Collectors.toSet());
    }

    /** Returns the invitations that the chart's record says may open it; none if the record cannot be read. */
    Set<String> redeemableOn(ChartId chart) {
        return DamagedRow.readOr(
                () -> store.chart(practice, chart).value().record().redeemable().stream()
                        .map(one -> one.invitation().value())
                        .collect(Collectors.toSet()),
                code -> Set.of());
    }

    /** Returns the invitations that the chart's audit trail names; none if the trail cannot be read. */
    Set<String> namedOn(ChartId chart) {
        return DamagedRow.readOr(
                () -> {
                    Set<String> named = new LinkedHashSet<>();
                    new PageReader<>(page -> parts.queries().trail(practice, Optional.of(chart), page))
                            .forEachRemaining(
                                    entry -> Optional.ofNullable(entry.details().get("invitation"))
                                            .ifPresent(named::add));
                    return named;
                },
                code -> Set.of());
    }

    void checkInvitation(String id) {
        checked++;
        RecordKey key = new RecordKey(RecordKey.Kind.INVITATION, id);
        confirm(
                SealedKind.INVITATION,
                id,
                () -> records.invitation(key).map(this::lookAtInvitation).orElseGet(() -> Look.atNothing(Stream.of())));
    }

    private Look lookAtInvitation(Versioned<Invitation> read) {
        Optional<BrokenSeal> found = seals.findBroken(read).or(() -> findUnlisted(read.value()));
        return Look.at(read, found.stream());
    }

    private Optional<BrokenSeal> findUnlisted(Invitation invitation) {
        return invitation.isLiveAt(parts.now())
                        && !invitation.charts().stream().allMatch(on -> isListed(invitation, on))
                ? Optional.of(SealedKind.INVITATION.broken(invitation.id().value(), BrokenSeal.UNLISTED))
                : Optional.empty();
    }

    private boolean isListed(Invitation invitation, ChartId chart) {
        return KeyedSeals.lists(records.chart(chart).value().record(), invitation);
    }

    /** Checks one of the practice's own texts. */
    List<BrokenSeal> checkText(TextScan texts, String name) {
        broken.clear();
        confirm(
                SealedKind.TEXT,
                name,
                () -> texts.read(name)
                        .map(read -> Look.at(read, seals.findBrokenText(practice, texts.occasion(name), read).stream()))
                        .orElseGet(() -> Look.atNothing(Stream.of())));
        return broken();
    }

    /**
     * Returns messages that wait; one alone if not all of them can be read, and empty if the next one cannot, so that
     * those behind it are not reached.
     */
    Optional<Page<Message>> readMessages(Page.Request request) {
        broken.clear();
        return readableMessages(request)
                .or(() -> readableMessages(new Page.Request(1, request.after())))
                .or(() -> {
                    broken.add(SealedKind.MESSAGE.broken(practice.value(), BrokenSeal.UNREADABLE));
                    return Optional.empty();
                });
    }

    private Optional<Page<Message>> readableMessages(Page.Request request) {
        return DamagedRow.readOr(
                () -> Optional.of(parts.outbox().messages(practice, WAITING, request)), code -> Optional.empty());
    }

    /** Checks a message from the list of those that wait. One that only a newer version understands is left to it. */
    List<BrokenSeal> checkMessage(Message listed) {
        broken.clear();
        confirm(
                SealedKind.MESSAGE,
                listed.id().value(),
                () -> records.message(listed)
                        .filter(SealInspector::isToBeSent)
                        .map(read ->
                                Look.at(new Versioned<>(read, 0, read.seal()), seals.findBrokenMessage(read).stream()))
                        .orElseGet(() -> Look.atNothing(Stream.of())));
        return broken();
    }

    /** Reports whether this version of the library will send the message. */
    static boolean isToBeSent(Message message) {
        return message.state().isWaiting() && message.kind() != Message.Kind.UNRECOGNISED;
    }

    private void checkHolder(String id, Optional<String> codeIfMissing) {
        checked++;
        confirm(SealedKind.HOLDER, id, () -> lookAtHolder(id, codeIfMissing));
    }

    private Look lookAtHolder(String id, Optional<String> codeIfMissing) {
        RecordKey key = new RecordKey(RecordKey.Kind.HOLDER, id);
        Optional<Versioned<Holder>> read = records.holder(key);
        Optional<BrokenSeal> found = read.isPresent()
                ? read.flatMap(seals::findBrokenHolder)
                : codeIfMissing.map(code -> SealedKind.HOLDER.broken(id, code));
        return read.map(holder -> Look.at(holder, found.stream())).orElseGet(() -> Look.atNothing(found.stream()));
    }

    private void checkRequest(String id) {
        checked++;
        RecordKey key = new RecordKey(RecordKey.Kind.ACCESS_REQUEST, id);
        confirm(
                SealedKind.ACCESS_REQUEST,
                id,
                () -> parts.openRequests()
                        .request(practice, key)
                        .map(read -> Look.at(read, seals.findBrokenRequest(read).stream()))
                        .orElseGet(() -> Look.atNothing(Stream.of())));
    }

    private void checkRegistration(String id) {
        checked++;
        RecordKey key = new RecordKey(RecordKey.Kind.REGISTRATION, id);
        confirm(
                SealedKind.REGISTRATION,
                id,
                () -> store.registration(practice, key)
                        .map(read -> Look.at(read, seals.findBrokenRegistration(read).stream()))
                        .orElseGet(() -> Look.atNothing(Stream.of())));
    }

    /**
     * Looks at a record until nothing is wrong, or until the same version is wrong twice: others may change what the
     * record is compared with, and a store may have been torn. The first look takes what was read ahead. Returns the last
     * look.
     */
    private Look confirm(SealedKind kind, String id, Supplier<Look> look) {
        records.takeAhead(true);
        Look last = readable(kind, id, look);
        records.takeAhead(false);
        while (!last.broken().isEmpty()) {
            Look again = readable(kind, id, look);
            if (again.version() == last.version()) {
                broken.addAll(again.broken());
                return again;
            }
            last = again;
        }
        last.seal().filter(seals::isUnderOlderKey).ifPresent(seal -> older.add(kind.broken(id, BrokenSeal.OLDER_KEY)));
        return last;
    }

    /** Returns what the look finds; a record that cannot be read, or is another one, is broken at its place. */
    private static Look readable(SealedKind kind, String id, Supplier<Look> look) {
        return DamagedRow.readOr(look, code -> Look.atNothing(Stream.of(kind.broken(id, code))));
    }
}
