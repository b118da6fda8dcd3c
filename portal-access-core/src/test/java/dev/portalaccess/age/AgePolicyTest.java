package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-090")
class AgePolicyTest {

    private static final AgePolicy.Builder EMPTY = AgePolicy.builder("clinic", 1);

    @Test
    void has_what_its_builder_was_told() {
        BandRule rule = BandRule.cap(Scope.VIEW_ONLY, "house rule").obliging(Obligation.WITHHOLD_CONFIDENTIAL);
        AgePolicy policy = AgePolicy.builder("clinic", 3)
                .source("House rules", LocalDate.of(2026, 1, 1))
                .majority(19)
                .ownAccountFrom(13)
                .band(AgeBand.from(12).with(rule, LegalBasis.PARENTAL_RESPONSIBILITY, LegalBasis.GUARDIANSHIP))
                .band(AgeBand.between(0, 12))
                .build();
        assertThat(policy.code()).isEqualTo("clinic");
        assertThat(policy.version()).isEqualTo(3);
        assertThat(policy.source()).isEqualTo("House rules");
        assertThat(policy.sourceDate()).contains(LocalDate.of(2026, 1, 1));
        assertThat(policy.majority()).isEqualTo(19);
        assertThat(policy.ownAccountFrom()).isEqualTo(13);
        assertThat(policy.bands()).extracting(AgeBand::from).containsExactly(0, 12);
        assertThat(policy.bands(11, 11)).extracting(AgeBand::from).containsExactly(0);
        assertThat(policy.bands(11, 12)).extracting(AgeBand::from).containsExactly(0, 12);
        assertThat(policy.bands().get(1).rule(LegalBasis.GUARDIANSHIP)).contains(rule);
        assertThat(policy.bands().get(1).rule(LegalBasis.COURT_ORDER)).isEmpty();
        assertThat(rule.obligations()).isEqualTo(Set.of(Obligation.WITHHOLD_CONFIDENTIAL));
        assertThat(policy).hasToString("AgePolicy[clinic 3]");
    }

    @Test
    void with_the_same_data_is_equal() {
        assertThat(AgePolicies.usFederal())
                .isEqualTo(AgePolicies.usFederal())
                .hasSameHashCodeAs(AgePolicies.usFederal());
        assertThat(AgePolicies.usFederal()).isNotEqualTo(AgePolicies.usAlabama());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0-12 14-        | no band has the age 12
            1-              | no band has the age 0
            0-12            | no band has the age 12
            0-12 10-        | two bands have the age 10
            0- 12-          | two bands have the age 12
            0-18 5-10 18-   | two bands have the age 5
            2-12 14-16      | no band has the age 0; no band has the age 12; no band has the age 16
            """)
    void with_a_gap_or_an_overlap_is_refused(String bands, String problems) {
        AgePolicy.Builder builder = AgePolicy.builder("clinic", 1);
        for (String band : bands.split(" ")) {
            String[] ages = band.split("-");
            int from = Integer.parseInt(ages[0]);
            builder.band(ages.length == 1 ? AgeBand.from(from) : AgeBand.between(from, Integer.parseInt(ages[1])));
        }
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(problems);
    }

    @Test
    void is_refused_with_every_problem_at_once() {
        AgePolicy.Builder builder =
                AgePolicy.builder("No Code", 0).majority(31).ownAccountFrom(-1).band(AgeBand.from(3));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContainingAll("code", "version", "majority", "ownAccountFrom", "no band has the age 0");
    }

    @Test
    void restricts_nobodys_own_access() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeBand.from(0).with(BandRule.end("never"), LegalBasis.SELF));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 121})
    void has_no_band_from_an_age_that_nobody_has(int age) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgeBand.from(age));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "12, 11", "12, 121"})
    void has_no_band_without_an_age(int from, int until) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgeBand.between(from, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void has_no_rule_without_a_ground(String ground) {
        assertThatIllegalArgumentException().isThrownBy(() -> BandRule.end(ground));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 14})
    void of_england_suspends_between_11_and_13(int age) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgePolicies.nhsEngland(age));
    }

    @Test
    @Requirement("PA-093")
    void gives_a_portal_its_age_of_majority_and_no_other() {
        assertThat(PortalPolicy.standard(AgePolicies.usAlabama()).adultAge()).isEqualTo(19);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortalPolicy.standard()
                        .agePolicy(AgePolicies.usAlabama())
                        .adultAge(18)
                        .build())
                .withMessageContaining("adultAge must be the majority of the age policy, 19");
        assertThat(PortalPolicy.standard()
                        .agePolicy(EMPTY.build())
                        .adultAge(21)
                        .build()
                        .adultAge())
                .isEqualTo(21);
    }
}
