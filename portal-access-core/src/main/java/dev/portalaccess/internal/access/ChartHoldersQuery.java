package dev.portalaccess.internal.access;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.ChartHolders.Entry;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.restriction.EntryRestriction;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the current and former holders of access to a chart, with the restrictions of each of them if the caller may see
 * that (PA-072, PA-075). Writes nothing.
 */
public final class ChartHoldersQuery {

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final boolean showsRestrictions;

    /** Creates a query in that practice which tells of no restrictions. */
    public ChartHoldersQuery(ServiceDependencies parts, PracticeId practice) {
        this(parts, practice, false);
    }

    ChartHoldersQuery(ServiceDependencies parts, PracticeId practice, boolean showsRestrictions) {
        this.parts = parts;
        this.practice = practice;
        this.showsRestrictions = showsRestrictions;
    }

    /** Returns the grants on a chart that are not closed. */
    public ChartHolders holdersOf(ChartId chart) {
        Versioned<ChartAccess> read = parts.openStore().chart(practice, chart);
        List<Grant> grants = read.value().grants();
        GrantHolders holders = holders(grants);
        AgeFacts age = parts.age(practice, chart);
        // The clock is read last: what has ended while the store was asked has ended.
        Instant now = parts.now();
        return new ChartHolders(
                chart,
                now,
                grants.stream()
                        .map(grant -> entry(grant, holders, record(read), age, now))
                        .toList());
    }

    private static Versioned<ChartRecord> record(Versioned<ChartAccess> read) {
        return new Versioned<>(read.value().record(), read.version());
    }

    /** Returns one page of them, with their statuses at the instant. */
    Page<Entry> holdersOf(ChartId chart, Instant at, Page.Request request) {
        Versioned<ChartAccess> read = parts.openStore().chart(practice, chart);
        List<Grant> left = read.value().grants().stream()
                .sorted(HOLDER_ORDER)
                .filter(grant -> request.after()
                        .map(GrantPlace::parse)
                        .map(place -> place.isBefore(grant))
                        .orElse(true))
                .toList();
        Page<Grant> page = request.cut(left, grant -> GrantPlace.of(grant).cursor());
        GrantHolders holders = holders(page.items());
        AgeFacts age = parts.age(practice, chart);
        return page.map(grant -> entry(grant, holders, record(read), age, at));
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
        GrantHolders holders = holders(closed.items());
        Instant now = parts.now();
        return closed.map(grant -> new Entry(
                grant,
                grant.statusAt(now),
                holders.find(grant.holder()).map(Holder::name),
                Optional.empty(),
                Optional.empty()));
    }

    /** Returns open grants with their holders, as they count now. */
    List<Entry> entries(List<Grant> grants) {
        GrantHolders holders = holders(grants);
        Instant now = parts.now();
        return grants.stream()
                .map(grant -> entry(
                        grant,
                        holders,
                        Versioned.fresh(ChartRecord.untouched(practice, grant.chart())),
                        AgeFacts.IRRELEVANT,
                        now))
                .toList();
    }

    private GrantHolders holders(List<Grant> grants) {
        return showsRestrictions
                ? GrantHolders.read(parts, practice, grants, List.of())
                : GrantHolders.ofGrants(parts, practice, grants);
    }

    private Entry entry(Grant grant, GrantHolders holders, Versioned<ChartRecord> chart, AgeFacts age, Instant at) {
        AccountAccess access = holders.access(grant, chart);
        Grant effective = access.effectiveGrants().get(0);
        return new Entry(
                effective,
                effective.statusAt(at),
                holders.find(grant.holder()).map(Holder::name),
                showsRestrictions ? restriction(access) : Optional.empty(),
                Optional.of(AgeLimit.of(age.at(at, chart.value().exemptions()), effective))
                        .filter(limit -> !limit.effects().isEmpty())
                        .map(limit -> limit.on(effective)));
    }

    private static Optional<EntryRestriction> restriction(AccountAccess access) {
        if (access.isBarred()) {
            return Optional.of(EntryRestriction.BARRED);
        }
        return access.isFrozen() ? Optional.of(EntryRestriction.FROZEN) : Optional.empty();
    }
}
