package dev.portalaccess.internal.decision;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The grants of one account on one chart at one instant. The values are computed once, so that a permission is a simple
 * lookup.
 */
final class ChartGrants {

    private static final KnownAreas STANDARD = new KnownAreas(Set.copyOf(ChartArea.STANDARD));

    /** A chart without any grant of the account. */
    static final ChartGrants NOTHING =
            new ChartGrants(List.of(), List.of(), false, Optional.empty(), Optional.empty(), STANDARD, Instant.EPOCH);

    /** A chart with a broken record; nothing is permitted (PA-115). */
    static final ChartGrants BROKEN =
            new ChartGrants(List.of(), List.of(), false, Optional.empty(), Optional.empty(), STANDARD, Instant.EPOCH);

    private final List<Grant> grants;
    private final List<CountedGrant> inForce;
    private final boolean isObliging;
    private final KnownAreas areas;
    private final Scope unconditional;
    private final boolean isBarred;
    private final Optional<Instant> barredSince;
    private final Optional<Instant> frozenSince;
    private final Instant at;
    private @Nullable PreparedPermission prepared;

    /**
     * A permission that was prepared for a use, before the ones prepared earlier. There are as many as kinds of use.
     */
    private record PreparedPermission(
            ChartUse use, Permitted permitted, @Nullable PreparedPermission earlier) {}

    private ChartGrants(
            List<Grant> grants,
            List<CountedGrant> inForce,
            boolean isBarred,
            Optional<Instant> barredSince,
            Optional<Instant> frozenSince,
            KnownAreas areas,
            Instant at) {
        this.grants = grants;
        this.inForce = inForce;
        this.isObliging = areObliging(inForce);
        this.areas = areas;
        this.unconditional = sum(counting(Set.of()));
        this.isBarred = isBarred;
        this.barredSince = barredSince;
        this.frozenSince = frozenSince;
        this.at = at;
    }

    private static boolean areObliging(List<CountedGrant> grants) {
        for (CountedGrant grant : grants) {
            if (!grant.obligations().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns what was read of the account and the chart, at the instant; without a chart record there is nothing. */
    static ChartGrants of(Instant at, CheckedAccess read, KnownAreas areas, AgeFacts age) {
        if (read.isBroken()) {
            return BROKEN;
        }
        AccountAccess access = read.access();
        if (access.chart().version() == 0 || access.grants().isEmpty()) {
            return NOTHING;
        }
        List<Grant> grants = access.effectiveGrants();
        return new ChartGrants(
                grants,
                inForce(grants, access.chart().value().exemptions(), age, at),
                access.isBarred() || isStamped(access.grants()),
                access.isBarred() ? access.barredSince() : Optional.empty(),
                access.isFrozen() ? access.frozenSince() : Optional.empty(),
                areas,
                at);
    }

    private static List<CountedGrant> inForce(
            List<Grant> grants, List<AgeExemption> exemptions, AgeFacts age, Instant at) {
        List<CountedGrant> inForce = new ArrayList<>(grants.size());
        for (Grant grant : grants) {
            if (grant.isInForceAt(at)) {
                inForce.add(CountedGrant.of(grant, age, exemptions, at));
            }
        }
        return Collections.unmodifiableList(inForce);
    }

    /** Returns every open grant, including those that do not count now. */
    List<Grant> grants() {
        return grants;
    }

    /** Returns the grants in force, with any obligations, as they count at the age of the patient. */
    List<CountedGrant> inForce() {
        return inForce;
    }

    /** Returns the combined scope of the grants in force, as if every obligation were honoured. */
    Scope conditional() {
        return isObliging ? sum(inForce) : unconditional;
    }

    /** Returns the combined scope of the grants in force whose obligations are all honoured (PA-086). */
    Scope scope(Set<Obligation> honoured) {
        return honoured.isEmpty() || !isObliging ? unconditional : sum(counting(honoured));
    }

    /** Reports whether a block overrides all of the grants. */
    boolean isBarred() {
        return isBarred;
    }

    /** Reports whether a freeze stops all of the grants. */
    boolean isFrozen() {
        return frozenSince.isPresent();
    }

    /** Returns the instant of the first block in the records; empty if only a hold on a grant speaks of one. */
    Optional<Instant> barredSince() {
        return barredSince;
    }

    /** Returns the instant of the first freeze. */
    Optional<Instant> frozenSince() {
        return frozenSince;
    }

    /** Reports whether a block or a freeze stands against all of the grants. */
    boolean isRestricted() {
        return isBarred || isFrozen();
    }

    /** Reports whether a record behind the grants is not as the library wrote it. */
    boolean isBroken() {
        return this == BROKEN;
    }

    /**
     * Returns the next instant when a grant begins or ends, or when an age makes another difference; empty if none is
     * known.
     */
    Optional<Instant> nextChange() {
        return Stream.of(
                        grants.stream().map(grant -> grant.validity().from()),
                        grants.stream().flatMap(grant -> grant.validity().until().stream()),
                        inForce.stream()
                                .flatMap(grant -> grant.limit().stream())
                                .flatMap(limit -> limit.until().stream()))
                .flatMap(instants -> instants)
                .filter(at::isBefore)
                .min(Instant::compareTo);
    }

    /** Reports whether any use is permitted to a caller that honours every obligation. */
    boolean opensAnything() {
        return !isRestricted() && areas.areOpenedBy(conditional());
    }

    /** Returns the permission that was prepared for the use on a chart without limits, if there is one. */
    @Nullable
    Permitted prepared(ChartUse use) {
        for (PreparedPermission one = prepared; one != null; one = one.earlier) {
            if (one.use.equals(use)) {
                return one.permitted;
            }
        }
        return null;
    }

    /** Returns the permission of a use that is covered, and keeps it for the next question. */
    Permitted permission(ChartUse use, ChartStatusLimit limit) {
        Permitted permitted = permit(use, limit);
        if (limit.limitsNothing()) {
            // Another thread may prepare the same, or overwrite this; both are equal, and immutable.
            prepared = new PreparedPermission(use, permitted, prepared);
        }
        return permitted;
    }

    private Permitted permit(ChartUse use, ChartStatusLimit limit) {
        Set<Obligation> needed = needed(use);
        List<CountedGrant> counting = counting(needed);
        List<Grant> permitting = counting.stream()
                .filter(grant -> grant.scope().reaches(use.area(), use.level()))
                .map(CountedGrant::grant)
                .toList();
        return new Permitted(limit.limit(sum(counting)), needed, permitting, at);
    }

    /**
     * PA-086: an obligation counts only if the use is not permitted without it. One after the other is dropped, in the
     * order of the codes, as long as the grants that then count cover the use.
     */
    private Set<Obligation> needed(ChartUse use) {
        if (!isObliging) {
            return Set.of();
        }
        Set<Obligation> needed = new TreeSet<>(use.honoured());
        for (Obligation one : List.copyOf(needed)) {
            needed.remove(one);
            if (!use.isWithin(sum(counting(needed)))) {
                needed.add(one);
            }
        }
        return needed;
    }

    private List<CountedGrant> counting(Set<Obligation> honoured) {
        return isObliging
                ? inForce.stream()
                        .filter(grant -> honoured.containsAll(grant.obligations()))
                        .toList()
                : inForce;
    }

    /** Returns the combined scope of several grants (PA-080), as far as the policy knows its areas. */
    private Scope sum(List<CountedGrant> counting) {
        Scope sum = counting.isEmpty() ? Scope.NOTHING : counting.get(0).scope();
        for (int i = 1; i < counting.size(); i++) {
            sum = sum.or(counting.get(i).scope());
        }
        return areas.limit(sum);
    }

    /** PA-080: a block overrides all; it is stamped on the grants, and one stamp bars the person. */
    private static boolean isStamped(List<Grant> grants) {
        for (Grant grant : grants) {
            for (Hold hold : grant.holds()) {
                if (hold.cause().equals(Hold.BY_BLOCK)) {
                    return true;
                }
            }
        }
        return false;
    }
}
