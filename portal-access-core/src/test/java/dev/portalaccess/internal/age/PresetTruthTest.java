package dev.portalaccess.internal.age;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgePolicies;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandEffect;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each published rule leaves of full access, the day before, on and after each birthday that matters.
 *
 * <p>{@code duty} stands for full access with the duty to withhold what is confidential.
 */
@Tag("T38")
@Requirement("PA-090")
class PresetTruthTest {

    private static AgePolicy policy(String code) {
        return AgePolicies.all().stream()
                .filter(policy -> policy.code().equals(code))
                .findFirst()
                .orElseGet(() -> AgePolicies.nhsEngland(Integer.parseInt(code.substring(code.lastIndexOf('-') + 1))));
    }

    private static String left(AgeLimit limit) {
        String scope = limit.scope().equals(Scope.FULL) ? "all" : limit.scope().equals(Scope.NOTHING) ? "nothing" : "?";
        boolean isDuty = limit.obligations().equals(Set.of(Obligation.WITHHOLD_CONFIDENTIAL));
        String effects = limit.effects().stream().map(BandEffect::name).sorted().collect(Collectors.joining(" "));
        return (isDuty && scope.equals("all") ? "duty" : scope) + (effects.isEmpty() ? "" : " " + effects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            us-federal          | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2008-05-14 | duty
            us-federal          | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2026-05-13 | duty
            us-federal          | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2026-05-14 | nothing END
            us-federal          | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2026-05-15 | nothing END
            us-federal          | PARENTAL_RESPONSIBILITY | 2008-02-29 | 2026-02-28 | duty
            us-federal          | PARENTAL_RESPONSIBILITY | 2008-02-29 | 2026-03-01 | nothing END
            us-federal          | GUARDIANSHIP            | 2008-05-14 | 2026-05-13 | duty
            us-federal          | GUARDIANSHIP            | 2008-05-14 | 2026-05-14 | nothing HOLD
            us-federal          | PATIENT_CONSENT         | 2008-05-14 | 2026-05-13 | all
            us-federal          | PATIENT_CONSENT         | 2008-05-14 | 2026-05-14 | all
            us-federal          | COURT_ORDER             | 2008-05-14 | 2026-05-14 | all
            us-federal          | POWER_OF_ATTORNEY       | 1936-05-14 | 2026-05-14 | all
            us-alabama          | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2026-05-14 | duty
            us-alabama          | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2027-05-13 | duty
            us-alabama          | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2027-05-14 | nothing END
            us-alabama          | GUARDIANSHIP            | 2008-05-14 | 2027-05-14 | nothing HOLD
            nhs-england-13      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2019-05-13 | all
            nhs-england-13      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2019-05-14 | all REVIEW
            nhs-england-13      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2021-05-13 | all REVIEW
            nhs-england-13      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2021-05-14 | nothing HOLD
            nhs-england-13      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2024-05-13 | nothing HOLD
            nhs-england-13      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2024-05-14 | nothing HOLD
            nhs-england-13      | PATIENT_CONSENT         | 2008-05-14 | 2021-05-14 | all
            nhs-england-13      | BEST_INTEREST           | 2008-05-14 | 2021-05-14 | nothing HOLD
            nhs-england-12      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2020-05-13 | all REVIEW
            nhs-england-12      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2020-05-14 | nothing HOLD
            nhs-england-11      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2019-05-13 | all
            nhs-england-11      | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2019-05-14 | nothing HOLD
            au-my-health-record | PARENTAL_RESPONSIBILITY | 2012-02-29 | 2026-02-28 | all
            au-my-health-record | PARENTAL_RESPONSIBILITY | 2012-02-29 | 2026-03-01 | nothing END
            au-my-health-record | GUARDIANSHIP            | 2012-03-02 | 2026-03-02 | nothing HOLD
            au-my-health-record | PATIENT_CONSENT         | 2012-03-02 | 2026-03-02 | nothing HOLD
            ca-british-columbia | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2027-05-13 | all
            ca-british-columbia | PARENTAL_RESPONSIBILITY | 2008-05-14 | 2027-05-14 | all REVIEW
            """)
    void leaves_of_full_access_what_it_says(String code, LegalBasis basis, String born, LocalDate day, String left) {
        assertThat(left(AgedPatient.born(policy(code), born).on(basis).on(day))).isEqualTo(left);
    }

    @Test
    @Requirement("PA-094")
    void keeps_the_access_of_a_parent_whose_child_cannot_decide() {
        for (AgePolicy policy : AgePolicies.all()) {
            for (int age = 0; age < 60; age++) {
                LocalDate day = LocalDate.of(2008 + age, 5, 14);
                AgeLimit limit = AgedPatient.born(policy, "2008-05-14")
                        .exempt(AgeExemption.Kind.INCAPACITY, LocalDate.of(2012, 1, 2))
                        .on(day);
                assertThat(limit.scope()).as("%s at %d", policy, age).isEqualTo(Scope.FULL);
            }
        }
    }

    @Test
    @Requirement("PA-094")
    void keeps_from_a_parent_beyond_majority_what_it_kept_from_them_before() {
        for (AgePolicy policy : List.of(AgePolicies.usFederal(), AgePolicies.usAlabama())) {
            AgeLimit grown = AgedPatient.born(policy, "2008-05-14")
                    .exempt(AgeExemption.Kind.INCAPACITY, LocalDate.of(2012, 1, 2))
                    .on(LocalDate.of(2030, 5, 14));
            assertThat(left(grown)).as(policy.code()).isEqualTo("duty");
            AgeLimit guardian = AgedPatient.born(policy, "2008-05-14")
                    .on(LegalBasis.GUARDIANSHIP)
                    .confirmed(LocalDate.of(2029, 1, 1))
                    .on(LocalDate.of(2030, 5, 14));
            assertThat(left(guardian)).as(policy.code()).isEqualTo("duty");
        }
    }

    @Test
    void names_its_source_and_the_ground_of_every_rule() {
        for (AgePolicy policy : AgePolicies.all()) {
            assertThat(policy.source()).as(policy.code()).isNotBlank();
            assertThat(policy.bands()).as(policy.code()).isNotEmpty();
            policy.bands()
                    .forEach(band -> band.rules()
                            .values()
                            .forEach(rule -> assertThat(rule.ground())
                                    .as("%s from %d", policy.code(), band.from())
                                    .isNotBlank()));
        }
        assertThat(AgePolicies.all()).extracting(AgePolicy::code).doesNotHaveDuplicates();
        assertThat(List.of(AgePolicies.nhsEngland(11), AgePolicies.nhsEngland(12), AgePolicies.nhsEngland()))
                .extracting(AgePolicy::code)
                .containsExactly("nhs-england-11", "nhs-england-12", "nhs-england-13");
    }
}
