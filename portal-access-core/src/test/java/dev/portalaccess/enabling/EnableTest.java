package dev.portalaccess.enabling;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;
import static dev.portalaccess.enabling.Individual.patient;
import static dev.portalaccess.fixture.Household.father;
import static dev.portalaccess.fixture.Household.jane;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.fixture.Desk;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.Strictness;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnableTest {

    private final TestPortal portal = TestPortal.create();

    private Outcome<Enabled> enable(Individual... individuals) {
        return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, individuals));
    }

    private Enabled.Invited invited(Individual... individuals) {
        return enable(individuals).orThrow().invited().get(0);
    }

    private List<String> refused(Individual... individuals) {
        List<String> before = withoutRefusals();
        Outcome<Enabled> outcome = enable(individuals);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(withoutRefusals()).isEqualTo(before);
        return Codes.of(outcome);
    }

    private List<String> withoutRefusals() {
        return List.of(
                portal.store.chart(portal.practice, portal.camille).toString(),
                portal.store.chart(portal.practice, portal.amelie).toString());
    }

    @Nested
    class The_articles_example {

        @Test
        @Requirement({"PA-003", "PA-004", "PA-005", "PA-025", "PA-028"})
        void gives_the_father_both_charts_in_one_invitation_and_the_aunt_only_one() {
            Enabled enabled = enable(father().also(portal.amelie, Relationship.SPOUSE), jane())
                    .orThrow();
            assertThat(enabled.invited())
                    .extracting(Enabled.Invited::charts)
                    .containsExactly(List.of(portal.camille, portal.amelie), List.of(portal.camille));
        }

        @Test
        @Requirement("PA-027")
        void gives_each_chart_its_own_relationship_and_remembers_the_chain() {
            Invitation invitation = portal.invitation(
                    invited(father().also(portal.amelie, Relationship.SPOUSE)).invitation());
            PendingGrant ticked = invitation.grants().get(1);
            assertThat(invitation.grants().get(0).terms().relationship()).contains(Relationship.FATHER);
            assertThat(ticked.terms().relationship()).contains(Relationship.SPOUSE);
            assertThat(ticked.chain()).containsExactly(portal.camille, portal.amelie);
        }

        @Test
        @Requirement("PA-027")
        void may_leave_the_relationship_to_a_ticked_chart_open() {
            Invitation invitation =
                    portal.invitation(invited(father().also(portal.amelie)).invitation());
            assertThat(invitation.grants().get(1).terms().relationship()).isEmpty();
        }

        @Test
        @Requirement("PA-081")
        void grants_every_area_unless_less_is_asked_for() {
            assertThat(scopeOf(invited(father()))).isEqualTo(Scope.FULL);
            assertThat(scopeOf(invited(jane().within(Scope.BILLING_ONLY)))).isEqualTo(Scope.BILLING_ONLY);
        }

        private Scope scopeOf(Enabled.Invited invited) {
            return portal.invitation(invited.invitation())
                    .grants()
                    .get(0)
                    .terms()
                    .scope();
        }
    }

    @Nested
    class Who {

        @Test
        @Requirement("PA-005")
        void is_at_least_one() {
            assertThat(refused()).containsExactly("INDIVIDUALS_MISSING@individuals");
        }

        @Test
        @Requirement("PA-005")
        void is_not_the_same_human_twice_and_both_places_are_named() {
            Outcome<Enabled> outcome = enable(
                    guarantor(Relationship.MOTHER, Deliver.email("a@example.org")),
                    anotherPatient(portal.amelie, Relationship.MOTHER, Deliver.email("a@example.org")));
            assertThat(Codes.of(outcome)).contains("SAME_HOLDER_TWICE@individuals[1]");
            assertThat(outcome.findings().get(0).arguments()).containsExactly("individuals[0]");
        }

        @Test
        @Requirement("PA-005")
        void is_not_one_human_twice_who_uses_one_login_as_two_holders() {
            Desk desk = new Desk(portal);
            desk.activate(portal.amelie, father(), portal.family.anthonysLogin());
            desk.activate(
                    portal.camille, guarantor(Relationship.MOTHER, Deliver.print()), portal.family.anthonysLogin());
            assertThat(refused(father(), guarantor(Relationship.MOTHER, Deliver.email("a@example.org"))))
                    .contains("SAME_HOLDER_TWICE@individuals[1]");
        }

        @Test
        @Requirement("PA-005")
        void is_not_the_same_outsider_twice() {
            assertThat(refused(jane(), jane())).contains("SAME_HOLDER_TWICE@individuals[1]");
        }

        @Test
        @Requirement("PA-003")
        void is_not_the_chart_itself_nor_an_unknown_nor_a_closed_one() {
            portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.INACTIVE);
            Deliver deliver = Deliver.email("x@example.org");
            assertThat(refused(
                            anotherPatient(portal.camille, Relationship.FATHER, deliver),
                            anotherPatient(new ChartId("gone"), Relationship.FATHER, deliver),
                            anotherPatient(portal.amelie, Relationship.FATHER, deliver),
                            anotherPatient(null, Relationship.FATHER, deliver)))
                    .containsExactly(
                            "ANOTHER_PATIENT_IS_THE_PATIENT@individuals[0].who.chart",
                            "ANOTHER_PATIENT_UNKNOWN@individuals[1].who.chart",
                            "ANOTHER_PATIENT_CLOSED@individuals[2].who.chart",
                            "ANOTHER_PATIENT_MISSING@individuals[3].who.chart");
        }

        @Test
        @Requirement({"PA-004", "PA-011"})
        void has_a_name_and_an_address_if_from_outside_and_every_fault_is_told_at_once() {
            assertThat(refused(other(" ", "Oth\u0000er", Relationship.AUNT, Deliver.print())))
                    .containsExactly(
                            "GIVEN_NAME_MISSING@individuals[0].who.given",
                            "FAMILY_NAME_INVALID@individuals[0].who.family",
                            "EMAIL_MISSING@individuals[0].deliver.email");
        }

        @Test
        @Requirement("PA-002")
        void is_not_a_guarantor_that_there_is_not() {
            Outcome<Enabled> outcome = portal.enabling()
                    .enable(
                            portal.clerk(),
                            EnableAccess.on(
                                    portal.anthony, guarantor(Relationship.FATHER, Deliver.email("x@example.org"))));
            assertThat(Codes.of(outcome)).contains("GUARANTOR_IS_PATIENT@individuals[0].kind");
        }

        @ParameterizedTest
        @EnumSource(value = ChartStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
        @Requirement("PA-001")
        void is_nobody_on_a_closed_chart(ChartStatus status) {
            portal.family.charts().close(portal.practice, portal.camille, status);
            assertThat(refused(jane())).containsExactly("CHART_CLOSED@chart");
        }

        @Test
        @Requirement("PA-008")
        void is_who_the_clerk_was_shown_or_nobody() {
            PersonOption shown = portal.enabling()
                    .options(portal.practice, portal.camille)
                    .guarantor()
                    .orElseThrow();
            Individual choice = guarantor(Relationship.MOTHER, Deliver.email("a@example.org"))
                    .asShown(shown);
            portal.family
                    .charts()
                    .change(
                            portal.practice,
                            portal.camille,
                            chart -> chart.withGuarantor(
                                    new Guarantor(portal.family.patient(portal.anthony), Optional.empty())));
            assertThat(refused(choice)).containsExactly("FACTS_CHANGED@individuals[0].who.fingerprint");
        }

        @Test
        @Requirement("PA-008")
        void is_nobody_if_who_was_shown_is_there_no_more() {
            PersonOption shown = portal.enabling()
                    .options(portal.practice, portal.camille)
                    .guarantor()
                    .orElseThrow();
            portal.family.charts().put(Chart.open(portal.practice, portal.family.patient(portal.camille)));
            assertThat(refused(guarantor(Relationship.MOTHER, Deliver.email("a@example.org"))
                            .asShown(shown)))
                    .containsExactly(
                            "GUARANTOR_NONE@individuals[0].kind", "FACTS_CHANGED@individuals[0].who.fingerprint");
        }

        @Test
        @Requirement("PA-008")
        void is_done_if_the_facts_are_still_the_same() {
            PersonOption shown = portal.enabling()
                    .options(portal.practice, portal.camille)
                    .guarantor()
                    .orElseThrow();
            assertThat(invited(guarantor(Relationship.MOTHER, Deliver.email("a@example.org"))
                            .asShown(shown)))
                    .isNotNull();
        }
    }

    @Nested
    class Age_and_ground {

        @Test
        @Requirement("PA-009")
        void a_minors_own_access_is_warned_of() {
            assertThat(Codes.of(enable(patient(Deliver.print()))))
                    .containsExactly("PATIENT_IS_MINOR@individuals[0].kind");
        }

        @Test
        @Requirement("PA-009")
        void somebody_else_on_an_adults_chart_without_a_ground_is_warned_of() {
            assertThat(Codes.of(enableOnAnthony(spouse())))
                    .containsExactly("ADULT_WITHOUT_BASIS@individuals[0].grounds.basis");
            assertThat(Codes.of(
                            enableOnAnthony(other("Pat", "Kin", Relationship.SIBLING, Deliver.email("p@example.org"))
                                    .onBasis(LegalBasis.PATIENT_CONSENT, null))))
                    .isEmpty();
        }

        @Test
        @Requirement({"PA-009", "PA-130"})
        void either_can_be_made_to_need_a_reason_which_stays_with_the_invitation() {
            TestPortal strict = TestPortal.with(policy -> policy.minorPatient(Strictness.OVERRIDABLE));
            EnableAccess command = EnableAccess.on(strict.camille, patient(Deliver.print()));
            assertThat(strict.enabling().enable(strict.clerk(), command)).isInstanceOf(Outcome.Refused.class);
            Caller knowing = strict.clerk().waiving("PATIENT_IS_MINOR", Reason.of("court-order"));
            Enabled.Invited invited = strict.enabling()
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
            assertThat(Codes.of(strict.enabling().enable(strict.clerk(), EnableAccess.on(strict.camille, jane()))))
                    .containsExactly("BASIS_MISSING@individuals[0].grounds.basis");
        }

        @Test
        @Requirement("PA-022")
        void evidence_is_kept_with_the_ground() {
            Enabled.Invited invited = invited(jane().onBasis(LegalBasis.COURT_ORDER, "file 17/2026"));
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
            return anotherPatient(portal.amelie, Relationship.SPOUSE, Deliver.email("amelie.patient@example.org"));
        }

        private Outcome<Enabled> enableOnAnthony(Individual individual) {
            return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.anthony, individual));
        }
    }

    @Nested
    class Relationships {

        @Test
        @Requirement("PA-020")
        void are_stated_for_everybody() {
            assertThat(refused(other("Jane", "Other", null, Deliver.email("j@example.org"))))
                    .containsExactly("RELATIONSHIP_MISSING@individuals[0].relationship");
        }

        @Test
        @Requirement("PA-020")
        void are_self_for_the_patient_and_for_nobody_else() {
            Individual odd = patient(Deliver.print());
            assertThat(refused(
                            new Individual(odd.kind(), odd.who(), "MTH", odd.deliver(), odd.grounds(), List.of()),
                            other("Jane", "Other", Relationship.SELF, Deliver.email("j@example.org"))))
                    .contains(
                            "RELATIONSHIP_NOT_SELF@individuals[0].relationship",
                            "RELATIONSHIP_IS_SELF@individuals[1].relationship");
        }

        @Test
        @Requirement("PA-021")
        void are_codes_that_are_known() {
            Individual jane = jane();
            assertThat(refused(new Individual(
                            jane.kind(), jane.who(), "STRANGER", jane.deliver(), jane.grounds(), List.of())))
                    .containsExactly("RELATIONSHIP_UNKNOWN@individuals[0].relationship");
        }
    }

    @Nested
    class Delivery_of_instructions {

        @Test
        @Requirement({"PA-010", "PA-012", "PA-014"})
        void is_chosen_one_by_one() {
            Enabled enabled = enable(jane(), guarantor(Relationship.MOTHER, Deliver.print()))
                    .orThrow();
            assertThat(enabled.invited())
                    .extracting(Enabled.Invited::channel)
                    .containsExactly(Channel.EMAIL, Channel.PRINT);
            assertThat(enabled.letters()).hasSize(1);
            assertThat(portal.invitation(enabled.invited().get(0).invitation())
                            .codes()
                            .credentials())
                    .isEmpty();
            assertThat(portal.invitation(enabled.invited().get(1).invitation())
                            .codes()
                            .credentials())
                    .isPresent();
        }

        @Test
        @Requirement("PA-010")
        void has_to_be_chosen() {
            assertThat(refused(guarantor(Relationship.MOTHER, new Deliver(null, null, null))))
                    .containsExactly("METHOD_MISSING@individuals[0].deliver.channel");
        }

        @Test
        @Requirement("PA-011")
        void by_mail_needs_an_address_whoever_it_is() {
            assertThat(refused(
                            patient(Deliver.email(" ")),
                            guarantor(Relationship.MOTHER, Deliver.email((String) null)),
                            anotherPatient(portal.anthony, Relationship.FATHER, Deliver.email(""))))
                    .contains(
                            "EMAIL_MISSING@individuals[0].deliver.email",
                            "EMAIL_MISSING@individuals[1].deliver.email",
                            "EMAIL_MISSING@individuals[2].deliver.email");
        }

        @Test
        @Requirement("PA-011")
        void on_paper_needs_one_for_another_patient_and_others_unless_the_policy_relaxes_it() {
            Individual onPaper = anotherPatient(portal.anthony, Relationship.FATHER, Deliver.print());
            assertThat(refused(onPaper)).containsExactly("EMAIL_MISSING@individuals[0].deliver.email");
            TestPortal relaxed = TestPortal.with(policy -> policy.requireEmailForPrint(Set.of(IndividualKind.OTHER)));
            assertThat(Codes.of(relaxed.enabling().enable(relaxed.clerk(), EnableAccess.on(relaxed.camille, onPaper))))
                    .isEmpty();
        }

        @ParameterizedTest
        @Tag("T22")
        @ValueSource(
                strings = {
                    "jane",
                    "a@b",
                    "a@example.org,b@example.org",
                    "a@example.org b@example.org",
                    "a@b@example.org",
                    "jane@[127.0.0.1]",
                    "a\r\nBcc: x@example.org"
                })
        @Requirement("PA-018")
        void goes_to_one_address_that_is_one(String typed) {
            assertThat(refused(other("Jane", "Other", Relationship.AUNT, Deliver.email(typed))))
                    .allMatch(finding -> finding.startsWith("EMAIL_"))
                    .hasSize(1);
        }

        @Test
        @Requirement("PA-006")
        void to_a_typed_address_is_reported_and_kept_on_the_invitation() {
            Enabled.Invited invited =
                    invited(anotherPatient(portal.anthony, Relationship.FATHER, Deliver.email("new@example.org")));
            assertThat(invited.typedAddress()).contains(new EmailAddress("new@example.org"));
            assertThat(portal.invitation(invited.invitation()).delivery().address())
                    .contains(new EmailAddress("new@example.org"));
            assertThat(invited(jane()).typedAddress()).isPresent();
        }

        @Test
        @Requirement("PA-006")
        void to_the_address_on_file_has_nothing_to_report() {
            assertThat(invited(father()).typedAddress()).isEmpty();
        }

        @Test
        @Requirement("PA-019")
        void to_a_mailbox_that_another_holder_has_is_warned_of() {
            enable(jane());
            assertThat(Codes.of(enable(guarantor(Relationship.MOTHER, Deliver.email("Jane.Other+home@example.org")))))
                    .containsExactly("SHARED_ADDRESS@individuals[0].deliver.email");
        }

        @Test
        @Requirement("PA-019")
        void to_a_mailbox_that_two_of_the_same_request_share_is_warned_of() {
            assertThat(Codes.of(enable(
                            guarantor(Relationship.MOTHER, Deliver.email("family@example.org")),
                            other("Jane", "Other", Relationship.AUNT, Deliver.email("Family+jane@example.org")))))
                    .containsExactly("SHARED_ADDRESS@individuals[1].deliver.email");
        }

        @Test
        @Requirement("PA-019")
        void to_somebody_of_the_same_name_and_address_is_warned_of() {
            enable(jane());
            assertThat(Codes.of(enable(jane())))
                    .containsExactly("POSSIBLE_DUPLICATE_HOLDER@individuals[0].deliver.email");
        }
    }

    @Nested
    class Ticked_charts {

        @Test
        @Requirement("PA-025")
        void are_granted_only_if_they_were_ticked() {
            assertThat(invited(jane()).charts()).containsExactly(portal.camille);
        }

        @Test
        @Requirement("PA-026")
        void have_to_be_on_offer_and_nothing_at_all_is_done_otherwise() {
            assertThat(refused(father(), jane().also(new ChartId("elsewhere"))))
                    .containsExactly("CHART_NOT_OFFERED@individuals[1].also[0].chart");
        }

        @Test
        @Requirement("PA-026")
        void are_not_on_offer_once_the_association_is_gone() {
            portal.family
                    .charts()
                    .change(portal.practice, portal.camille, (Chart chart) -> chart.withAssociations(List.of()));
            assertThat(refused(jane().also(portal.amelie)))
                    .containsExactly("CHART_NOT_OFFERED@individuals[0].also[0].chart");
        }

        @Test
        @Requirement("PA-025")
        void are_ticked_once() {
            assertThat(refused(jane().also(portal.amelie).also(portal.amelie)))
                    .containsExactly("CHART_TICKED_TWICE@individuals[0].also[1].chart");
        }
    }

    @Nested
    class Limits_and_rights {

        @Test
        @Requirement("PA-124")
        void invitations_of_other_days_do_not_count() {
            for (int i = 0; i < 6; i++) {
                portal.clock.set(invited(father()).until());
            }
            assertThat(portal.holder(invited(father()).holder()).invitedAt()).hasSize(1);
        }

        @Test
        @Requirement("PA-124")
        @Tag("T29")
        void the_sixth_invitation_within_a_day_needs_a_reason() {
            TestPortal hasty = TestPortal.with(policy -> policy.windows(Channel.EMAIL, Duration.ofMinutes(1)));
            EnableAccess command = EnableAccess.on(
                    hasty.camille,
                    anotherPatient(hasty.anthony, Relationship.FATHER, Deliver.email("anthony.patient@example.org")));
            for (int i = 0; i < 5; i++) {
                hasty.enabling().enable(hasty.clerk(), command).orThrow();
                hasty.clock.advance(Duration.ofMinutes(1));
            }
            assertThat(Codes.of(hasty.enabling().enable(hasty.clerk(), command)))
                    .containsExactly("TOO_MANY_INVITATIONS@individuals[0].kind");
            Caller knowing = hasty.clerk().waiving("TOO_MANY_INVITATIONS", Reason.HOLDER_REQUEST);
            assertThat(hasty.enabling().enable(knowing, command)).isInstanceOf(Outcome.Done.class);
        }

        @Test
        @Requirement("PA-132")
        void the_host_is_asked_for_each_chart_that_is_touched() {
            portal.rights.forbid(portal.amelie);
            assertThat(refused(father().also(portal.amelie))).containsExactly("NOT_ALLOWED@actor");
            assertThat(invited(father())).isNotNull();
        }
    }
}
