package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.GrantId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The change of one chart in a commit: what every store writes, and no more than that.
 *
 * <p>A store that keeps a chart as one document may write {@code next} as a whole. A store that keeps a row for each
 * grant writes the record, the grants named in {@code written}, and moves those in {@code closed}; it leaves all other
 * grants of the chart alone.
 *
 * @param next the chart's record with all its open grants after the change, over the version that was read
 * @param written the open grants that are new or changed
 * @param closed the grants that leave the open ones, each in its last version
 */
public record ChartChange(Versioned<ChartAccess> next, Set<GrantId> written, List<Grant> closed) {

    /** Rejects a written grant that is not open, a closed one that is, and one of another chart. */
    public ChartChange {
        requireNonNull(next, "next");
        written = Set.copyOf(written);
        closed = List.copyOf(closed);
        Set<GrantId> open = next.value().grants().stream().map(Grant::id).collect(Collectors.toSet());
        if (!open.containsAll(written)) {
            throw new IllegalArgumentException("a written grant is not among the open ones");
        }
        for (Grant grant : closed) {
            if (!grant.chart().equals(next.value().chart()) || open.contains(grant.id())) {
                throw new IllegalArgumentException("a closed grant is still open, or of another chart");
            }
        }
    }

    /** Returns the change that writes the record and every one of its grants, and closes none. */
    public static ChartChange whole(Versioned<ChartAccess> next) {
        return new ChartChange(
                next, next.value().grants().stream().map(Grant::id).collect(Collectors.toSet()), List.of());
    }

    /**
     * Returns the change from the value that was read to the next one.
     *
     * @param read the value that was read
     * @param next the next value
     * @param closed the grants that are closed
     */
    public static ChartChange between(Versioned<ChartAccess> read, ChartAccess next, List<Grant> closed) {
        Set<Grant> before = new LinkedHashSet<>(read.value().grants());
        Set<GrantId> written = next.grants().stream()
                .filter(grant -> !before.contains(grant))
                .map(Grant::id)
                .collect(Collectors.toSet());
        return new ChartChange(read.to(next), written, closed);
    }

    /** Returns this change with another next value and its seal; the grants stay. */
    public ChartChange with(Versioned<ChartAccess> sealed) {
        return new ChartChange(sealed, written, closed);
    }

    /** Returns the value after the change. */
    public ChartAccess value() {
        return next.value();
    }

    /** Returns the version that the change replaces. */
    public long version() {
        return next.version();
    }

    /** Returns the open grants that are new or changed, in the chart's order. */
    public List<Grant> writtenGrants() {
        return value().grants().stream()
                .filter(grant -> written.contains(grant.id()))
                .toList();
    }
}
