package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may have on one legal basis while the patient is in a band of ages (PA-090).
 *
 * @param widest the widest scope
 * @param obligations the obligations that every grant on this basis has in the band (PA-086)
 * @param effect the effect on a grant that is wider
 * @param withConsent the widest scope once the patient has consented; empty if consent changes nothing
 * @param withClinician the widest scope once the patient and a clinician have consented; empty if that changes nothing
 * @param ground the law or guidance that the rule rests on, 1 to 300 characters
 */
public record BandRule(
        Scope widest,
        Set<Obligation> obligations,
        BandEffect effect,
        Optional<Scope> withConsent,
        Optional<Scope> withClinician,
        String ground) {

    private static final int LONGEST_GROUND = 300;

    /** Rejects a ground that is blank or too long. */
    public BandRule {
        requireNonNull(widest, "widest");
        obligations = Set.copyOf(obligations);
        requireNonNull(effect, "effect");
        requireNonNull(withConsent, "withConsent");
        requireNonNull(withClinician, "withClinician");
        if (requireNonNull(ground, "ground").isBlank() || ground.length() > LONGEST_GROUND) {
            throw new IllegalArgumentException("ground must have 1 to " + LONGEST_GROUND + " characters");
        }
    }

    /** Returns a rule that leaves a grant as it is. It may still {@linkplain #obliging oblige}. */
    public static BandRule open(String ground) {
        return cap(Scope.FULL, ground);
    }

    /** Returns a rule that cuts a grant down to that scope. */
    public static BandRule cap(Scope widest, String ground) {
        return of(widest, BandEffect.CAP, ground);
    }

    /** Returns a rule that holds every grant until staff have confirmed it. */
    public static BandRule hold(String ground) {
        return of(Scope.NOTHING, BandEffect.HOLD, ground);
    }

    /** Returns a rule that ends every grant. */
    public static BandRule end(String ground) {
        return of(Scope.NOTHING, BandEffect.END, ground);
    }

    /** Returns a rule that has every grant reviewed and changes none. */
    public static BandRule review(String ground) {
        return of(Scope.NOTHING, BandEffect.REVIEW, ground);
    }

    private static BandRule of(Scope widest, BandEffect effect, String ground) {
        return new BandRule(widest, Set.of(), effect, Optional.empty(), Optional.empty(), ground);
    }

    /** Returns a copy with more obligations. */
    public BandRule obliging(Obligation... more) {
        Set<Obligation> all = new HashSet<>(obligations);
        all.addAll(Set.of(more));
        return new BandRule(widest, all, effect, withConsent, withClinician, ground);
    }

    /** Returns a copy that the patient's consent widens to that scope. */
    public BandRule widenedByConsent(Scope scope) {
        return new BandRule(widest, obligations, effect, Optional.of(scope), withClinician, ground);
    }

    /** Returns a copy that the consent of the patient and of a clinician, together, widens to that scope. */
    public BandRule widenedByClinician(Scope scope) {
        return new BandRule(widest, obligations, effect, withConsent, Optional.of(scope), ground);
    }
}
