package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.policy.RuleStrictness;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the patient's age says where access is given. */
@Requirement("PA-090")
class AgeDoorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private AgedFamily family = new AgedFamily(AgePolicies.australia());

    private Outcome<EnablingResult> enable(Individual individual) {
        return family.portal
                .enabling()
                .enable(family.portal.clerk(), EnableAccess.on(family.portal.camille, individual));
    }

    private static List<String> codes(List<Finding> findings, String word) {
        return findings.stream()
                .filter(one -> one.code().contains(word))
                .map(one -> one.code() + "@" + one.path())
                .toList();
    }

    @Nested
    class An_own_account {

        private List<String> enabled() {
            return codes(enable(Individual.patient(DeliveryChoice.print())).findings(), "OWN_ACCOUNT");
        }

        @Test
        void is_refused_until_the_birthday_that_the_policy_names_and_not_from_then_on() {
            family.born(TODAY.minusYears(14).plusDays(1));
            assertThat(enabled()).containsExactly("OWN_ACCOUNT_TOO_EARLY@individuals[0].kind");
            family.born(TODAY.minusYears(14));
            assertThat(enabled()).isEmpty();
        }

        @Test
        void is_refused_by_a_temporary_password_as_well() {
            family.born(TODAY.minusYears(14).plusDays(1));
            assertThat(codes(
                            family.portal
                                    .enabling()
                                    .generatePassword(family.portal.clerk(), GeneratePassword.on(family.portal.camille))
                                    .findings(),
                            "OWN_ACCOUNT"))
                    .hasSize(1);
        }

        @Test
        void is_not_refused_where_the_patient_is_treated_as_of_age() {
            family.born(TODAY.minusYears(13));
            family.state(AgeExemption.Kind.EMANCIPATION);
            assertThat(enabled()).isEmpty();
        }

        @Test
        void is_told_of_before_anybody_is_chosen() {
            family.born(TODAY.minusYears(13));
            assertThat(codes(
                            family.portal
                                    .enabling()
                                    .options(family.portal.clerk(), family.portal.camille)
                                    .findings(),
                            "OWN_ACCOUNT"))
                    .containsExactly("OWN_ACCOUNT_TOO_EARLY@patient");
        }

        @Test
        void is_not_opened_with_an_invitation_once_the_birth_date_is_corrected() {
            family.born(TODAY.minusYears(14));
            Invited invited = enable(Individual.patient(DeliveryChoice.print()))
                    .orThrow()
                    .invited()
                    .get(0);
            family.born(TODAY.minusYears(12));
            assertThat(family.story.redeem(invited, new AccountId("login-camille")))
                    .isInstanceOf(Redemption.NotRedeemed.class);
        }

        @Test
        @Requirement("PA-096")
        void needs_a_reason_of_staff_where_the_birth_date_leaves_it_open() {
            for (Optional<BirthDate> open : List.of(
                    Optional.<BirthDate>empty(), Optional.of(BirthDate.ofYear(Year.of(TODAY.getYear() - 14))))) {
                family.born(open);
                assertThat(enabled()).containsExactly("OWN_ACCOUNT_AGE_UNKNOWN@individuals[0].kind");
                assertThat(family.portal
                                .enabling()
                                .check(
                                        family.portal
                                                .clerk()
                                                .waiving(FindingCode.OWN_ACCOUNT_AGE_UNKNOWN, Reason.PATIENT_REQUEST),
                                        EnableAccess.on(
                                                family.portal.camille, Individual.patient(DeliveryChoice.print()))))
                        .noneMatch(finding -> finding.severity() == Severity.ERROR);
            }
            family.born(Optional.of(BirthDate.ofYear(Year.of(TODAY.getYear() - 15))));
            assertThat(enabled()).isEmpty();
        }

        @Test
        @Requirement({"PA-054", "PA-096"})
        void is_left_to_staff_at_a_registration_without_a_birth_date() {
            NewPatient nina = new NewPatient(family.portal);
            RegistrationCompletion done =
                    nina.complete(nina.code(nina.invited().invitation()), new AccountId("login-nina"));
            assertThat(done).isInstanceOf(RegistrationCompletion.WithStaff.class);
            family = new AgedFamily(AgePolicies.usFederal());
            NewPatient other = new NewPatient(family.portal);
            assertThat(other.complete(other.code(other.invited().invitation()), new AccountId("login-nina")))
                    .as("where no age is demanded")
                    .isInstanceOf(RegistrationCompletion.Registered.class);
        }
    }

    @Nested
    class Consent_of_the_patient {

        private List<String> asked(LegalBasis basis) {
            return codes(
                    enable(Individual.guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie@example.org"))
                                    .onBasis(basis, null))
                            .findings(),
                    "CONSENT");
        }

        @Test
        void needs_a_reason_of_staff_until_the_patient_is_old_enough_for_an_own_account() {
            family.born(TODAY.minusYears(14).plusDays(1));
            assertThat(asked(LegalBasis.PATIENT_CONSENT))
                    .containsExactly("CONSENT_TOO_EARLY@individuals[0].grounds.basis");
            assertThat(asked(LegalBasis.COURT_ORDER)).isEmpty();
            family.born(TODAY.minusYears(14));
            assertThat(asked(LegalBasis.PATIENT_CONSENT)).isEmpty();
        }

        @Test
        @Requirement("PA-096")
        void needs_it_where_the_birth_date_leaves_it_open() {
            family.born(Optional.of(BirthDate.ofYear(Year.of(TODAY.getYear() - 14))));
            assertThat(asked(LegalBasis.PATIENT_CONSENT)).hasSize(1);
        }

        @Test
        @Requirement("PA-094")
        void needs_none_of_a_minor_who_is_treated_as_of_age() {
            family.born(TODAY.minusYears(9));
            family.state(AgeExemption.Kind.EMANCIPATION);
            assertThat(asked(LegalBasis.PATIENT_CONSENT)).isEmpty();
        }

        @Test
        void counts_from_the_first_band_that_looks_at_parents_else_from_majority_and_always_without_an_age_policy() {
            assertThat(AgePolicies.nhsEngland().consentFrom()).isEqualTo(11);
            assertThat(AgePolicies.usFederal().consentFrom()).isEqualTo(18);
            assertThat(AgePolicies.usAlabama().consentFrom()).isEqualTo(19);
            assertThat(AgePolicies.australia().consentFrom()).isEqualTo(14);
            assertThat(AgePolicy.none().consentFrom()).isZero();
        }
    }

    @Nested
    class Access_of_another_person {

        private List<Finding> mother(LegalBasis basis) {
            return enable(Individual.guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie@example.org"))
                            .onBasis(basis, null))
                    .findings();
        }

        @Test
        void that_would_permit_nothing_is_a_warning_with_the_ground() {
            family.born(TODAY.minusYears(14));
            assertThat(mother(LegalBasis.PARENTAL_RESPONSIBILITY))
                    .filteredOn(finding -> finding.code().equals("NOTHING_AT_THIS_AGE"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                        assertThat(finding.path()).isEqualTo("individuals[0].kind");
                        assertThat(finding.arguments().get(0)).contains("My Health Record");
                    });
        }

        @Test
        void is_no_warning_the_day_before_nor_with_an_exemption_nor_on_another_basis() {
            family.born(TODAY.minusYears(14).plusDays(1));
            assertThat(codes(mother(LegalBasis.PARENTAL_RESPONSIBILITY), "AT_THIS_AGE"))
                    .isEmpty();
            family = new AgedFamily(AgePolicies.australia()).born(TODAY.minusYears(14));
            assertThat(codes(mother(LegalBasis.PATIENT_CONSENT), "AT_THIS_AGE")).isEmpty();
            family = new AgedFamily(AgePolicies.australia()).born(TODAY.minusYears(14));
            family.state(AgeExemption.Kind.INCAPACITY);
            assertThat(codes(mother(LegalBasis.PARENTAL_RESPONSIBILITY), "AT_THIS_AGE"))
                    .isEmpty();
        }

        @Test
        void that_would_permit_less_is_another_warning() {
            AgePolicy capped = AgePolicy.builder("capped", 1)
                    .band(AgeBand.from(0)
                            .with(
                                    BandRule.cap(Scope.BILLING_ONLY, "a sample of a rule"),
                                    LegalBasis.PARENTAL_RESPONSIBILITY))
                    .build();
            family = new AgedFamily(capped);
            assertThat(codes(mother(LegalBasis.PARENTAL_RESPONSIBILITY), "AT_THIS_AGE"))
                    .containsExactly("LESS_AT_THIS_AGE@individuals[0].kind");
        }

        @Test
        void is_looked_at_on_ticked_charts_too() {
            family.born(TODAY.minusYears(13));
            Individual father = Individual.anotherPatient(
                            family.portal.anthony,
                            Relationship.FATHER,
                            DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))
                    .onBasis(LegalBasis.PARENTAL_RESPONSIBILITY, null)
                    .also(family.portal.amelie, Relationship.SPOUSE);
            assertThat(codes(enable(father).findings(), "AT_THIS_AGE"))
                    .as("Amelie is of age, and nobody's child any more")
                    .containsExactly("NOTHING_AT_THIS_AGE@individuals[0].also[0].chart");
        }

        @Test
        void is_overridden_with_a_reason_where_the_policy_says_so() {
            family = new AgedFamily(AgePolicies.australia(), policy -> policy.limitedByAge(RuleStrictness.OVERRIDABLE))
                    .born(TODAY.minusYears(14));
            assertThat(mother(LegalBasis.PARENTAL_RESPONSIBILITY))
                    .filteredOn(finding -> finding.code().equals("NOTHING_AT_THIS_AGE"))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.OVERRIDABLE);
        }

        @Test
        void is_told_of_before_anybody_is_chosen() {
            family.born(TODAY.minusYears(13));
            assertThat(shown()).isEmpty();
            family.born(TODAY.minusYears(14));
            assertThat(shown()).containsExactly("NOTHING_AT_THIS_AGE@guarantors[0]");
        }

        private List<String> shown() {
            return codes(
                    family.portal
                            .enabling()
                            .options(family.portal.clerk(), family.portal.camille)
                            .findings(),
                    "AT_THIS_AGE");
        }
    }
}
