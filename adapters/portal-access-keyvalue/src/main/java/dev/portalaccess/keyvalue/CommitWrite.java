package dev.portalaccess.keyvalue;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChangeSet.KeyClaim;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One commit: the check that nothing has moved, and the write.
 *
 * @param rows the rows of its practice
 * @param changes the changes
 */
record CommitWrite(PracticeRows rows, ChangeSet changes) {

    /** More than the open grants that one commit can add to a chart, so that their places never clash. */
    private static final long PLACES = 1_000_000;

    /** A record of the commit, with the version that it replaces. */
    private record RecordWrite<T>(RowKind<T> kind, String key, String id, Versioned<T> next) {

        boolean hasMoved(PracticeRows rows) {
            return rows.get(kind, key).map(StoredRow::number).orElse(0L) != next.version();
        }

        void write(PracticeRows rows, Optional<Instant> insertion) {
            Optional<Instant> at = rows.get(kind, key).map(StoredRow::at).orElse(insertion);
            rows.put(kind, key, new StoredRow<>(next.value(), next.version() + 1, at, next.seal()));
        }
    }

    CommitResult commit() {
        String receipt = RowKeys.receipt(rows.practice(), changes.commit());
        if (rows.map().get(receipt).isPresent()) {
            return new CommitResult.Committed();
        }
        Map<RecordWrite<?>, Optional<Instant>> records = records();
        Set<String> moved = moved(records.keySet());
        Set<RecordKey> taken = taken();
        if (!moved.isEmpty() || !taken.isEmpty()) {
            return new CommitResult.Conflict(moved, taken);
        }
        changes.charts().forEach(this::writeGrants);
        records.forEach((record, insertion) -> record.write(rows, insertion));
        changes.releases().forEach(this::release);
        changes.claims().forEach(this::claim);
        for (int index = 0; index < changes.entries().size(); index++) {
            append(changes.entries().get(index), index);
        }
        new PracticeFeed(rows).append(changes);
        changes.messages().forEach(message -> rows.put(RowKind.MESSAGE, key(message), StoredRow.of(message)));
        rows.put(RowKind.RECEIPT, receipt, StoredRow.of(changes.receipt()));
        return new CommitResult.Committed();
    }

    /** Returns the records, each with the instant that its row keeps if the commit inserts it. */
    private Map<RecordWrite<?>, Optional<Instant>> records() {
        Map<RecordWrite<?>, Optional<Instant>> records = new LinkedHashMap<>();
        Optional<Instant> at = Optional.of(changes.receipt().at());
        for (ChartChange chart : changes.charts()) {
            records.put(
                    new RecordWrite<>(
                            RowKind.CHART,
                            RowKeys.chart(rows.practice(), chart.value().chart()),
                            chart.value().chart().value(),
                            new Versioned<>(
                                    chart.value().record(),
                                    chart.version(),
                                    chart.next().seal())),
                    Optional.empty());
        }
        changes.invitations()
                .forEach(one -> records.put(
                        record(RowKind.INVITATION, RecordKey.of(one.value().id()), one), Optional.empty()));
        changes.holders()
                .forEach(one -> records.put(
                        record(RowKind.HOLDER, RecordKey.of(one.value().id()), one), at));
        changes.registrations()
                .forEach(one -> records.put(
                        record(RowKind.REGISTRATION, RecordKey.of(one.value().id()), one), at));
        changes.requests()
                .forEach(one -> records.put(
                        record(RowKind.REQUEST, RecordKey.of(one.value().id()), one), Optional.empty()));
        changes.practiceRecord()
                .ifPresent(record -> records.put(
                        new RecordWrite<>(
                                RowKind.PRACTICE,
                                RowKeys.head(rows.practice()),
                                rows.practice().value(),
                                record),
                        Optional.empty()));
        return records;
    }

    private <T> RecordWrite<T> record(RowKind<T> kind, RecordKey key, Versioned<T> next) {
        return new RecordWrite<>(kind, RowKeys.record(rows.practice(), key.kind(), key.value()), key.value(), next);
    }

    private Set<String> moved(Set<RecordWrite<?>> records) {
        Set<String> moved = records.stream()
                .filter(record -> record.hasMoved(rows))
                .map(RecordWrite::id)
                .collect(Collectors.toCollection(HashSet::new));
        changes.messages().stream()
                .filter(message -> rows.map().get(key(message)).isPresent())
                .forEach(message -> moved.add(message.id().value()));
        return moved;
    }

    private Set<RecordKey> taken() {
        return changes.claims().stream()
                .filter(claim -> owner(claim)
                        .filter(owner -> !owner.equals(claim.owner()))
                        .filter(owner -> !changes.releases().contains(new KeyClaim(claim.key(), owner)))
                        .isPresent())
                .map(KeyClaim::key)
                .collect(Collectors.toSet());
    }

    private void writeGrants(ChartChange change) {
        List<Grant> next = change.value().grants();
        Map<GrantId, Integer> places = new LinkedHashMap<>();
        next.forEach(grant -> places.put(grant.id(), places.size()));
        for (Grant grant : change.writtenGrants()) {
            String key = RowKeys.openGrant(rows.practice(), grant.chart(), grant.id());
            Optional<StoredRow<Grant>> stored = keepFormer(key, grant, change);
            long place = stored.map(StoredRow::number)
                    .orElseGet(() -> change.version() * PLACES + places.getOrDefault(grant.id(), 0));
            rows.put(RowKind.OPEN_GRANT, key, new StoredRow<>(grant, place, Optional.empty()));
        }
        for (Grant grant : change.closed()) {
            String key = RowKeys.openGrant(rows.practice(), grant.chart(), grant.id());
            keepFormer(key, grant, change);
            rows.remove(RowKind.OPEN_GRANT, key);
            rows.put(
                    RowKind.CLOSED_GRANT,
                    RowKeys.closedGrant(
                            rows.practice(), grant, changes.receipt().at()),
                    new StoredRow<>(grant, 0, Optional.of(changes.receipt().at())));
        }
    }

    /** Keeps the stored version of a grant if another replaces it, and returns its row. */
    private Optional<StoredRow<Grant>> keepFormer(String key, Grant next, ChartChange change) {
        Optional<StoredRow<Grant>> stored = rows.get(RowKind.OPEN_GRANT, key);
        stored.map(StoredRow::value)
                .filter(former -> !former.equals(next))
                .ifPresent(former -> rows.put(
                        RowKind.FORMER_GRANT,
                        RowKeys.formerGrant(rows.practice(), former, change.version()),
                        new StoredRow<>(
                                former,
                                change.version(),
                                Optional.of(changes.receipt().at()))));
        return stored;
    }

    private void release(KeyClaim release) {
        if (owner(release).filter(release.owner()::equals).isPresent()) {
            new OwnedKeys(rows).release(release.key(), release.owner());
        }
    }

    private void claim(KeyClaim claim) {
        String key = RowKeys.owner(rows.practice(), claim.key());
        owner(claim).ifPresent(former -> new OwnedKeys(rows).release(claim.key(), former));
        rows.map().put(key, claim.owner());
        rows.map().put(OwnedKeys.index(rows.practice(), claim.key(), claim.owner()), key);
    }

    private Optional<String> owner(KeyClaim claim) {
        return rows.map().get(RowKeys.owner(rows.practice(), claim.key()));
    }

    private void append(AuditEntry entry, int index) {
        String[] place = {KeyText.digits(index), changes.commit().value()};
        entry.link()
                .ifPresentOrElse(
                        link -> rows.put(
                                RowKind.ENTRY,
                                KeyText.join(
                                        RowKeys.entries(rows.practice(), entry.chart()),
                                        KeyText.of(KeyText.digits(link.position()), place[1], place[0])),
                                StoredRow.of(entry)),
                        () -> rows.put(
                                RowKind.REFUSAL,
                                KeyText.join(
                                        RowKeys.refusals(rows.practice()),
                                        KeyText.of(KeyText.falling(entry.at()), place[1], place[0])),
                                StoredRow.of(entry)));
    }

    private String key(Message message) {
        return RowKeys.message(rows.practice(), message.id());
    }
}
