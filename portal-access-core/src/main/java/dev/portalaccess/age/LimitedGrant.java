package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the patient's age leaves of one grant, at the instant that a list names. Holds, blocks and freezes are apart from
 * that.
 *
 * @param grant the grant as it is stored
 * @param left what is left of its scope
 * @param obligations the obligations of the grant, and those that the bands add
 * @param effects what the bands do to it; none if the age leaves it as it is
 * @param grounds the law or guidance behind the effects
 * @param since the instant when the first effect began, if it is known
 */
public record LimitedGrant(
        Grant grant,
        Scope left,
        Set<Obligation> obligations,
        Set<BandEffect> effects,
        Set<String> grounds,
        Optional<Instant> since) {

    public LimitedGrant {
        requireNonNull(grant, "grant");
        requireNonNull(left, "left");
        obligations = Set.copyOf(obligations);
        effects = Set.copyOf(effects);
        grounds = Set.copyOf(grounds);
        requireNonNull(since, "since");
    }

    /** Reports whether everybody can do with the other whatever they can do with this. */
    public boolean isWithin(LimitedGrant other) {
        return left.equals(Scope.NOTHING) || (left.isWithin(other.left) && obligations.containsAll(other.obligations));
    }
}
