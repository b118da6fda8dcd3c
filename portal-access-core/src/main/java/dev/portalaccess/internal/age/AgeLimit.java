package dev.portalaccess.internal.age;

import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.BandEffect;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.age.LimitedGrant;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the patient's age leaves of one grant (PA-090). It is applied to each grant by its own basis, before grants add
 * up.
 *
 * @param scope what is left of the grant's scope
 * @param obligations the obligations of the grant, and those that the band adds
 * @param effects what the bands do to the grant; without {@code CAP}, {@code HOLD} and {@code END} the scope is the
 *     grant's own
 * @param grounds the law or guidance behind the effects
 * @param since the instant when the first effect began, if it is known
 * @param until the instant when another band begins; empty if none does, or it is not known
 */
public record AgeLimit(
        Scope scope,
        Set<Obligation> obligations,
        Set<BandEffect> effects,
        Set<String> grounds,
        Optional<Instant> since,
        Optional<Instant> until) {

    private static final Set<LegalBasis> BY_OTHERS = Set.of(
            LegalBasis.PARENTAL_RESPONSIBILITY,
            LegalBasis.GUARDIANSHIP,
            LegalBasis.COURT_ORDER,
            LegalBasis.BEST_INTEREST,
            LegalBasis.POWER_OF_ATTORNEY);

    public AgeLimit {
        obligations = Set.copyOf(obligations);
        effects = Set.copyOf(effects);
        grounds = Set.copyOf(grounds);
    }

    /** Returns what is left of the grant at the patient's age. */
    public static AgeLimit of(PatientAge age, Grant grant) {
        AgeLimit limit = unlimited(grant);
        if (age.makesNoDifference() || grant.terms().isOwn()) {
            return limit;
        }
        for (AgeBand band : age.bands()) {
            limit = limit.within(age, band);
            for (LegalBasis basis : bases(age, grant)) {
                Optional<BandRule> rule = band.rule(basis);
                if (rule.isPresent()) {
                    limit = limit.narrowed(age, grant, band, basis, rule.get());
                }
            }
        }
        return limit;
    }

    /** Returns what is said to staff about the grant. */
    public LimitedGrant on(Grant grant) {
        return new LimitedGrant(grant, scope, obligations, effects, grounds, since);
    }

    /** Reports whether the age leaves less of the grant. */
    public boolean narrows() {
        return effects.stream().anyMatch(effect -> effect != BandEffect.REVIEW);
    }

    /** Reports whether the age is why the grant permits nothing. */
    public boolean leavesNothing(Grant grant) {
        return scope.equals(Scope.NOTHING) && !grant.terms().scope().equals(Scope.NOTHING);
    }

    private static AgeLimit unlimited(Grant grant) {
        return new AgeLimit(
                grant.terms().scope(),
                grant.terms().obligations(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the basis that the grant counts with. One that states none counts as parental responsibility if it began
     * before the patient's majority, and as the patient's consent if it began later; where that is not known, as both.
     */
    private static List<LegalBasis> bases(PatientAge age, Grant grant) {
        Optional<LegalBasis> stated = grant.terms().basis().map(StatedBasis::kind);
        if (stated.isPresent()) {
            return List.of(stated.get());
        }
        Instant began = grant.validity().from();
        return Stream.concat(
                        age.mayBeMinorAt(began) ? Stream.of(LegalBasis.PARENTAL_RESPONSIBILITY) : Stream.empty(),
                        age.mayBeOfAgeAt(began) ? Stream.of(LegalBasis.PATIENT_CONSENT) : Stream.empty())
                .toList();
    }

    /** Returns this limit with one more rule: of several, the narrowest scope counts (PA-096). */
    private AgeLimit narrowed(PatientAge age, Grant grant, AgeBand band, LegalBasis basis, BandRule rule) {
        Set<Obligation> obliged = union(obligations, rule.obligations());
        Scope widest = widest(age, grant, rule);
        boolean isExempt = BY_OTHERS.contains(basis) && isIncapable(age, grant);
        if (isExempt || grant.terms().scope().isWithin(widest) || isConfirmed(age, grant, band, rule)) {
            return new AgeLimit(scope, obliged, effects, grounds, since, until);
        }
        return new AgeLimit(
                rule.effect() == BandEffect.REVIEW ? scope : left(rule, widest),
                obliged,
                union(effects, Set.of(rule.effect())),
                union(grounds, Set.of(rule.ground())),
                Stream.concat(since.stream(), age.beginOf(band).stream()).min(Instant::compareTo),
                until);
    }

    private Scope left(BandRule rule, Scope widest) {
        return rule.effect() == BandEffect.CAP ? scope.and(widest) : Scope.NOTHING;
    }

    private static boolean isIncapable(PatientAge age, Grant grant) {
        return stands(age, grant, AgeExemption.Kind.INCAPACITY);
    }

    private static boolean stands(PatientAge age, Grant grant, AgeExemption.Kind kind) {
        return age.exemptions().stream().anyMatch(one -> one.kind() == kind && one.concerns(grant.holder()));
    }

    /** Returns the widest scope of the rule, by the consent of the patient, or of the patient and a clinician, if given. */
    private static Scope widest(PatientAge age, Grant grant, BandRule rule) {
        boolean isByClinician = stands(age, grant, AgeExemption.Kind.CLINICIAN_CONSENT);
        boolean isByPatient = isByClinician || stands(age, grant, AgeExemption.Kind.CONSENT);
        Scope widest = rule.widest();
        if (isByPatient) {
            widest = rule.withConsent().map(widest::or).orElse(widest);
        }
        if (isByClinician) {
            widest = rule.withClinician().map(widest::or).orElse(widest);
        }
        return widest;
    }

    /**
     * A hold, and a review, end with a confirmation since the band began; a grant given since then needs none. Where no one
     * knows when it began, neither counts (PA-096).
     */
    private static boolean isConfirmed(PatientAge age, Grant grant, AgeBand band, BandRule rule) {
        boolean mayBe = rule.effect() == BandEffect.HOLD || rule.effect() == BandEffect.REVIEW;
        return mayBe
                && age.beginOf(band)
                        .map(begin -> !grant.affirmedAt().isBefore(begin))
                        .orElse(false);
    }

    /** Returns this limit in one more band that the patient may be in, with a rule for the grant or without one. */
    private AgeLimit within(PatientAge age, AgeBand band) {
        Optional<Instant> end =
                Stream.concat(until.stream(), age.endOf(band).stream()).min(Instant::compareTo);
        return new AgeLimit(scope, obligations, effects, grounds, since, end);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
