package dev.portalaccess.reference;

import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The level of each area of a chart (PA-081): 0 is none, 1 is view, 2 is act.
 *
 * @param levels in the order of {@link #AREAS}
 */
record ModelScope(List<Integer> levels) {

    static final List<String> AREAS = List.of(
            "appointments",
            "messages",
            "billing",
            "clinical",
            "clinical/results",
            "clinical/medication",
            "clinical/immunisations",
            "clinical/conditions",
            "clinical/notes",
            "clinical/documents",
            "clinical/family-history");

    /** Each area with the places of all that is within it. */
    private static final Map<String, List<Integer>> WITHIN = AREAS.stream()
            .collect(Collectors.toMap(
                    area -> area,
                    area -> IntStream.range(0, AREAS.size())
                            .filter(at ->
                                    AREAS.get(at).equals(area) || AREAS.get(at).startsWith(area + "/"))
                            .boxed()
                            .toList()));

    static ModelScope all(int level) {
        return new ModelScope(AREAS.stream().map(any -> level).toList());
    }

    /** This scope, with another level for an area and for all that is below it. */
    ModelScope with(String changed, int level) {
        return new ModelScope(IntStream.range(0, AREAS.size())
                .mapToObj(at -> WITHIN.get(changed).contains(at) ? Integer.valueOf(level) : levels.get(at))
                .toList());
    }

    /** The higher level of each area. */
    ModelScope or(ModelScope other) {
        return each(other, Math::max);
    }

    /** The lower level of each area. */
    ModelScope and(ModelScope other) {
        return each(other, Math::min);
    }

    private ModelScope each(ModelScope other, IntBinaryOperator of) {
        return new ModelScope(IntStream.range(0, AREAS.size())
                .mapToObj(at -> of.applyAsInt(levels.get(at), other.levels.get(at)))
                .toList());
    }

    /** A question about an area is one about everything below it, too. */
    boolean covers(String asked, int level) {
        for (int at : WITHIN.get(asked)) {
            if (levels.get(at) < level) {
                return false;
            }
        }
        return true;
    }

    /** Whether a part of what is asked is covered. */
    boolean reaches(String asked, int level) {
        return WITHIN.get(asked).stream().anyMatch(at -> levels.get(at) >= level);
    }

    boolean isWithin(ModelScope wider) {
        return IntStream.range(0, AREAS.size()).allMatch(at -> levels.get(at) <= wider.levels.get(at));
    }
}
