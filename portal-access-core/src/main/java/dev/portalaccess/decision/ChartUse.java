package dev.portalaccess.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import java.util.Set;

/**
 * A use of a chart that a decision is about.
 *
 * <p>A use of an area is one of everything below it: it is permitted only if all of that is.
 *
 * @param area the area of the chart
 * @param level how far; {@code VIEW} or {@code ACT}
 * @param honoured the obligations that the program honours in this use (PA-086); none unless it says so
 */
public record ChartUse(ChartArea area, AccessLevel level, Set<Obligation> honoured) {

    /** Refuses {@code NONE}: an unknown level reads as none, and must never be permitted. */
    public ChartUse {
        requireNonNull(area, "area");
        requireNonNull(level, "level");
        honoured = Set.copyOf(honoured);
        if (level == AccessLevel.NONE) {
            throw new IllegalArgumentException("level must be VIEW or ACT");
        }
    }

    /** Creates a use by a program that honours no obligation. */
    public ChartUse(ChartArea area, AccessLevel level) {
        this(area, level, Set.of());
    }

    /** Returns a use that only reads the area. */
    public static ChartUse view(ChartArea area) {
        return new ChartUse(area, AccessLevel.VIEW);
    }

    /** Returns a use that reads, writes, asks or pays in the area. */
    public static ChartUse act(ChartArea area) {
        return new ChartUse(area, AccessLevel.ACT);
    }

    /** Returns the same use by a program that honours exactly these obligations. */
    public ChartUse honouring(Obligation... obligations) {
        return new ChartUse(area, level, Set.of(obligations));
    }

    /** Reports whether the scope covers this use. */
    public boolean isWithin(Scope scope) {
        return scope.covers(area, level);
    }
}
