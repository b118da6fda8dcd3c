package dev.portalaccess.roster;

import java.util.EnumMap;
import java.util.Map;

/**
 * The count of rows, during a run and at its end.
 *
 * @param counts the rows of each class so far; a class without rows is left out
 * @param isComplete whether the last row of the file was reached
 */
public record IntakeReport(Map<RowClass, Long> counts, boolean isComplete) {

    public IntakeReport {
        counts = Map.copyOf(counts);
    }

    /** Returns the rows of that class. */
    public long count(RowClass of) {
        return counts.getOrDefault(of, 0L);
    }

    /** Returns the rows with a result so far. */
    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the report with one more row of that class. */
    public IntakeReport with(RowClass one) {
        Map<RowClass, Long> more = new EnumMap<>(RowClass.class);
        more.putAll(counts);
        more.merge(one, 1L, Long::sum);
        return new IntakeReport(more, isComplete);
    }

    /** Returns the report of a run that has reached the last row. */
    public IntakeReport complete() {
        return new IntakeReport(counts, true);
    }
}
