package dev.portalaccess.internal.sealing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.internal.audit.TrailSource;
import dev.portalaccess.internal.audit.TrailSource.ReadTrail;
import dev.portalaccess.internal.engine.EntryVersions;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.sealing.TrailReplay.StoredTrace;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stored records that a check looks at, a page of them read ahead together with the trails, closed grants and
 * holders beside them: a few questions for a page, where there would be several for each record. A long trail, or a page
 * with many closed grants, is read alone, so that memory is bounded. If one record cannot be read, all of its type are
 * read alone, so that this one is found at its place.
 *
 * <p>The first look at a record takes what was read ahead, and every later one reads the store. Used by one thread.
 */
final class RecordsAhead {

    /** The maximum number of entries of a trail that is read ahead; most charts have a dozen. */
    private static final int LONGEST_TRAIL = 50;

    private static final int MOST = 1_000;
    private static final Page.Request CLOSED = Page.Request.first(500);

    private final ServiceDependencies parts;
    private final AccessStore store;
    private final PracticeId practice;
    private final Map<ChartId, Versioned<ChartAccess>> charts = new HashMap<>();
    private final Map<RecordKey, Versioned<Invitation>> invitations = new HashMap<>();
    private final Map<RecordKey, Versioned<Holder>> holders = new HashMap<>();
    private final Map<ChartId, ReadTrail> trails = new HashMap<>();
    private final Map<ChartId, List<ClosedGrant>> closed = new HashMap<>();
    private boolean isFirstLook;

    RecordsAhead(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.store = parts.openStore();
        this.practice = practice;
    }

    /** Sets whether the next reads take what was read ahead. */
    void takeAhead(boolean isFirst) {
        isFirstLook = isFirst;
    }

    /** Reads the records with the ids together, at most 500, in place of those that were read before. */
    void read(RecordType type, List<String> ids) {
        charts.clear();
        invitations.clear();
        holders.clear();
        trails.clear();
        closed.clear();
        if (!ids.isEmpty()) {
            readSome(type, ids);
        }
    }

    private void readSome(RecordType type, List<String> ids) {
        switch (type) {
            case CHART -> readChartsWhole(ids.stream().map(ChartId::new).collect(toSet()));
            case INVITATION -> readInvitations(ids);
            case HOLDER -> readHolders(ids.stream().map(id -> new RecordKey(RecordKey.Kind.HOLDER, id)));
            case REGISTRATION, ACCESS_REQUEST -> {
                // There is no read of several.
            }
        }
    }

    private void readInvitations(List<String> ids) {
        Set<RecordKey> keys = ids.stream()
                .map(id -> new RecordKey(RecordKey.Kind.INVITATION, id))
                .collect(toSet());
        ifReadable(() -> invitations.putAll(store.invitations(practice, keys)));
        readCharts(invitations.values().stream()
                .filter(one -> one.value().isLiveAt(parts.now()))
                .flatMap(one -> one.value().charts().stream()));
    }

    private void readChartsWhole(Set<ChartId> wanted) {
        readCharts(wanted.stream());
        ifReadable(() -> readTrails(wanted));
        ifReadable(() -> readClosed(wanted));
        readHolders(Stream.concat(
                charts.values().stream()
                        .flatMap(chart -> chart.value().grants().stream())
                        .map(Grant::holder)
                        .map(RecordKey::of),
                trails.values().stream()
                        .flatMap(trail -> trail.entries().stream())
                        .flatMap(entry -> EntryVersions.ofHolders(entry).keySet().stream())
                        .map(RecordKey::of)));
    }

    private void readCharts(Stream<ChartId> wanted) {
        Set<ChartId> some = wanted.limit(MOST).collect(toSet());
        if (!some.isEmpty()) {
            ifReadable(() -> charts.putAll(store.charts(practice, some)));
        }
    }

    private void readHolders(Stream<RecordKey> wanted) {
        Set<RecordKey> some = wanted.distinct().limit(MOST).collect(toSet());
        if (!some.isEmpty()) {
            ifReadable(() -> holders.putAll(store.holders(practice, some)));
        }
    }

    private void readTrails(Set<ChartId> wanted) {
        Map<ChartId, AuditHead> starts = parts.scan().trailStarts(practice, wanted);
        Map<ChartId, List<AuditEntry>> entries = parts.scan().trails(practice, wanted, LONGEST_TRAIL);
        starts.forEach((chart, start) -> Optional.ofNullable(entries.get(chart))
                .ifPresent(read -> trails.put(chart, new ReadTrail(start, read))));
    }

    private void readClosed(Set<ChartId> wanted) {
        Page<ClosedGrant> page = store.closedGrants(practice, ClosedGrantFilter.on(wanted), CLOSED);
        if (page.next().isEmpty()) {
            wanted.forEach(chart -> closed.put(chart, List.of()));
            closed.putAll(
                    page.items().stream().collect(groupingBy(one -> one.grant().chart())));
        }
    }

    private static void ifReadable(Runnable read) {
        DamagedRow.readOr(
                () -> {
                    read.run();
                    return true;
                },
                code -> false);
    }

    Versioned<ChartAccess> chart(ChartId chart) {
        return ahead(charts, chart).orElseGet(() -> store.chart(practice, chart));
    }

    Optional<Versioned<Invitation>> invitation(RecordKey key) {
        return ahead(invitations, key).or(() -> store.invitation(practice, key));
    }

    Optional<Versioned<Holder>> holder(RecordKey key) {
        return ahead(holders, key).or(() -> store.holder(practice, key));
    }

    /** Returns those of the holders who are stored. */
    Map<RecordKey, Versioned<Holder>> holders(Set<RecordKey> keys) {
        Map<RecordKey, Versioned<Holder>> found = new HashMap<>();
        Set<RecordKey> others = new HashSet<>();
        for (RecordKey key : keys) {
            ahead(holders, key).ifPresentOrElse(one -> found.put(key, one), () -> others.add(key));
        }
        if (!others.isEmpty()) {
            found.putAll(store.holders(practice, others));
        }
        return found;
    }

    /** Returns the message from a list, or as it is now. */
    Optional<Message> message(Message listed) {
        return isFirstLook ? Optional.of(listed) : parts.outbox().message(practice, listed.id());
    }

    /** Returns what the chart is compared with. */
    StoredTrace trace(Versioned<ChartAccess> read) {
        ChartId chart = read.value().chart();
        return new StoredTrace(trail(chart, read.value().head()), () -> closedGrants(chart), this::holders);
    }

    private TrailSource trail(ChartId chart, AuditHead end) {
        return ahead(trails, chart)
                .map(trail -> TrailSource.readAhead(parts.queries(), practice, chart, end, trail))
                .orElseGet(() -> TrailSource.remembered(parts.queries(), practice, chart, end));
    }

    private Iterator<ClosedGrant> closedGrants(ChartId chart) {
        ClosedGrantFilter onChart = ClosedGrantFilter.on(chart);
        return ahead(closed, chart)
                .map(List::iterator)
                .orElseGet(() -> new PageReader<>(page -> store.closedGrants(practice, onChart, page)));
    }

    private <K, V> Optional<V> ahead(Map<K, V> read, K key) {
        return isFirstLook ? Optional.ofNullable(read.get(key)) : Optional.empty();
    }
}
