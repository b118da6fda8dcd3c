package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * The part of a chart that someone used or wanted to use.
 *
 * @param area the area
 * @param level how far; {@code VIEW} or {@code ACT}; {@code NONE} for a stored level that this version does not know
 */
public record ChartPart(ChartArea area, AccessLevel level) {

    public ChartPart {
        requireNonNull(area, "area");
        requireNonNull(level, "level");
    }
}
