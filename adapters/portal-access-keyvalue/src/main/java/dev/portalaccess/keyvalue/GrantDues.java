package dev.portalaccess.keyvalue;

import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.model.stored.ReviewFilter.AffirmedBefore;
import dev.portalaccess.model.stored.ReviewFilter.HeldUntil;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.RetentionRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The grants of one practice that are due for a review or unused, and the marks of use. */
record GrantDues(PracticeRows rows) {

    Page<Grant> due(ReviewFilter filter, Page.Request request) {
        if (filter instanceof HeldUntil held) {
            return grants(
                    RowKeys.held(rows.practice()),
                    KeyText.digits(RowKeys.dayNumber(held.until()) + 1),
                    filter::matches,
                    request);
        }
        AffirmedBefore affirmed = (AffirmedBefore) filter;
        return grants(
                RowKeys.grounded(rows.practice(), affirmed.basis()),
                KeyText.rising(affirmed.before()),
                filter::matches,
                request);
    }

    Page<Grant> unused(Instant before, Page.Request request) {
        LocalDate day = before.atOffset(ZoneOffset.UTC).toLocalDate();
        return grants(
                RowKeys.affirmed(rows.practice()),
                KeyText.rising(before),
                grant -> grant.affirmedAt().isBefore(before)
                        && lastUse(grant.account(), grant.chart())
                                .map(day::isAfter)
                                .orElse(true),
                request);
    }

    /** Returns a page of the grants of an index, up to a place in it. */
    private Page<Grant> grants(String index, String until, Predicate<Grant> wanted, Page.Request request) {
        return rows.page(
                index, KeyText.join(index, until), entry -> grant(entry).filter(wanted), request);
    }

    private Optional<Grant> grant(MapEntry entry) {
        return rows.get(RowKind.OPEN_GRANT, entry.value()).map(StoredRow::value);
    }

    boolean isNewer(AccountId account, ChartId chart, LocalDate day) {
        return lastUse(account, chart).map(day::isAfter).orElse(true);
    }

    boolean mark(AccountId account, ChartId chart, LocalDate day) {
        if (!isNewer(account, chart, day)) {
            return false;
        }
        String key = RowKeys.use(rows.practice(), account, chart);
        lastUse(account, chart).ifPresent(former -> rows.map().remove(ageing(key, former)));
        rows.map().put(key, Long.toString(day.toEpochDay()));
        rows.map().put(ageing(key, day), key);
        return true;
    }

    /** Removes the mark with the key if it is old enough, and returns the number of marks removed. */
    int purge(String key, Instant before) {
        AccountId account = new AccountId(KeyText.parts(key).get(2));
        ChartId chart = new ChartId(KeyText.parts(key).get(3));
        Optional<LocalDate> used = lastUse(account, chart)
                .filter(day -> RetentionRule.agesFrom(day).isBefore(before));
        used.ifPresent(day -> {
            rows.map().remove(ageing(key, day));
            rows.map().remove(key);
        });
        return used.isPresent() ? 1 : 0;
    }

    Map<AccountId, LocalDate> lastUses(ChartId chart, Set<AccountId> accounts) {
        Map<AccountId, LocalDate> days = new HashMap<>();
        accounts.forEach(account -> lastUse(account, chart).ifPresent(day -> days.put(account, day)));
        return Map.copyOf(days);
    }

    private Optional<LocalDate> lastUse(AccountId account, ChartId chart) {
        return rows.map().get(RowKeys.use(rows.practice(), account, chart)).map(GrantDues::day);
    }

    private static LocalDate day(String stored) {
        try {
            return LocalDate.ofEpochDay(Long.parseLong(stored));
        } catch (RuntimeException e) {
            throw new RowFormatException();
        }
    }

    private static String ageing(String key, LocalDate day) {
        return KeyText.join(RowKeys.ageing(Purgeable.USES, RetentionRule.agesFrom(day)), key);
    }
}
