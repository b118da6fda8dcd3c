package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * The reach of a grant: an {@link AccessLevel} for each {@link ChartArea} (PA-081).
 *
 * <p>A scope states the level of some areas. Every other area has the level of the nearest area above it that is
 * stated, and {@link AccessLevel#NONE} if there is none. So the level of {@code clinical} is also that of every area
 * below it, known or not, for which the scope states no other.
 *
 * <p>Two scopes are equal exactly if they give every area the same level. Immutable.
 *
 * @param levels the levels stated, without those that an area would inherit anyway
 */
public record Scope(SortedMap<ChartArea, AccessLevel> levels) {

    /** The scopes of the four roots alone. There are a few dozen, and nearly every grant has one of them. */
    private static final Map<List<AccessLevel>, Scope> OF_ROOTS = new ConcurrentHashMap<>();

    /** Full use of every area: the default of a new grant. */
    public static final Scope FULL = of(AccessLevel.ACT, AccessLevel.ACT, AccessLevel.ACT, AccessLevel.ACT);

    /** Viewing of every area, nothing else. */
    public static final Scope VIEW_ONLY = of(AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.VIEW);

    /** Bills and payments, nothing else. */
    public static final Scope BILLING_ONLY = of(AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.ACT);

    /** Appointments, nothing else. */
    public static final Scope APPOINTMENTS_ONLY =
            of(AccessLevel.ACT, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.NONE);

    /** No access: the start of a sum of scopes. */
    public static final Scope NOTHING = of(Map.of());

    /** Copies the levels and drops those that say nothing new. */
    public Scope {
        levels = Collections.unmodifiableSortedMap(normal(levels));
    }

    /** Returns a scope with these levels; every other area inherits its level. */
    public static Scope of(Map<ChartArea, AccessLevel> levels) {
        return new Scope(new TreeMap<>(levels));
    }

    /** Returns a scope with a level for each of the four roots, which everything below them inherits. */
    public static Scope of(AccessLevel appointments, AccessLevel messages, AccessLevel clinical, AccessLevel billing) {
        return OF_ROOTS.computeIfAbsent(List.of(appointments, messages, clinical, billing), Scope::ofRoots);
    }

    private static Scope ofRoots(List<AccessLevel> levels) {
        SortedMap<ChartArea, AccessLevel> byRoot = new TreeMap<>();
        byRoot.put(ChartArea.APPOINTMENTS, levels.get(0));
        byRoot.put(ChartArea.MESSAGES, levels.get(1));
        byRoot.put(ChartArea.CLINICAL, levels.get(2));
        byRoot.put(ChartArea.BILLING, levels.get(3));
        return new Scope(byRoot);
    }

    /**
     * Returns this scope with another level for the area and everything below it. Exceptions follow the rule:
     * {@code Scope.NOTHING.with(CLINICAL, VIEW).with(NOTES, NONE)}.
     */
    public Scope with(ChartArea area, AccessLevel level) {
        requireNonNull(area, "area");
        SortedMap<ChartArea, AccessLevel> next = new TreeMap<>(levels);
        next.keySet().removeIf(stated -> stated.isWithin(area));
        next.put(area, requireNonNull(level, "level"));
        return new Scope(next);
    }

    /** Returns the level for {@code area}, stated or inherited. */
    public AccessLevel level(ChartArea area) {
        return level(levels, area);
    }

    /**
     * Reports whether this scope includes {@code level} in all of {@code area}: in the area itself and in everything
     * below it. A lower level of one area below, even of one that no policy knows, is enough for {@code false}.
     */
    public boolean covers(ChartArea area, AccessLevel level) {
        for (Map.Entry<ChartArea, AccessLevel> stated : levels.entrySet()) {
            if (!stated.getValue().includes(level) && stated.getKey().isWithin(area)) {
                return false;
            }
        }
        return level(area).includes(level);
    }

    /** Reports whether this scope includes {@code level} in {@code area} or in any area below it. */
    public boolean reaches(ChartArea area, AccessLevel level) {
        return level(area).includes(level)
                || levels.entrySet().stream()
                        .anyMatch(stated -> stated.getKey().isWithin(area)
                                && stated.getValue().includes(level));
    }

    /**
     * Returns the scope that allows everything that either of the two allows; scopes of several grants add up (PA-080).
     */
    public Scope or(Scope other) {
        return combine(other, AccessLevel::or);
    }

    /** Returns the scope that allows only what both of the two allow. */
    public Scope and(Scope other) {
        return combine(other, AccessLevel::and);
    }

    /** Returns the part of this scope up to the level. */
    public Scope upTo(AccessLevel most) {
        SortedMap<ChartArea, AccessLevel> next = new TreeMap<>(levels);
        next.replaceAll((area, level) -> level.and(most));
        return new Scope(next);
    }

    /** Reports whether this scope allows nothing that {@code other} does not allow. */
    public boolean isWithin(Scope other) {
        return and(other).equals(this);
    }

    /** Between two areas that neither scope states, no level changes, so the stated ones are enough. */
    private Scope combine(Scope other, BinaryOperator<AccessLevel> choice) {
        if (equals(other)) {
            return this;
        }
        SortedMap<ChartArea, AccessLevel> next = new TreeMap<>();
        levels.forEach((area, level) -> next.put(area, choice.apply(level, other.level(area))));
        other.levels.forEach((area, level) -> next.put(area, choice.apply(level(area), level)));
        return new Scope(next);
    }

    /** An area sorts before everything below it, so what it passes on is known when they are looked at. */
    private static SortedMap<ChartArea, AccessLevel> normal(SortedMap<ChartArea, AccessLevel> levels) {
        SortedMap<ChartArea, AccessLevel> sorted = new TreeMap<>();
        levels.forEach((area, level) -> sorted.put(requireNonNull(area, "area"), requireNonNull(level, "level")));
        SortedMap<ChartArea, AccessLevel> kept = new TreeMap<>();
        sorted.forEach((area, level) -> {
            if (level(kept, area) != level) {
                kept.put(area, level);
            }
        });
        return kept;
    }

    private static AccessLevel level(Map<ChartArea, AccessLevel> levels, ChartArea area) {
        AccessLevel stated = levels.get(area);
        return stated == null ? area.parent().map(above -> level(levels, above)).orElse(AccessLevel.NONE) : stated;
    }
}
