package dev.portalaccess.internal.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The age of one patient at one instant, as far as it is known (PA-091, PA-096), and what staff have stated beside it
 * (PA-094).
 *
 * @param policy the age policy
 * @param born the birth date; empty if it is not known
 * @param zone the time zone of the practice
 * @param exemptions the statements on the chart
 * @param at the instant
 */
public record PatientAge(
        AgePolicy policy, Optional<BirthDate> born, ZoneId zone, List<AgeExemption> exemptions, Instant at) {

    private static final int OLDEST = 200;

    public PatientAge {
        requireNonNull(policy, "policy");
        requireNonNull(born, "born");
        requireNonNull(zone, "zone");
        exemptions = List.copyOf(exemptions);
        requireNonNull(at, "at");
    }

    /** Reports whether no age makes any difference. */
    boolean makesNoDifference() {
        return policy.isWithoutBands();
    }

    /** Returns every band that the patient may be in: one, if the birth date is known to the day. */
    List<AgeBand> bands() {
        int youngest = born.map(date -> years(date.latest())).orElse(0);
        int oldest = born.map(date -> years(date.earliest())).orElse(OLDEST);
        return emancipatedAt().isPresent()
                ? policy.bands(Math.max(youngest, policy.majority()), Math.max(oldest, policy.majority()))
                : policy.bands(youngest, oldest);
    }

    private int years(LocalDate day) {
        return Math.max(0, AgeCalculator.years(day, LocalDate.ofInstant(at, zone)));
    }

    /** Reports whether the patient may be in a band that keeps something from parents, or obliges them. */
    public boolean keepsFromParents() {
        return bands().stream()
                .flatMap(band -> band.rule(LegalBasis.PARENTAL_RESPONSIBILITY).stream())
                .anyMatch(rule -> !rule.obligations().isEmpty() || !Scope.FULL.isWithin(rule.widest()));
    }

    /**
     * Returns the instant since when the patient is in the band for sure; empty if that cannot be known. A minor who was
     * emancipated is of age from then on.
     */
    Optional<Instant> beginOf(AgeBand band) {
        Optional<Instant> birthday = born.map(date -> instant(AgeCalculator.birthday(date.latest(), band.from())));
        if (band.from() > policy.majority()) {
            return birthday;
        }
        return emancipatedAt()
                .filter(given -> birthday.map(given::isBefore).orElse(true))
                .or(() -> birthday);
    }

    /** Returns the instant when the patient leaves the band for sure or may leave it; empty if never. */
    Optional<Instant> endOf(AgeBand band) {
        return band.until().flatMap(years -> born.map(date -> instant(AgeCalculator.birthday(date.earliest(), years))));
    }

    private Optional<Instant> emancipatedAt() {
        return PatientMajority.emancipatedAt(exemptions);
    }

    private boolean isEmancipatedAt(Instant when) {
        return emancipatedAt().filter(given -> !when.isBefore(given)).isPresent();
    }

    /** Reports whether the patient may have been a minor at that instant, and not been emancipated. */
    boolean mayBeMinorAt(Instant when) {
        return !isEmancipatedAt(when)
                && born.map(date -> when.isBefore(instant(AgeCalculator.birthday(date.latest(), policy.majority()))))
                        .orElse(true);
    }

    /** Reports whether the patient may have been of age, or was emancipated, at that instant. */
    boolean mayBeOfAgeAt(Instant when) {
        return isEmancipatedAt(when)
                || born.map(date -> !when.isBefore(instant(AgeCalculator.birthday(date.earliest(), policy.majority()))))
                        .orElse(true);
    }

    private Instant instant(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
