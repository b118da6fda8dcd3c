package dev.portalaccess.internal.decision;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import java.util.Map;
import java.util.Set;

/**
 * The areas that the policy knows (PA-081). A stored scope may state the level of others, which a later version or
 * another policy has.
 *
 * @param areas the areas
 */
record KnownAreas(Set<ChartArea> areas) {

    /** Copies the areas into a set that is asked by hash. */
    KnownAreas {
        areas = Set.copyOf(areas);
    }

    /** Returns the areas that the policy knows. */
    static KnownAreas of(PortalPolicy policy) {
        return new KnownAreas(policy.areas());
    }

    /** Reports whether the area can be used. */
    boolean has(ChartArea area) {
        return areas.contains(area);
    }

    /** Reports whether the scope lets anyone look at an area. */
    boolean areOpenedBy(Scope scope) {
        return areas.stream().anyMatch(area -> scope.covers(area, AccessLevel.VIEW));
    }

    /**
     * Returns the part of the scope that can be used: an area that is not known has no more than the area above it. If
     * it has less, it keeps that, so that the area above is not permitted as a whole.
     */
    Scope limit(Scope scope) {
        if (areas.containsAll(scope.levels().keySet())) {
            return scope;
        }
        Scope limited = Scope.NOTHING;
        for (Map.Entry<ChartArea, AccessLevel> stated : scope.levels().entrySet()) {
            ChartArea area = stated.getKey();
            AccessLevel level = stated.getValue();
            limited = limited.with(area, has(area) ? level : level.and(limited.level(area)));
        }
        return limited;
    }
}
