package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RecordKey.Kind;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The point reads of one practice. */
record MemoryReads(PracticeTables tables) {

    private static final int MOST_HOLDERS = 1_000;

    Versioned<ChartAccess> chart(ChartId chart) {
        return tables.charts
                .get(chart.value())
                .orElseGet(() -> Versioned.fresh(ChartAccess.untouched(tables.practice, chart)));
    }

    Optional<Versioned<Invitation>> invitation(RecordKey key) {
        return id(key, Kind.INVITATION).flatMap(tables.invitations::get);
    }

    Optional<Versioned<Holder>> holder(RecordKey key) {
        return id(key, Kind.HOLDER).flatMap(tables.holders::get);
    }

    Optional<Versioned<Registration>> registration(RecordKey key) {
        return id(key, Kind.REGISTRATION).flatMap(tables.registrations::get);
    }

    Optional<Versioned<AccessRequest>> request(RecordKey key) {
        return id(key, Kind.ACCESS_REQUEST).flatMap(tables.requests::get);
    }

    Optional<CommandReceipt> receipt(RecordKey key) {
        return id(key, Kind.COMMIT).flatMap(tables.receipts::get);
    }

    Map<ChartId, Versioned<ChartAccess>> charts(Set<ChartId> ids) {
        return ids.stream().collect(toUnmodifiableMap(id -> id, this::chart));
    }

    Map<RecordKey, Versioned<Invitation>> invitations(Set<RecordKey> keys) {
        return found(keys, this::invitation);
    }

    Map<RecordKey, Versioned<Holder>> holders(Set<RecordKey> keys) {
        return found(keys, this::holder);
    }

    private static <V> Map<RecordKey, V> found(Set<RecordKey> keys, Function<RecordKey, Optional<V>> read) {
        Map<RecordKey, V> found = new HashMap<>();
        keys.forEach(key -> read.apply(key).ifPresent(value -> found.put(key, value)));
        return Map.copyOf(found);
    }

    List<Versioned<Holder>> holdersOf(Set<AccountId> accounts) {
        Set<HolderId> granted = Stream.concat(
                        accounts.stream()
                                .flatMap(account -> chartsOf(account).stream())
                                .flatMap(chart -> tables.grants(chart).stream()),
                        tables.closed.values().stream().map(ClosedGrant::grant))
                .filter(grant -> accounts.contains(grant.account()))
                .map(Grant::holder)
                .collect(toSet());
        return tables.holders.values().stream()
                .filter(stored -> granted.contains(stored.value().id())
                        || stored.value().accounts().stream().anyMatch(accounts::contains))
                .limit(MOST_HOLDERS)
                .toList();
    }

    AccountAccess access(AccountId account, ChartId chart) {
        Versioned<ChartAccess> stored = chart(chart);
        List<Grant> grants = stored.value().grants().stream()
                .filter(grant -> grant.account().equals(account))
                .toList();
        List<Versioned<Holder>> holders = grants.isEmpty() ? List.of() : holders(account, grants);
        return new AccountAccess(
                account, new Versioned<>(stored.value().record(), stored.version(), stored.seal()), grants, holders);
    }

    /** Returns the holders of the grants, and then every other holder of the account, oldest first. */
    private List<Versioned<Holder>> holders(AccountId account, List<Grant> grants) {
        Set<HolderId> granted = grants.stream().map(Grant::holder).collect(toCollection(LinkedHashSet::new));
        return Stream.concat(
                        granted.stream().flatMap(holder -> tables.holders.get(holder.value()).stream()),
                        tables.holders.using(account).stream()
                                .filter(holder ->
                                        !granted.contains(holder.value().id())))
                .toList();
    }

    Page<AccountAccess> access(AccountId account, Page.Request request) {
        SortedSet<String> rest = request.after()
                .map(cursor -> chartsOf(account).tailSet(cursor.value() + "\0"))
                .orElseGet(() -> chartsOf(account));
        List<AccountAccess> found = rest.stream()
                .map(chart -> access(account, new ChartId(chart)))
                .filter(access -> !access.grants().isEmpty())
                .limit(request.limit() + 1L)
                .toList();
        return request.cut(
                found, last -> new Page.Cursor(last.chart().value().chart().value()));
    }

    private SortedSet<String> chartsOf(AccountId account) {
        return tables.chartsOf.getOrDefault(account, Collections.emptySortedSet());
    }

    Versioned<PracticeRecord> practiceRecord() {
        return tables.record.get(tables.practice.value()).orElse(Versioned.fresh(PracticeRecord.EMPTY));
    }

    private Optional<String> id(RecordKey key, Kind identity) {
        if (key.kind().identity() != identity) {
            throw new IllegalArgumentException("key of the kind " + key.kind() + " names another sort of record");
        }
        return key.kind() == identity ? Optional.of(key.value()) : Optional.ofNullable(tables.owners.get(key));
    }
}
