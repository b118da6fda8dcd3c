package dev.portalaccess.keyvalue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reads of one practice by keys, charts and accounts. */
record RowReads(PracticeRows rows) {

    private static final int MOST_HOLDERS = 1_000;

    private static final Comparator<StoredRow<Holder>> OLDEST_FIRST = Comparator.<StoredRow<Holder>, Instant>comparing(
                    StoredRow::instant)
            .thenComparing(row -> row.value().id().value());

    /** Returns holders with a revocation under way, in all practices. */
    static List<Holder> underRevocation(OrderedMap map, int max) {
        return RowRange.below(map, RowKeys.REVOKING)
                .flatMap(entry -> map.get(entry.value()).stream())
                .map(text -> StoredRow.read(text, RowKind.HOLDER.reader()).value())
                .filter(holder -> !holder.revocations().isEmpty())
                .limit(max)
                .toList();
    }

    Map<ChartId, Versioned<ChartAccess>> charts(Set<ChartId> charts) {
        return charts.stream().collect(toUnmodifiableMap(chart -> chart, this::chart));
    }

    Map<RecordKey, Versioned<Invitation>> invitations(Set<RecordKey> keys) {
        return found(RowKind.INVITATION, keys);
    }

    Map<RecordKey, Versioned<Holder>> holders(Set<RecordKey> keys) {
        return found(RowKind.HOLDER, keys);
    }

    Optional<Versioned<Registration>> registration(RecordKey key) {
        return rowKey(key).flatMap(found -> rows.versioned(RowKind.REGISTRATION, found));
    }

    Optional<Versioned<AccessRequest>> request(RecordKey key) {
        return rowKey(key).flatMap(found -> rows.versioned(RowKind.REQUEST, found));
    }

    Optional<CommandReceipt> receipt(RecordKey key) {
        return rowKey(key).flatMap(found -> rows.get(RowKind.RECEIPT, found)).map(StoredRow::value);
    }

    Versioned<PracticeRecord> practiceRecord() {
        return rows.versioned(RowKind.PRACTICE, RowKeys.head(rows.practice()))
                .orElse(Versioned.fresh(PracticeRecord.EMPTY));
    }

    AccountAccess access(AccountId account, ChartId chart) {
        List<Grant> grants = inOrder(rows.indexed(RowKind.OPEN_GRANT, RowKeys.grants(rows.practice(), account, chart)));
        return new AccountAccess(
                account, record(chart), grants, grants.isEmpty() ? List.of() : holders(account, grants));
    }

    /** Returns the holders of the grants, and then every other holder of the account, oldest first. */
    private List<Versioned<Holder>> holders(AccountId account, List<Grant> grants) {
        Set<String> granted = grants.stream()
                .map(grant -> grant.holder().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<StoredRow<Holder>> others = RowRange.below(rows.map(), RowKeys.users(rows.practice(), account))
                .map(entry -> KeyText.parts(entry.key()).get(3))
                .filter(id -> !granted.contains(id))
                .flatMap(id -> holder(id).stream())
                .sorted(OLDEST_FIRST);
        return Stream.concat(granted.stream().flatMap(id -> holder(id).stream()), others)
                .map(StoredRow::versioned)
                .toList();
    }

    private Optional<StoredRow<Holder>> holder(String id) {
        return rows.get(RowKind.HOLDER, RowKeys.record(rows.practice(), RecordKey.Kind.HOLDER, id));
    }

    /** Returns a page of the charts of an account. Its cursor is the id of the last chart. */
    Page<AccountAccess> access(AccountId account, Page.Request request) {
        String index = RowKeys.grants(rows.practice(), account);
        List<AccountAccess> found = new ArrayList<>();
        String from = request.after()
                .map(cursor -> KeyText.beyond(RowKeys.grants(rows.practice(), account, new ChartId(cursor.value()))))
                .orElse(KeyText.after(index));
        Optional<ChartId> next = chartFrom(index, from);
        while (next.isPresent() && found.size() < request.limit()) {
            found.add(access(account, next.get()));
            next = chartFrom(index, KeyText.beyond(RowKeys.grants(rows.practice(), account, next.get())));
        }
        return new Page<>(found, next.map(more -> cursor(found)));
    }

    /** Returns a page of ids, in the order of their keys, which is that of the ids. */
    Page<String> ids(RecordType type, Page.Request request) {
        String all = RowKeys.records(rows.practice(), type);
        String from = request.after()
                .map(last -> KeyText.beyond(KeyText.join(all, KeyText.of(last.value()))))
                .orElse(KeyText.after(all));
        List<String> found = rows.map().range(from, KeyText.beyond(all), request.limit() + 1).stream()
                .map(entry -> KeyText.parts(entry.key()).get(2))
                .toList();
        return request.cut(found, Page.Cursor::new);
    }

    List<Versioned<Holder>> holdersOf(Set<AccountId> accounts) {
        return accounts.stream()
                .flatMap(account -> RowRange.below(rows.map(), RowKeys.people(rows.practice(), account)))
                .map(entry -> KeyText.parts(entry.key()).get(3))
                .distinct()
                .flatMap(id -> holder(id).stream())
                .sorted(OLDEST_FIRST)
                .limit(MOST_HOLDERS)
                .map(StoredRow::versioned)
                .toList();
    }

    private Versioned<ChartAccess> chart(ChartId chart) {
        Versioned<ChartRecord> record = record(chart);
        List<Grant> grants = inOrder(rows.rows(RowKind.OPEN_GRANT, RowKeys.openGrants(rows.practice(), chart)));
        return new Versioned<>(new ChartAccess(record.value(), grants), record.version(), record.seal());
    }

    private Versioned<ChartRecord> record(ChartId chart) {
        return rows.versioned(RowKind.CHART, RowKeys.chart(rows.practice(), chart))
                .orElseGet(() -> Versioned.fresh(ChartRecord.untouched(rows.practice(), chart)));
    }

    private static List<Grant> inOrder(Stream<StoredRow<Grant>> grants) {
        return grants.sorted(Comparator.comparing(StoredRow::number))
                .map(StoredRow::value)
                .toList();
    }

    private Optional<ChartId> chartFrom(String index, String from) {
        return rows.map().range(from, KeyText.beyond(index), 1).stream()
                .map(entry -> new ChartId(KeyText.parts(entry.key()).get(3)))
                .findFirst();
    }

    private static Page.Cursor cursor(List<AccountAccess> shown) {
        return new Page.Cursor(
                shown.get(shown.size() - 1).chart().value().chart().value());
    }

    private <T> Map<RecordKey, Versioned<T>> found(RowKind<T> kind, Set<RecordKey> keys) {
        Map<RecordKey, Versioned<T>> found = new HashMap<>();
        for (RecordKey key : keys) {
            rowKey(key).flatMap(row -> rows.versioned(kind, row)).ifPresent(record -> found.put(key, record));
        }
        return Map.copyOf(found);
    }

    /** Returns the key of the row of the record that has the key. */
    private Optional<String> rowKey(RecordKey key) {
        RecordKey.Kind identity = key.kind().identity();
        Optional<String> id =
                key.kind() == identity ? Optional.of(key.value()) : rows.map().get(RowKeys.owner(rows.practice(), key));
        return id.map(owner -> RowKeys.record(rows.practice(), identity, owner));
    }
}
