package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Scope;

/**
 * A use of a chart that a decision is about.
 *
 * @param area the area of the chart
 * @param level how far; {@code VIEW} or {@code ACT}
 */
public record ChartUse(ChartArea area, AccessLevel level) {

    /** Refuses {@code NONE}: an unknown level reads as none, and must never be permitted. */
    public ChartUse {
        requireNonNull(area, "area");
        requireNonNull(level, "level");
        if (level == AccessLevel.NONE) {
            throw new IllegalArgumentException("level must be VIEW or ACT");
        }
    }

    /** Returns a use that only reads the area. */
    public static ChartUse view(ChartArea area) {
        return new ChartUse(area, AccessLevel.VIEW);
    }

    /** Returns a use that reads, writes, asks or pays in the area. */
    public static ChartUse act(ChartArea area) {
        return new ChartUse(area, AccessLevel.ACT);
    }

    /** Reports whether the scope covers this use. */
    public boolean isWithin(Scope scope) {
        return scope.covers(area, level);
    }
}
