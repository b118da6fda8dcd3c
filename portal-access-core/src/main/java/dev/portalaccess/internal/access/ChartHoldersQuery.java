package dev.portalaccess.internal.access;

import com.google.common.collect.Iterables;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.ChartHolders.Entry;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the current and former holders of access to a chart. Writes nothing. */
public final class ChartHoldersQuery {

    private static final int BATCH = 1_000;

    private final ServiceDependencies parts;
    private final PracticeId practice;

    /** Creates a query in that practice. */
    public ChartHoldersQuery(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
    }

    /** Returns the grants on a chart that are not closed. */
    public ChartHolders holdersOf(ChartId chart) {
        List<Grant> grants = parts.openStore().chart(practice, chart).value().grants();
        Map<HolderId, Holder> holders = holders(grants);
        // The clock is read last: what has ended while the store was asked has ended.
        Instant now = parts.now();
        return new ChartHolders(
                chart,
                now,
                grants.stream()
                        .map(grant -> entry(effective(grant, holders), holders, now))
                        .toList());
    }

    /** Returns one page of them, with their statuses at the instant. */
    Page<Entry> holdersOf(ChartId chart, Instant at, Page.Request request) {
        List<Grant> left = parts.openStore().chart(practice, chart).value().grants().stream()
                .sorted(HOLDER_ORDER)
                .filter(grant -> request.after()
                        .map(GrantPlace::parse)
                        .map(place -> place.isBefore(grant))
                        .orElse(true))
                .toList();
        Page<Grant> page = request.cut(left, grant -> GrantPlace.of(grant).cursor());
        Map<HolderId, Holder> holders = holders(page.items());
        return page.map(grant -> entry(effective(grant, holders), holders, at));
    }

    private static final Comparator<Grant> HOLDER_ORDER = Comparator.comparing(
                    (Grant grant) -> grant.validity().from())
            .thenComparing(grant -> grant.id().value());

    /** The place of a grant in the list: its first instant, then its id. */
    private record GrantPlace(Instant from, String id) {

        static GrantPlace of(Grant grant) {
            return new GrantPlace(grant.validity().from(), grant.id().value());
        }

        static GrantPlace parse(Page.Cursor cursor) {
            String text = cursor.value();
            int space = text.indexOf(' ');
            try {
                return new GrantPlace(Instant.parse(text.substring(0, Math.max(space, 0))), text.substring(space + 1));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("the list has not made the cursor", e);
            }
        }

        Page.Cursor cursor() {
            return new Page.Cursor(from + " " + id);
        }

        boolean isBefore(Grant grant) {
            int order = from.compareTo(grant.validity().from());
            return order < 0 || (order == 0 && id.compareTo(grant.id().value()) < 0);
        }
    }

    Page<Entry> formerHoldersOf(ChartId chart, Page.Request request) {
        Page<Grant> closed = parts.openStore()
                .closedGrants(practice, ClosedGrantFilter.on(chart), request)
                .map(ClosedGrant::grant);
        Map<HolderId, Holder> holders = holders(closed.items());
        Instant now = parts.now();
        return closed.map(grant -> entry(grant, holders, now));
    }

    /** Returns open grants with their holders, as they count now. */
    List<Entry> entries(List<Grant> grants) {
        Map<HolderId, Holder> holders = holders(grants);
        Instant now = parts.now();
        return grants.stream()
                .map(grant -> entry(effective(grant, holders), holders, now))
                .toList();
    }

    /** Reads the holders of the grants together. */
    private Map<HolderId, Holder> holders(List<Grant> grants) {
        Map<HolderId, Holder> holders = new HashMap<>();
        Set<RecordKey> keys =
                grants.stream().map(grant -> RecordKey.of(grant.holder())).collect(Collectors.toSet());
        for (List<RecordKey> batch : Iterables.partition(keys, BATCH)) {
            parts.openStore()
                    .holders(practice, Set.copyOf(batch))
                    .values()
                    .forEach(holder -> holders.put(holder.value().id(), holder.value()));
        }
        return holders;
    }

    private static Grant effective(Grant grant, Map<HolderId, Holder> holders) {
        return Optional.ofNullable(holders.get(grant.holder()))
                .map(holder -> holder.effective(grant))
                .orElse(grant);
    }

    private static Entry entry(Grant grant, Map<HolderId, Holder> holders, Instant now) {
        return new Entry(
                grant,
                grant.statusAt(now),
                Optional.ofNullable(holders.get(grant.holder())).map(Holder::name));
    }
}
