package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Scope;

/**
 * What somebody wants to do on a chart.
 *
 * @param area in which area
 * @param level how far; {@code VIEW} or {@code ACT}
 */
public record ChartUse(ChartArea area, AccessLevel level) {

    /** Refuses {@code NONE}: a level that was not understood reads as none, and must not be answered with yes. */
    public ChartUse {
        requireNonNull(area, "area");
        requireNonNull(level, "level");
        if (level == AccessLevel.NONE) {
            throw new IllegalArgumentException("level must be VIEW or ACT");
        }
    }

    /** To look at it. */
    public static ChartUse view(ChartArea area) {
        return new ChartUse(area, AccessLevel.VIEW);
    }

    /** To look at it, write, ask, pay. */
    public static ChartUse act(ChartArea area) {
        return new ChartUse(area, AccessLevel.ACT);
    }

    /** Whether that scope reaches so far. */
    public boolean isWithin(Scope scope) {
        return scope.covers(area, level);
    }
}
