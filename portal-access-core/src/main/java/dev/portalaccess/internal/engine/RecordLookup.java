package dev.portalaccess.internal.engine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The stored records that one round of deciding needs, each read once, so that every record is written over the version
 * that the rules have seen. Several records are read together, however many there are. Used by one thread.
 */
public final class RecordLookup {

    /** The most records in one read. */
    private static final int BATCH = 1_000;

    /** The most accounts in one read of their holders. */
    private static final int MOST_ACCOUNTS = 100;

    private static final int LARGEST_PAGE = 500;

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final Map<ChartId, Versioned<ChartAccess>> charts = new LinkedHashMap<>();
    private final Map<RecordKey, Optional<Versioned<Invitation>>> invitations = new HashMap<>();
    private final Map<RecordKey, Optional<Versioned<Holder>>> holders = new HashMap<>();
    private final Map<Set<AccountId>, List<Versioned<Holder>>> holdersOf = new HashMap<>();
    private final Map<Mailbox, List<Holder>> sharing = new HashMap<>();
    private final Map<ChartId, List<Grant>> closed = new HashMap<>();

    RecordLookup(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
    }

    /** Returns the access of the chart as it is stored. */
    public Versioned<ChartAccess> chart(ChartId chart) {
        readCharts(Set.of(chart));
        return requireNonNull(charts.get(chart), "chart");
    }

    /** Reads those of the charts that have not been read yet, together. */
    public void readCharts(Collection<ChartId> wanted) {
        Set<ChartId> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(charts.keySet());
        Iterables.partition(missing, BATCH)
                .forEach(batch -> charts.putAll(store().charts(practice, Set.copyOf(batch))));
    }

    /** Returns the invitation with the key. */
    public Optional<Versioned<Invitation>> invitation(RecordKey key) {
        return find(invitations, Set.of(key), keys -> store().invitations(practice, keys))
                .get(0);
    }

    /** Reads those of the invitations that have not been read yet, together. */
    public void readInvitations(Collection<RecordKey> keys) {
        find(invitations, keys, missing -> store().invitations(practice, missing));
    }

    /** Returns the holder with the key. */
    public Optional<Versioned<Holder>> holder(RecordKey key) {
        return holders(Set.of(key)).get(0);
    }

    /** Returns the holders with the keys, in the order of the keys. */
    public List<Optional<Versioned<Holder>>> holders(Collection<RecordKey> keys) {
        return find(holders, keys, missing -> store().holders(practice, missing));
    }

    /** Notes a holder that was read elsewhere for this round. */
    void know(Versioned<Holder> read) {
        holders.put(RecordKey.of(read.value().id()), Optional.of(read));
    }

    /** Returns the holder as this round has read it before it changed it; empty for a new one. */
    Optional<Holder> readHolder(Versioned<Holder> changed) {
        if (changed.version() == 0) {
            return Optional.empty();
        }
        HolderId id = changed.value().id();
        return Stream.concat(
                        holders.values().stream().flatMap(Optional::stream),
                        holdersOf.values().stream().flatMap(List::stream))
                .filter(holder -> holder.value().id().equals(id))
                .findFirst()
                .or(() -> holder(RecordKey.of(id)))
                .map(Versioned::value);
    }

    /** Returns the registration with the key. */
    public Optional<Versioned<Registration>> registration(RecordKey key) {
        return store().registration(practice, key);
    }

    /** Returns the request for access with the key. */
    public Optional<Versioned<AccessRequest>> request(RecordKey key) {
        return parts.requests().request(practice, key);
    }

    /** Returns every holder who uses or has used one of the accounts, or has ever had a grant through one of them. */
    public List<Versioned<Holder>> holdersOf(Set<AccountId> accounts) {
        Map<HolderId, Versioned<Holder>> found = new LinkedHashMap<>();
        for (List<AccountId> some : Iterables.partition(accounts, MOST_ACCOUNTS)) {
            holdersOf
                    .computeIfAbsent(Set.copyOf(some), read -> store().holdersOf(practice, read))
                    .forEach(holder -> found.putIfAbsent(holder.value().id(), holder));
        }
        return List.copyOf(found.values());
    }

    /** Reads the holders of several accounts together, so that those whom nobody has used are not asked for singly. */
    public void readHoldersOf(List<AccountId> accounts) {
        for (List<AccountId> some : Iterables.partition(accounts, MOST_ACCOUNTS)) {
            if (store().holdersOf(practice, Set.copyOf(some)).isEmpty()) {
                some.forEach(account -> holdersOf.putIfAbsent(Set.of(account), List.of()));
            } else if (some.size() > 1) {
                readHoldersOf(some.subList(0, some.size() / 2));
                readHoldersOf(some.subList(some.size() / 2, some.size()));
            }
        }
    }

    /** Reads the holders who may share one of the mailboxes, together. */
    public void readSharing(Set<Mailbox> mailboxes) {
        Iterables.partition(mailboxes, BATCH)
                .forEach(batch -> sharing.putAll(parts.queries().sharing(practice, Set.copyOf(batch))));
    }

    /** Returns the holders who may share the mailbox. */
    public List<Holder> sharing(Mailbox mailbox) {
        return sharing.computeIfAbsent(mailbox, one -> parts.queries().sharing(practice, one));
    }

    /** Returns the grants on the charts that were closed at or after the instant. */
    public List<Grant> closedSince(Set<ChartId> on, Instant instant) {
        List<Grant> closed = new ArrayList<>();
        for (List<ChartId> batch : Iterables.partition(on, ClosedGrantFilter.MOST_CHARTS)) {
            ClosedGrantFilter filter = ClosedGrantFilter.on(Set.copyOf(batch)).since(instant);
            Optional<Page.Request> request = Optional.of(Page.Request.first(LARGEST_PAGE));
            while (request.isPresent()) {
                Page<ClosedGrant> page = store().closedGrants(practice, filter, request.get());
                page.items().forEach(one -> closed.add(one.grant()));
                request = page.next().map(Page.Request.first(LARGEST_PAGE)::after);
            }
        }
        return closed;
    }

    /** Reads the closed grants of those charts together, for {@link #closedEver}. */
    public void readClosed(Collection<ChartId> wanted) {
        Set<ChartId> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(closed.keySet());
        missing.forEach(chart -> closed.put(chart, new ArrayList<>()));
        closedSince(missing, Instant.EPOCH)
                .forEach(grant ->
                        requireNonNull(closed.get(grant.chart()), "chart").add(grant));
    }

    /** Returns every closed grant on the chart. */
    public List<Grant> closedEver(ChartId chart) {
        readClosed(Set.of(chart));
        return List.copyOf(requireNonNull(closed.get(chart), "chart"));
    }

    /** Returns the closed grant with the id. */
    public Optional<Grant> closedGrant(ChartId chart, GrantId id) {
        return store()
                .closedGrants(practice, ClosedGrantFilter.on(chart).withId(id), Page.Request.first(1))
                .items()
                .stream()
                .map(ClosedGrant::grant)
                .findFirst();
    }

    private AccessStore store() {
        return parts.store();
    }

    private static <V> List<Optional<V>> find(
            Map<RecordKey, Optional<V>> known,
            Collection<RecordKey> keys,
            Function<Set<RecordKey>, Map<RecordKey, V>> read) {
        Set<RecordKey> missing = new LinkedHashSet<>(keys);
        missing.removeAll(known.keySet());
        for (List<RecordKey> batch : Iterables.partition(missing, BATCH)) {
            Map<RecordKey, V> found = read.apply(Set.copyOf(batch));
            batch.forEach(key -> known.put(key, Optional.ofNullable(found.get(key))));
        }
        return keys.stream().map(known::get).toList();
    }
}
