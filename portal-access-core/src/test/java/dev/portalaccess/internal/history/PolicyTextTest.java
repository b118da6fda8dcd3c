package dev.portalaccess.internal.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicies;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The text of what in a policy decides about access. It is stored for years, so that its form never changes. */
@Requirement("PA-083")
class PolicyTextTest {

    private static final AgePolicy AGED = AgePolicy.builder("aged", 3)
            .source("A law\nin two \\ lines", LocalDate.of(2025, 12, 1))
            .majority(17)
            .ownAccountFrom(12)
            .band(AgeBand.between(0, 12))
            .band(AgeBand.from(12)
                    .with(
                            BandRule.cap(Scope.BILLING_ONLY, "Section 3, as amended")
                                    .obliging(Obligation.WITHHOLD_CONFIDENTIAL)
                                    .widenedByConsent(Scope.VIEW_ONLY)
                                    .widenedByClinician(Scope.NOTHING),
                            LegalBasis.PARENTAL_RESPONSIBILITY))
            .build();

    private static PortalPolicy policy() {
        return PortalPolicy.standard()
                .agePolicy(AGED)
                .area(ChartArea.CLINICAL.child("genetics"))
                .keepReadable(Set.of(ChartStatus.INACTIVE, ChartStatus.DECEASED))
                .adultAge(17)
                .build();
    }

    @Test
    void has_one_setting_in_a_line() {
        assertThat(PolicyText.of(policy())).isEqualTo("""
                        portal-access policy 1
                        area clinical/genetics
                        readable INACTIVE
                        readable DECEASED
                        adult-age 17
                        age aged 3 17 12
                        age-source 2025-12-01 A law\\nin two \\\\ lines
                        band 0 12
                        band 12 -
                        rule PARENTAL_RESPONSIBILITY CAP [billing=ACT] [withhold-confidential] \
                        [appointments=VIEW,billing=VIEW,clinical=VIEW,messages=VIEW] [] Section 3, as amended""");
    }

    private static List<AgePolicy> every() {
        return Stream.concat(Stream.of(AGED, AgePolicy.none()), AgePolicies.all().stream())
                .toList();
    }

    @Test
    void is_read_as_it_was_written() {
        for (AgePolicy ages : every()) {
            PortalPolicy policy = PortalPolicy.standard()
                    .agePolicy(ages)
                    .adultAge(ages.majority())
                    .area(ChartArea.CLINICAL.child("genetics"))
                    .build();
            PortalPolicy read = PolicyText.read(PolicyText.of(policy)).orElseThrow();
            assertThat(read.agePolicy()).isEqualTo(ages);
            assertThat(read.areas()).isEqualTo(policy.areas());
            assertThat(read.adultAge()).isEqualTo(policy.adultAge());
        }
    }

    @Test
    void of_a_later_version_is_not_half_read() {
        String text = PolicyText.of(policy());
        assertThat(PolicyText.read(text)).isPresent();
        assertThat(PolicyText.read(text + "\nlater setting")).isEmpty();
        assertThat(PolicyText.read(text.replace("policy 1", "policy 2"))).isEmpty();
        assertThat(PolicyText.read(text.replace("readable INACTIVE", "readable LATER")))
                .isEmpty();
        assertThat(PolicyText.read(text.replace("age aged 3 17 12", "age aged")))
                .isEmpty();
        assertThat(PolicyText.read("")).isEmpty();
    }
}
