package dev.portalaccess.internal.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the host says about the age of one patient, and the policy that it is judged by.
 *
 * @param policy the age policy
 * @param born the birth date; empty if it is not known
 * @param zone the time zone of the practice
 */
public record AgeFacts(AgePolicy policy, Optional<BirthDate> born, ZoneId zone) {

    /** The facts where no age matters. */
    public static final AgeFacts IRRELEVANT = new AgeFacts(AgePolicy.none(), Optional.empty(), ZoneOffset.UTC);

    public AgeFacts {
        requireNonNull(policy, "policy");
        requireNonNull(born, "born");
        requireNonNull(zone, "zone");
    }

    /** Reports whether no age makes any difference. */
    public boolean areIrrelevant() {
        return policy.isWithoutBands();
    }

    /** Returns the instants when the patient enters a band, or may enter it, in their order. */
    public Stream<Instant> birthdays() {
        return policy.bands().stream()
                .map(AgeBand::from)
                .filter(years -> years > 0)
                .flatMap(years ->
                        Stream.concat(possible(BirthDate::earliest, years), possible(BirthDate::latest, years)))
                .distinct()
                .sorted();
    }

    private Stream<Instant> possible(Function<BirthDate, LocalDate> day, int years) {
        return born.map(day).map(date -> birthday(date, years)).stream();
    }

    /** Returns the instant when someone who was born on that day reaches the age. */
    public Instant birthday(LocalDate day, int years) {
        return AgeCalculator.birthday(day, years).atStartOfDay(zone).toInstant();
    }

    /** Returns the age at an instant, with the statements on the chart. */
    public PatientAge at(Instant at, List<AgeExemption> exemptions) {
        return new PatientAge(policy, born, zone, exemptions, at);
    }
}
