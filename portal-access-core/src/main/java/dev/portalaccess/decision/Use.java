package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Area;
import dev.portalaccess.model.Level;
import dev.portalaccess.model.Scope;

/**
 * What somebody wants to do on a chart.
 *
 * <p>Public because every decision is asked about one.
 *
 * @param area in which area
 * @param level how far; {@code VIEW} or {@code ACT}
 */
public record Use(Area area, Level level) {

    /** Refuses {@code NONE}: a level that was not understood reads as none, and must not be answered with yes. */
    public Use {
        requireNonNull(area, "area");
        requireNonNull(level, "level");
        if (level == Level.NONE) {
            throw new IllegalArgumentException("level must be VIEW or ACT");
        }
    }

    /** To look at it. */
    public static Use view(Area area) {
        return new Use(area, Level.VIEW);
    }

    /** To look at it, write, ask, pay. */
    public static Use act(Area area) {
        return new Use(area, Level.ACT);
    }

    /** Whether that scope reaches so far. */
    public boolean isWithin(Scope scope) {
        return scope.covers(area, level);
    }
}
