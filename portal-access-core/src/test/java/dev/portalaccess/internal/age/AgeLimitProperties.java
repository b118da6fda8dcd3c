package dev.portalaccess.internal.age;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgePolicies;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AgeExemption.Kind;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.arbitrary.AnyGrant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Requirement("PA-090")
class AgeLimitProperties {

    private static final int TRIES = 300;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void an_age_never_gives_more_than_the_grant(
            @ForAll("policies") AgePolicy policy,
            @ForAll("days") LocalDate born,
            @ForAll("scopes") Scope scope,
            @ForAll("days") LocalDate day) {
        AgeLimit limit = AgedPatient.born(policy, born.toString()).within(scope).on(day);
        assertThat(limit.scope().isWithin(scope)).isTrue();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @Requirement("PA-096")
    void a_month_gives_no_more_than_any_of_its_days(
            @ForAll("policies") AgePolicy policy,
            @ForAll("days") LocalDate born,
            @ForAll("scopes") Scope scope,
            @ForAll("days") LocalDate day) {
        String month = BirthDate.ofMonth(YearMonth.from(born)).text();
        AgeLimit unknown =
                AgedPatient.born(policy, month).withoutBasis().within(scope).on(day);
        AgeLimit known = AgedPatient.born(policy, born.toString())
                .withoutBasis()
                .within(scope)
                .on(day);
        assertThat(unknown.scope().isWithin(known.scope())).isTrue();
        assertThat(unknown.obligations()).containsAll(known.obligations());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void nothing_changes_until_the_instant_that_it_names(
            @ForAll("policies") AgePolicy policy, @ForAll("days") LocalDate born, @ForAll("days") LocalDate day) {
        AgedPatient patient = AgedPatient.born(policy, born.toString());
        AgeLimit limit = patient.on(day);
        limit.until().ifPresent(until -> {
            AgeLimit last = patient.at(until.minusMillis(1));
            assertThat(last.scope()).isEqualTo(limit.scope());
            assertThat(last.effects()).isEqualTo(limit.effects());
            assertThat(last.obligations()).isEqualTo(limit.obligations());
        });
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @Requirement("PA-094")
    void an_incapacity_never_takes_anything_away(
            @ForAll("policies") AgePolicy policy, @ForAll("days") LocalDate born, @ForAll("days") LocalDate day) {
        Scope without = AgedPatient.born(policy, born.toString()).on(day).scope();
        Scope with = AgedPatient.born(policy, born.toString())
                .exempt(Kind.INCAPACITY, LocalDate.of(2000, 1, 1))
                .on(day)
                .scope();
        assertThat(without.isWithin(with)).isTrue();
    }

    @Provide
    Arbitrary<AgePolicy> policies() {
        return Arbitraries.of(AgePolicies.all());
    }

    @Provide
    Arbitrary<Scope> scopes() {
        return AnyGrant.scope();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
