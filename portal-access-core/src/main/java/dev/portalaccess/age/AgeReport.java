package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.portalaccess.model.Page.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One part of the report of people whose access patients' ages limit now (PA-095).
 *
 * @param at the instant that it is about
 * @param lines the grants that are capped, held or ended by age, or are to be reviewed
 * @param byGround how many of the lines rest on each law or guidance; a line with two grounds counts for both
 * @param next where the report goes on; empty at its end
 */
public record AgeReport(
        Instant at, List<LimitedGrant> lines, SortedMap<String, Integer> byGround, Optional<Cursor> next) {

    public AgeReport {
        requireNonNull(at, "at");
        lines = List.copyOf(lines);
        byGround = ImmutableSortedMap.copyOf(byGround);
        requireNonNull(next, "next");
    }

    /** Returns a report of those lines, with their counts. */
    public static AgeReport of(Instant at, List<LimitedGrant> lines, Optional<Cursor> next) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> line.grounds().forEach(ground -> counts.merge(ground, 1, Integer::sum)));
        return new AgeReport(at, lines, counts, next);
    }

    /** Returns this part and the one that follows as one, with the counts of both. */
    public AgeReport with(AgeReport following) {
        List<LimitedGrant> all = new ArrayList<>(lines);
        all.addAll(following.lines);
        Map<String, Integer> counts = new TreeMap<>(byGround);
        following.byGround.forEach((ground, count) -> counts.merge(ground, count, Integer::sum));
        return new AgeReport(at, all, new TreeMap<>(counts), following.next);
    }
}
