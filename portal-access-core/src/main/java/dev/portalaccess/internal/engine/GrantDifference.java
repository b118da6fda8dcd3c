package dev.portalaccess.internal.engine;

import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AccessChange.Kind;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA-113: what two versions of one grant differ in, for the account that it belongs to. Nothing is said of a change that
 * no decision depends on, such as a confirmation or the day of a review.
 *
 * @param before the stored version; empty for a new grant
 * @param after the next version, open or closed
 * @param now the instant of the commit
 */
record GrantDifference(Optional<Grant> before, Grant after, Instant now) {

    /** Returns the changes; each names the grant. */
    List<AccessChange> changes() {
        List<AccessChange> changes = new ArrayList<>();
        boolean isAnothers = before.filter(former -> !former.account().equals(after.account()) && former.isAliveAt(now))
                .isPresent();
        if (isAnothers) {
            before.ifPresent(former -> changes.add(AccessChange.of(Kind.REVOKED, former)));
        }
        kinds(isAnothers ? Optional.empty() : before).forEach(kind -> changes.add(AccessChange.of(kind, after)));
        return changes;
    }

    private Set<Kind> kinds(Optional<Grant> former) {
        if (after.standing() instanceof GrantState.Revoked) {
            return former.filter(one -> !(one.standing() instanceof GrantState.Revoked))
                    .<Set<Kind>>map(one -> EnumSet.of(Kind.REVOKED))
                    .orElse(Set.of());
        }
        if (after.standing() instanceof GrantState.Open && after.validity().hasEndedAt(now)) {
            return former.isPresent() ? EnumSet.of(Kind.ENDED) : Set.of();
        }
        return former.map(this::kinds).orElseGet(() -> EnumSet.of(after.holds().isEmpty() ? Kind.GRANTED : Kind.HELD));
    }

    private Set<Kind> kinds(Grant former) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (former.holds().isEmpty() != after.holds().isEmpty()) {
            kinds.add(former.holds().isEmpty() ? Kind.HELD : Kind.RELEASED);
        }
        if (isLess(former, after)) {
            kinds.add(Kind.NARROWED);
        }
        if (isLess(after, former)) {
            kinds.add(Kind.WIDENED);
        }
        if (!ground(former).equals(ground(after)) || !former.holder().equals(after.holder())) {
            kinds.add(Kind.REASSESSED);
        }
        return kinds;
    }

    /** Reports whether the one grant permits something that the other does not: an area, a time, a freedom from duties. */
    private static boolean isLess(Grant wide, Grant other) {
        GrantTerms terms = wide.terms();
        return !terms.scope().isWithin(other.terms().scope())
                || !terms.obligations().containsAll(other.terms().obligations())
                || end(other).isBefore(end(wide))
                || wide.validity().from().isBefore(other.validity().from());
    }

    private static Instant end(Grant grant) {
        return grant.validity().until().orElse(Instant.MAX);
    }

    /** Returns what rules on ages look at. */
    private static List<Object> ground(Grant grant) {
        return List.of(grant.terms().relationship(), grant.terms().basis().map(basis -> basis.kind()));
    }
}
