package dev.portalaccess.internal.age;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicies;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandEffect;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AgeExemption.Kind;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("PA-090")
class AgeLimitTest {

    private static final String BORN = "2008-05-14";
    private static final LocalDate ADULT = LocalDate.of(2026, 5, 14);
    private static final Scope TEEN = Scope.FULL.with(ChartArea.CLINICAL, AccessLevel.VIEW);
    private static final Scope WITHOUT_NOTES = Scope.FULL.with(ChartArea.NOTES, AccessLevel.NONE);

    /** From 12 on a parent sees some, with consent more, with a clinician's all; a grant ends at 18. */
    private static final AgePolicy CAPPING = AgePolicy.builder("capping", 1)
            .band(AgeBand.between(0, 12))
            .band(AgeBand.between(12, 18)
                    .with(
                            BandRule.cap(TEEN, "rule 12")
                                    .obliging(Obligation.WITHHOLD_CONFIDENTIAL)
                                    .widenedByConsent(WITHOUT_NOTES)
                                    .widenedByClinician(Scope.FULL),
                            LegalBasis.PARENTAL_RESPONSIBILITY))
            .band(AgeBand.from(18).with(BandRule.end("rule 18"), LegalBasis.PARENTAL_RESPONSIBILITY))
            .build();

    /** From 13 on a parent's access waits for a review. */
    private static final AgePolicy HOLDING = AgePolicy.builder("holding", 1)
            .band(AgeBand.between(0, 13))
            .band(AgeBand.from(13).with(BandRule.hold("rule 13"), LegalBasis.PARENTAL_RESPONSIBILITY))
            .build();

    private static AgedPatient patient() {
        return AgedPatient.born(CAPPING, BORN);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-05-14T03:59:59.999Z, 2026-05-14T04:00:00Z",
        "Pacific/Kiritimati, 2026-05-13T09:59:59.999Z, 2026-05-13T10:00:00Z",
        "Australia/Lord_Howe, 2026-05-13T13:29:59.999Z, 2026-05-13T13:30:00Z"
    })
    @Requirement("PA-091")
    void begins_at_midnight_in_the_zone_of_the_practice(ZoneId zone, Instant before, Instant midnight) {
        AgedPatient patient = patient().in(zone);
        assertThat(patient.at(before).effects()).containsExactly(BandEffect.CAP);
        assertThat(patient.at(before).until()).contains(midnight);
        assertThat(patient.at(midnight).effects()).containsExactly(BandEffect.END);
        assertThat(patient.at(midnight).since()).contains(midnight);
        assertThat(patient.at(midnight).grounds()).containsExactly("rule 18");
    }

    @Test
    void cuts_a_wider_scope_and_leaves_a_narrower_one() {
        LocalDate teen = LocalDate.of(2022, 1, 1);
        assertThat(patient().on(teen).scope()).isEqualTo(TEEN);
        AgeLimit narrow = patient().within(Scope.BILLING_ONLY).on(teen);
        assertThat(narrow.scope()).isEqualTo(Scope.BILLING_ONLY);
        assertThat(narrow.effects()).isEmpty();
    }

    @Test
    @Requirement("PA-086")
    void adds_the_duties_of_the_band_to_those_of_the_grant() {
        Obligation own = new Obligation("stamp");
        assertThat(patient()
                        .within(Scope.FULL, own)
                        .on(LocalDate.of(2022, 1, 1))
                        .obligations())
                .isEqualTo(Set.of(own, Obligation.WITHHOLD_CONFIDENTIAL));
        assertThat(patient()
                        .within(Scope.BILLING_ONLY)
                        .on(LocalDate.of(2022, 1, 1))
                        .obligations())
                .isEqualTo(Set.of(Obligation.WITHHOLD_CONFIDENTIAL));
        assertThat(patient()
                        .within(Scope.FULL, own)
                        .on(LocalDate.of(2019, 1, 1))
                        .obligations())
                .isEqualTo(Set.of(own));
    }

    @Test
    void concerns_nobodys_own_access() {
        AgePolicy all = AgePolicies.usFederal();
        assertThat(AgedPatient.born(all, BORN).own().on(ADULT).effects()).isEmpty();
    }

    @Test
    void follows_a_birth_date_that_is_corrected() {
        AgedPatient patient = patient();
        assertThat(patient.on(ADULT).effects()).containsExactly(BandEffect.END);
        assertThat(patient.correctedTo("2008-05-15").on(ADULT).effects()).containsExactly(BandEffect.CAP);
        assertThat(patient.correctedTo("2018-05-14").on(ADULT).effects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2008, 2019-12-31, ''",
        "2008, 2020-01-01, CAP",
        "2008, 2025-12-31, CAP",
        "2008, 2026-01-01, END",
        "2008-05, 2026-04-30, CAP",
        "2008-05, 2026-05-01, END",
        "'', 2026-05-01, END"
    })
    @Requirement("PA-096")
    void takes_the_narrowest_of_all_bands_that_the_patient_may_be_in(String born, LocalDate day, String effect) {
        AgeLimit limit = AgedPatient.born(CAPPING, born).on(day);
        if (effect.isEmpty()) {
            assertThat(limit.effects()).isEmpty();
        } else {
            assertThat(limit.effects()).contains(BandEffect.valueOf(effect));
        }
        assertThat(limit.scope().equals(Scope.NOTHING)).isEqualTo(effect.equals("END"));
    }

    @Test
    @Requirement("PA-085")
    void names_the_next_birthday_also_in_a_band_without_a_rule() {
        assertThat(patient().on(LocalDate.of(2019, 1, 1)).until()).contains(Instant.parse("2020-05-14T00:00:00Z"));
    }

    @Test
    void takes_a_birth_date_in_the_future_for_a_newborns() {
        assertThat(AgedPatient.born(CAPPING, "2030-01-01").on(ADULT).effects()).isEmpty();
        assertThat(AgedPatient.born(AgePolicies.usFederal(), "2030-01-01")
                        .on(ADULT)
                        .obligations())
                .isEqualTo(Set.of(Obligation.WITHHOLD_CONFIDENTIAL));
    }

    @Nested
    class WithoutALegalBasis {

        @Test
        void counts_as_parental_responsibility_if_it_began_before_majority() {
            assertThat(patient()
                            .withoutBasis()
                            .given(ADULT.minusDays(1))
                            .on(ADULT)
                            .effects())
                    .containsExactly(BandEffect.END);
        }

        @Test
        void counts_as_the_patients_consent_if_it_began_later() {
            assertThat(patient().withoutBasis().given(ADULT).on(ADULT).effects())
                    .isEmpty();
        }

        @Test
        @Requirement("PA-096")
        void counts_as_both_if_that_is_not_known() {
            LocalDate later = LocalDate.of(2026, 7, 1);
            assertThat(AgedPatient.born(CAPPING, "2008")
                            .withoutBasis()
                            .given(later)
                            .on(later)
                            .effects())
                    .contains(BandEffect.END);
        }
    }

    @Test
    @Requirement("PA-094")
    void counts_what_an_emancipated_minor_agrees_to_as_consent() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(patient()
                        .withoutBasis()
                        .given(day.plusDays(1))
                        .exempt(Kind.EMANCIPATION, day)
                        .on(day.plusDays(2))
                        .effects())
                .isEmpty();
        assertThat(patient()
                        .withoutBasis()
                        .given(day.minusDays(1))
                        .exempt(Kind.EMANCIPATION, day)
                        .on(day.plusDays(2))
                        .effects())
                .containsExactly(BandEffect.END);
    }

    @Nested
    class Held {

        private static final LocalDate THIRTEEN = LocalDate.of(2021, 5, 14);

        private static AgedPatient patient() {
            return AgedPatient.born(HOLDING, BORN);
        }

        @Test
        void until_somebody_confirms_it_in_the_band() {
            assertThat(patient().on(THIRTEEN).scope()).isEqualTo(Scope.NOTHING);
            assertThat(patient().confirmed(THIRTEEN.minusDays(1)).on(THIRTEEN).effects())
                    .containsExactly(BandEffect.HOLD);
            assertThat(patient().confirmed(THIRTEEN).on(THIRTEEN).scope()).isEqualTo(Scope.FULL);
        }

        @Test
        void never_if_it_was_given_in_the_band() {
            assertThat(patient().given(THIRTEEN).on(THIRTEEN).effects()).isEmpty();
        }

        @Test
        @Requirement("PA-096")
        void for_good_if_the_birth_date_is_not_known() {
            AgedPatient unknown = AgedPatient.born(HOLDING, "").given(THIRTEEN);
            assertThat(unknown.on(THIRTEEN).effects()).containsExactly(BandEffect.HOLD);
            assertThat(unknown.confirmed(THIRTEEN).on(THIRTEEN).effects()).containsExactly(BandEffect.HOLD);
            assertThat(AgedPatient.born(HOLDING, "2007")
                            .confirmed(THIRTEEN)
                            .on(THIRTEEN)
                            .effects())
                    .isEmpty();
        }
    }

    @Nested
    @Requirement("PA-094")
    class Exempt {

        private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

        @Test
        void from_caps_and_ends_while_the_patient_cannot_decide_though_not_from_duties() {
            AgeLimit teen = patient().exempt(Kind.INCAPACITY, DAY).on(DAY);
            assertThat(teen.scope()).isEqualTo(Scope.FULL);
            assertThat(teen.obligations()).isEqualTo(Set.of(Obligation.WITHHOLD_CONFIDENTIAL));
            assertThat(patient().exempt(Kind.INCAPACITY, DAY).on(ADULT).scope()).isEqualTo(Scope.FULL);
        }

        @Test
        void only_if_it_is_the_person_whom_the_statement_names() {
            assertThat(patient()
                            .exempt(Kind.INCAPACITY, DAY, AgedPatient.PARENT)
                            .on(ADULT)
                            .effects())
                    .isEmpty();
            assertThat(patient()
                            .exempt(Kind.INCAPACITY, DAY, new HolderId("other"))
                            .on(ADULT)
                            .effects())
                    .containsExactly(BandEffect.END);
        }

        @Test
        void from_childhood_once_the_law_treats_a_minor_as_of_age() {
            AgeLimit emancipated = patient().exempt(Kind.EMANCIPATION, DAY).on(DAY);
            assertThat(emancipated.effects()).containsExactly(BandEffect.END);
            assertThat(emancipated.since()).contains(Instant.parse("2022-01-01T12:00:00Z"));
            assertThat(AgedPatient.born(AgePolicies.nhsEngland(), BORN)
                            .confirmed(LocalDate.of(2021, 12, 31))
                            .exempt(Kind.EMANCIPATION, DAY)
                            .on(DAY)
                            .effects())
                    .containsExactly(BandEffect.HOLD);
        }

        @Test
        void from_a_part_of_a_cap_by_consent_and_from_all_of_it_by_a_clinicians() {
            assertThat(patient().exempt(Kind.CONSENT, DAY).on(DAY).scope()).isEqualTo(WITHOUT_NOTES.or(TEEN));
            assertThat(patient().exempt(Kind.CLINICIAN_CONSENT, DAY).on(DAY).scope())
                    .isEqualTo(Scope.FULL);
            assertThat(patient()
                            .exempt(Kind.CONSENT, DAY, new HolderId("other"))
                            .on(DAY)
                            .scope())
                    .isEqualTo(TEEN);
            assertThat(patient().exempt(Kind.CLINICIAN_CONSENT, DAY).on(ADULT).scope())
                    .isEqualTo(Scope.NOTHING);
        }
    }
}
