package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.model.stored.ReviewFilter.HeldUntil;
import dev.portalaccess.testkit.memory.PracticeTables.UsedChart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The lists of grants to review and of unused ones, and the marks of use, of one practice. */
record MemoryReviews(PracticeTables tables) {

    /** The place of a grant in a list: a day or an instant as a number, then its chart and its id. */
    private record ReviewRank(long number, String chart, String id) {

        static final Comparator<ReviewRank> ORDER = Comparator.comparingLong(ReviewRank::number)
                .thenComparing(ReviewRank::chart)
                .thenComparing(ReviewRank::id);

        static ReviewRank of(Grant grant, ToLongFunction<Grant> number) {
            return new ReviewRank(
                    number.applyAsLong(grant), grant.chart().value(), grant.id().value());
        }

        static ReviewRank of(Cursor cursor) {
            String[] parts = cursor.value().split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("the cursor is of another list");
            }
            return new ReviewRank(Long.parseLong(parts[0]), parts[1], parts[2]);
        }

        Cursor cursor() {
            return new Cursor(number + " " + chart + " " + id);
        }
    }

    Page<Grant> due(ReviewFilter filter, Request request) {
        return page(
                filter::matches,
                filter instanceof HeldUntil ? MemoryReviews::firstReview : MemoryReviews::affirmedAt,
                request);
    }

    Page<Grant> unused(Instant before, Request request) {
        LocalDate day = before.atOffset(ZoneOffset.UTC).toLocalDate();
        return page(
                grant -> grant.affirmedAt().isBefore(before)
                        && tables.uses
                                .getOrDefault(new UsedChart(grant.account(), grant.chart()), LocalDate.MIN)
                                .isBefore(day),
                MemoryReviews::affirmedAt,
                request);
    }

    Map<AccountId, LocalDate> lastUses(ChartId chart, Set<AccountId> accounts) {
        Map<AccountId, LocalDate> days = new HashMap<>();
        tables.uses.forEach((used, day) -> {
            if (used.chart().equals(chart) && accounts.contains(used.account())) {
                days.put(used.account(), day);
            }
        });
        return Map.copyOf(days);
    }

    private Page<Grant> page(Predicate<Grant> wanted, ToLongFunction<Grant> number, Request request) {
        Comparator<Grant> order = Comparator.comparing(grant -> ReviewRank.of(grant, number), ReviewRank.ORDER);
        Predicate<Grant> isBehind = request.after()
                .map(ReviewRank::of)
                .<Predicate<Grant>>map(
                        last -> grant -> ReviewRank.ORDER.compare(ReviewRank.of(grant, number), last) > 0)
                .orElse(grant -> true);
        List<Grant> rest = tables.charts.values().stream()
                .flatMap(stored -> stored.value().grants().stream())
                .filter(wanted)
                .filter(isBehind)
                .sorted(order)
                .limit(request.limit() + 1L)
                .toList();
        return request.cut(rest, last -> ReviewRank.of(last, number).cursor());
    }

    private static long firstReview(Grant grant) {
        return grant.firstReview().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    private static long affirmedAt(Grant grant) {
        return grant.affirmedAt().toEpochMilli();
    }
}
