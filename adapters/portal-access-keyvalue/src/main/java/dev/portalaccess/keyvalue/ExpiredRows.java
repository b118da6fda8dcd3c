package dev.portalaccess.keyvalue;

import static dev.portalaccess.spi.storage.RetentionRule.agesFrom;

import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.RetentionRule;
import java.time.Instant;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The records of one kind that are past their time, in all practices. The index of what ages finds them; each is then
 * judged by its own document, because a newer version may have written it.
 *
 * @param map all rows
 * @param before the instant that the purge names
 */
record ExpiredRows(OrderedMap map, Instant before) {

    int purge(Purgeable kind, int max) {
        Iterator<String> ageing = RowRange.between(
                        map, KeyText.after(RowKeys.ageing(kind)), RowKeys.ageing(kind, before))
                .map(MapEntry::value)
                .iterator();
        Set<String> chains = new HashSet<>();
        int purged = 0;
        while (purged < max && ageing.hasNext()) {
            String key = ageing.next();
            if (kind != Purgeable.TRAIL) {
                purged += purge(kind, key);
            } else if (chains.add(RowKeys.chainOf(key))) {
                purged += trail(key, max - purged);
            }
        }
        return purged;
    }

    private int purge(Purgeable kind, String key) {
        PracticeRows rows = practice(key);
        try {
            return switch (kind) {
                case INVITATIONS -> invitation(rows, key);
                case MESSAGES -> remove(rows, RowKind.MESSAGE, key, row -> agesFrom(row.value()));
                case RECEIPTS -> removeWithKeys(rows, RowKind.RECEIPT, key, row -> agesFrom(row.value()));
                case REFUSALS -> remove(rows, RowKind.REFUSAL, key, row -> agesFrom(row.value()));
                case REGISTRATIONS -> registration(rows, key);
                case ACCESS_REQUESTS -> removeWithKeys(rows, RowKind.REQUEST, key, row -> agesFrom(row.value()));
                case HOLDERS -> holder(rows, key);
                case FORMER_GRANTS -> remove(rows, RowKind.FORMER_GRANT, key, StoredRow::at);
                case CHANGES -> new PracticeFeed(rows).purge(key, before);
                case USES -> new GrantDues(rows).purge(key, before);
                case TRAIL -> throw new IllegalArgumentException("trails are cut as a whole");
            };
        } catch (RowFormatException e) {
            return 0;
        }
    }

    private PracticeRows practice(String key) {
        return new PracticeRows(map, new PracticeId(KeyText.parts(key).get(1)));
    }

    private int invitation(PracticeRows rows, String key) {
        InvitationId id = new InvitationId(KeyText.parts(key).get(2));
        boolean needed = RowRange.below(map, RowKeys.registrations(rows.practice(), id))
                .anyMatch(entry -> needsInvitation(rows, entry.value()));
        return needed ? 0 : removeWithKeys(rows, RowKind.INVITATION, key, row -> agesFrom(row.value()));
    }

    private static boolean needsInvitation(PracticeRows rows, String registration) {
        try {
            return rows.get(RowKind.REGISTRATION, registration)
                    .map(StoredRow::value)
                    .filter(RetentionRule::needsInvitation)
                    .isPresent();
        } catch (RowFormatException e) {
            return true;
        }
    }

    private int registration(PracticeRows rows, String key) {
        return removeWithKeys(
                rows,
                RowKind.REGISTRATION,
                key,
                row -> waitsForAnswer(rows, row.value()) ? Optional.empty() : agesFrom(row.value(), row.instant()));
    }

    private static boolean waitsForAnswer(PracticeRows rows, Registration registration) {
        RecordKey invitation = RecordKey.of(registration.invitation());
        return RetentionRule.isUnanswered(registration)
                && rows.map()
                        .get(RowKeys.record(rows.practice(), invitation.kind(), invitation.value()))
                        .isPresent();
    }

    private int holder(PracticeRows rows, String key) {
        HolderId id = new HolderId(KeyText.parts(key).get(2));
        boolean named = RowRange.below(map, RowKeys.naming(rows.practice(), id))
                .findAny()
                .isPresent();
        return named ? 0 : removeWithKeys(rows, RowKind.HOLDER, key, row -> agesFrom(row.value(), row.instant()));
    }

    /** Cuts the chain that the entry belongs to. */
    private int trail(String key, int max) {
        PracticeRows rows = practice(key);
        Optional<ChartId> chart = RowKeys.chartOf(key);
        AuditHead start = new WorkLists(rows).trailStart(chart);
        String entries = RowKeys.entries(rows.practice(), chart);
        String from = KeyText.join(entries, KeyText.digits(start.length()));
        IdentityHashMap<AuditEntry, String> keys = new IdentityHashMap<>();
        try {
            List<AuditEntry> front = RetentionRule.removableFront(
                    start,
                    RowRange.between(map, from, KeyText.beyond(entries)).map(entry -> read(entry, keys)),
                    before,
                    max);
            front.forEach(entry -> rows.remove(RowKind.ENTRY, keys.getOrDefault(entry, key)));
            front.stream()
                    .skip(Math.max(0, front.size() - 1))
                    .map(RetentionRule::startBehind)
                    .forEach(next -> rows.put(RowKind.HEAD, RowKeys.start(rows.practice(), chart), StoredRow.of(next)));
            return front.size();
        } catch (RowFormatException e) {
            return 0;
        }
    }

    private static AuditEntry read(MapEntry stored, IdentityHashMap<AuditEntry, String> keys) {
        AuditEntry entry =
                StoredRow.read(stored.value(), RowKind.ENTRY.reader()).value();
        keys.put(entry, stored.key());
        return entry;
    }

    private <T> int removeWithKeys(
            PracticeRows rows, RowKind<T> kind, String key, Function<StoredRow<T>, Optional<Instant>> age) {
        int removed = remove(rows, kind, key, age);
        if (removed > 0) {
            List<String> parts = KeyText.parts(key);
            RecordKey.Kind identity = RecordKey.Kind.valueOf(parts.get(0).toUpperCase(Locale.ROOT));
            new OwnedKeys(rows).releaseAll(identity, parts.get(2));
        }
        return removed;
    }

    private <T> int remove(
            PracticeRows rows, RowKind<T> kind, String key, Function<StoredRow<T>, Optional<Instant>> age) {
        boolean isOver =
                rows.get(kind, key).flatMap(age).filter(before::isAfter).isPresent();
        if (isOver) {
            rows.remove(kind, key);
        }
        return isOver ? 1 : 0;
    }
}
