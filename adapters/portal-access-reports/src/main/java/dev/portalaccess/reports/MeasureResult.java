package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of a measure.
 *
 * @param definition the definition that they follow
 * @param counts the figures of each clinician, group or hospital that has a patient in the denominator
 */
public record MeasureResult(MeasureDefinition definition, SortedMap<MeasuredUnit, MeasureCount> counts) {

    public MeasureResult {
        requireNonNull(definition, "definition");
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Returns the figures of a unit; 0 of 0 if it has seen nobody. */
    public MeasureCount count(MeasuredUnit unit) {
        return counts.getOrDefault(unit, new MeasureCount(0, 0));
    }
}
