package dev.portalaccess.enabling;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.other;
import static dev.portalaccess.enabling.Individual.patient;
import static dev.portalaccess.fixture.ArticleHousehold.jane;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.policy.RuleStrictness;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnableGroundsTest {

    private final TestPortal portal = TestPortal.create();
    private final EnablingClerk clerk = new EnablingClerk(portal);

    @Nested
    class Age_and_ground {

        @Test
        @Requirement("PA-009")
        void a_minors_own_access_is_warned_of() {
            assertThat(OutcomeCodes.of(clerk.enable(patient(DeliveryChoice.print()))))
                    .containsExactly("PATIENT_IS_MINOR@individuals[0].kind");
        }

        @Test
        @Requirement("PA-009")
        void a_minor_on_another_persons_chart_is_warned_of() {
            Individual camille = anotherPatient(
                            portal.camille, Relationship.CHILD, DeliveryChoice.email("camille@example.org"))
                    .onBasis(LegalBasis.PATIENT_CONSENT, null);
            assertThat(OutcomeCodes.of(enableOnAnthony(camille))).containsExactly("PROXY_IS_MINOR@individuals[0].kind");
        }

        @Test
        @Requirement("PA-009")
        void a_minor_with_a_ticked_chart_is_warned_of_as_both() {
            assertThat(OutcomeCodes.of(
                            clerk.enable(patient(DeliveryChoice.print()).also(portal.amelie))))
                    .contains("PATIENT_IS_MINOR@individuals[0].kind", "PROXY_IS_MINOR@individuals[0].kind");
        }

        @Test
        @Requirement("PA-009")
        void a_minor_on_another_persons_chart_can_be_made_to_need_a_reason() {
            TestPortal strict = TestPortal.with(policy -> policy.minorProxy(RuleStrictness.OVERRIDABLE));
            EnableAccess command = EnableAccess.on(
                    strict.anthony,
                    anotherPatient(strict.camille, Relationship.CHILD, DeliveryChoice.email("camille@example.org")));
            assertThat(strict.enabling().enable(strict.clerk(), command)).isInstanceOf(Outcome.Refused.class);
            assertThat(strict.enabling()
                            .enable(strict.clerk().waiving("PROXY_IS_MINOR", Reason.PATIENT_REQUEST), command)
                            .orThrow()
                            .invited())
                    .hasSize(1);
        }

        @Test
        @Requirement("PA-009")
        void somebody_else_on_an_adults_chart_without_a_ground_is_warned_of() {
            assertThat(OutcomeCodes.of(enableOnAnthony(spouse())))
                    .containsExactly("ADULT_WITHOUT_BASIS@individuals[0].grounds.basis");
            assertThat(OutcomeCodes.of(enableOnAnthony(
                            other("Pat", "Kin", Relationship.SIBLING, DeliveryChoice.email("p@example.org"))
                                    .onBasis(LegalBasis.PATIENT_CONSENT, null))))
                    .isEmpty();
        }

        @Test
        @Requirement({"PA-009", "PA-130"})
        void either_can_be_made_to_need_a_reason_which_stays_with_the_invitation() {
            TestPortal strict = TestPortal.with(policy -> policy.minorPatient(RuleStrictness.OVERRIDABLE));
            EnableAccess command = EnableAccess.on(strict.camille, patient(DeliveryChoice.print()));
            assertThat(strict.enabling().enable(strict.clerk(), command)).isInstanceOf(Outcome.Refused.class);
            Caller knowing = strict.clerk().waiving("PATIENT_IS_MINOR", Reason.of("custody-changed"));
            EnablingResult.Invited invited = strict.enabling()
                    .enable(knowing, command)
                    .orThrow()
                    .invited()
                    .get(0);
            assertThat(strict.invitation(invited.invitation()).issue().waivers())
                    .hasSize(1);
            assertThat(strict.store.everythingStored()).anyMatch(line -> line.contains("rule.waived"));
        }

        @Test
        @Requirement("PA-022")
        void a_ground_is_demanded_where_the_policy_says_so() {
            TestPortal strict = TestPortal.with(policy -> policy.demandBasis(Set.of(IndividualKind.OTHER)));
            assertThat(OutcomeCodes.of(
                            strict.enabling().enable(strict.clerk(), EnableAccess.on(strict.camille, jane()))))
                    .containsExactly("BASIS_MISSING@individuals[0].grounds.basis");
        }

        @Test
        @Requirement("PA-022")
        void evidence_is_kept_with_the_ground() {
            EnablingResult.Invited invited = clerk.invited(jane().onBasis(LegalBasis.COURT_ORDER, "file 17/2026"));
            assertThat(portal.invitation(invited.invitation())
                            .grants()
                            .get(0)
                            .terms()
                            .basis()
                            .orElseThrow()
                            .evidence())
                    .contains("file 17/2026");
        }

        private Individual spouse() {
            return anotherPatient(
                    portal.amelie, Relationship.SPOUSE, DeliveryChoice.email("amelie.patient@example.org"));
        }

        private Outcome<EnablingResult> enableOnAnthony(Individual individual) {
            return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.anthony, individual));
        }
    }

    @Nested
    class Relationships {

        @Test
        @Requirement("PA-020")
        void are_stated_for_everybody() {
            assertThat(clerk.refused(other("Jane", "Other", null, DeliveryChoice.email("j@example.org"))))
                    .containsExactly("RELATIONSHIP_MISSING@individuals[0].relationship");
        }

        @Test
        @Requirement("PA-020")
        void are_self_for_the_patient_and_for_nobody_else() {
            Individual odd = patient(DeliveryChoice.print());
            assertThat(clerk.refused(
                            new Individual(odd.kind(), odd.who(), "MTH", odd.deliver(), odd.grounds(), List.of()),
                            other("Jane", "Other", Relationship.SELF, DeliveryChoice.email("j@example.org"))))
                    .contains(
                            "RELATIONSHIP_NOT_SELF@individuals[0].relationship",
                            "RELATIONSHIP_IS_SELF@individuals[1].relationship");
        }

        @Test
        @Requirement("PA-021")
        void are_codes_that_are_known() {
            Individual jane = jane();
            assertThat(clerk.refused(new Individual(
                            jane.kind(), jane.who(), "STRANGER", jane.deliver(), jane.grounds(), List.of())))
                    .containsExactly("RELATIONSHIP_UNKNOWN@individuals[0].relationship");
        }
    }
}
