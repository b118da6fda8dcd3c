package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.arbitrary.AnyGrant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Scopes are compared by what they say of every area: of those that they state, of all that lie above, and of one more
 * below each, which no one has heard of.
 */
@Requirement("PA-081")
class ScopeProperties {

    @Provide
    Arbitrary<Scope> scopes() {
        return AnyGrant.scope();
    }

    @Provide
    Arbitrary<ChartArea> areas() {
        return AnyGrant.area();
    }

    @Provide
    Arbitrary<Map<ChartArea, AccessLevel>> levels() {
        return Arbitraries.maps(AnyGrant.area(), Arbitraries.of(AccessLevel.class))
                .ofMaxSize(8);
    }

    private static Set<ChartArea> around(Scope... scopes) {
        Set<ChartArea> around = new TreeSet<>(ChartArea.STANDARD);
        for (Scope scope : scopes) {
            for (ChartArea stated : scope.levels().keySet()) {
                around.add(stated);
                stated.parent().ifPresent(around::add);
                if (stated.path().split("/").length < 3) {
                    around.add(stated.child("never-heard-of"));
                }
            }
        }
        return around;
    }

    /** The reference: the longest beginning of the path that the map states. */
    private static AccessLevel inherited(Map<ChartArea, AccessLevel> levels, String path) {
        AccessLevel stated = levels.get(new ChartArea(path));
        int slash = path.lastIndexOf('/');
        if (stated != null) {
            return stated;
        }
        return slash < 0 ? AccessLevel.NONE : inherited(levels, path.substring(0, slash));
    }

    @Property
    void an_area_has_the_level_of_the_nearest_area_above_that_is_stated(
            @ForAll("levels") Map<ChartArea, AccessLevel> levels, @ForAll("areas") ChartArea area) {
        assertThat(Scope.of(levels).level(area)).isEqualTo(inherited(levels, area.path()));
    }

    @Property
    void two_scopes_are_equal_exactly_if_they_say_the_same_of_every_area(
            @ForAll("levels") Map<ChartArea, AccessLevel> one, @ForAll("levels") Map<ChartArea, AccessLevel> other) {
        Scope first = Scope.of(one);
        Scope second = Scope.of(other);
        boolean isSame = around(first, second).stream().allMatch(area -> first.level(area) == second.level(area));
        assertThat(first.equals(second)).isEqualTo(isSame);
    }

    @Property
    void a_level_that_is_inherited_anyway_makes_no_difference(
            @ForAll("scopes") Scope scope, @ForAll("areas") ChartArea area) {
        Map<ChartArea, AccessLevel> more = new HashMap<>(scope.levels());
        more.put(area, scope.level(area));
        assertThat(Scope.of(more)).isEqualTo(scope).hasSameHashCodeAs(scope);
        assertThat(Scope.of(more).levels()).isEqualTo(scope.levels());
    }

    @Property
    void adding_takes_the_higher_level_and_capping_the_lower_one_everywhere(
            @ForAll("scopes") Scope one, @ForAll("scopes") Scope other) {
        assertThat(around(one, other)).allSatisfy(area -> {
            int first = one.level(area).ordinal();
            int second = other.level(area).ordinal();
            assertThat(one.or(other).level(area).ordinal()).isEqualTo(Math.max(first, second));
            assertThat(one.and(other).level(area).ordinal()).isEqualTo(Math.min(first, second));
        });
    }

    @Property
    void adding_and_capping_need_no_order(
            @ForAll("scopes") Scope one, @ForAll("scopes") Scope other, @ForAll("scopes") Scope third) {
        assertThat(one.or(other)).isEqualTo(other.or(one));
        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.or(other).or(third)).isEqualTo(one.or(other.or(third)));
        assertThat(one.and(other).and(third)).isEqualTo(one.and(other.and(third)));
        assertThat(one.and(other.or(third))).isEqualTo(one.and(other).or(one.and(third)));
        assertThat(one.or(Scope.NOTHING)).isEqualTo(one);
        assertThat(one.and(Scope.NOTHING)).isEqualTo(Scope.NOTHING);
        assertThat(one.or(one.and(other))).isEqualTo(one);
    }

    @Property
    void one_is_within_another_exactly_if_it_is_nowhere_higher(
            @ForAll("scopes") Scope one, @ForAll("scopes") Scope other) {
        boolean isWithin =
                around(one, other).stream().allMatch(area -> other.level(area).includes(one.level(area)));
        assertThat(one.isWithin(other)).isEqualTo(isWithin);
        assertThat(one.and(other).isWithin(one)).isTrue();
        assertThat(one.isWithin(one.or(other))).isTrue();
    }

    @Property
    void an_area_is_covered_exactly_if_it_and_everything_below_it_is(
            @ForAll("scopes") Scope scope, @ForAll("areas") ChartArea area, @ForAll AccessLevel level) {
        Set<ChartArea> below = around(scope);
        below.add(area);
        below.removeIf(one -> !one.equals(area) && !one.path().startsWith(area.path() + "/"));
        assertThat(scope.covers(area, level))
                .isEqualTo(below.stream().allMatch(one -> scope.level(one).includes(level)));
        assertThat(scope.reaches(area, level))
                .isEqualTo(below.stream().anyMatch(one -> scope.level(one).includes(level)));
    }

    @Property
    void a_cap_of_one_level_is_a_cap_of_every_area(@ForAll("scopes") Scope scope, @ForAll AccessLevel most) {
        assertThat(around(scope))
                .allSatisfy(area -> assertThat(scope.upTo(most).level(area))
                        .isEqualTo(scope.level(area).and(most)));
        assertThat(scope.upTo(AccessLevel.NONE)).isEqualTo(Scope.NOTHING);
    }

    @Property
    void another_level_is_that_of_the_area_and_everything_below_and_of_nothing_else(
            @ForAll("scopes") Scope scope, @ForAll("areas") ChartArea area, @ForAll AccessLevel level) {
        Scope changed = scope.with(area, level);
        Set<ChartArea> around = around(scope, changed);
        around.add(area);
        assertThat(around)
                .allSatisfy(
                        one -> assertThat(changed.level(one)).isEqualTo(one.isWithin(area) ? level : scope.level(one)));
    }
}
