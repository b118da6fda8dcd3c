package dev.portalaccess.requests;

import static dev.portalaccess.requests.RequestDesk.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.EnablingResult.AwaitingApproval;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.SecondApproval;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.spi.ActorIdentity;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A second member of staff approves, and nobody enables themselves. */
@Requirement("PA-079")
class TwoPeopleTest {

    private static Individual nora(LegalBasis basis, Scope scope) {
        return RequestDesk.nora().onBasis(basis, null).within(scope);
    }

    private static Outcome<EnablingResult> enable(RequestDesk desk, Individual... individuals) {
        return desk.portal.enabling().enable(desk.clerk(), EnableAccess.on(desk.chart, individuals));
    }

    private static AccessRequestId waiting(Answer answer) {
        return ((AwaitingApproval) answer).request();
    }

    @Nested
    @Tag("T09")
    class A_second_approval {

        private final RequestDesk desk =
                new RequestDesk(policy -> policy.secondApproval(SecondApproval.of(IndividualKind.OTHER)));

        static Stream<Arguments> demands() {
            Scope view = Scope.VIEW_ONLY;
            return Stream.of(
                    Arguments.of(SecondApproval.NEVER, false),
                    Arguments.of(SecondApproval.of(IndividualKind.OTHER), true),
                    Arguments.of(SecondApproval.of(IndividualKind.PATIENT, IndividualKind.GUARANTOR), false),
                    Arguments.of(SecondApproval.NEVER.on(LegalBasis.COURT_ORDER), true),
                    Arguments.of(SecondApproval.NEVER.on(LegalBasis.GUARDIANSHIP), false),
                    Arguments.of(SecondApproval.NEVER.beyond(Scope.APPOINTMENTS_ONLY), true),
                    Arguments.of(SecondApproval.NEVER.beyond(view), false),
                    Arguments.of(
                            SecondApproval.of(IndividualKind.GUARANTOR)
                                    .on(LegalBasis.COURT_ORDER)
                                    .beyond(view),
                            true));
        }

        @ParameterizedTest
        @MethodSource("demands")
        void is_demanded_by_kind_by_basis_or_by_scope(SecondApproval demand, boolean waits) {
            RequestDesk at = new RequestDesk(policy -> policy.secondApproval(demand));
            Answer answer = enable(at, nora(LegalBasis.COURT_ORDER, Scope.VIEW_ONLY))
                    .orThrow()
                    .answers()
                    .get(0);
            assertThat(answer instanceof AwaitingApproval).isEqualTo(waits);
            assertThat(at.invitations()).isEqualTo(waits ? 0 : 1);
        }

        @Test
        void keeps_everything_back_until_another_one_approves() {
            AccessRequestId id =
                    waiting(enable(desk, RequestDesk.nora()).orThrow().answers().get(0));
            assertThat(desk.stored(id).purpose()).isEqualTo(AccessRequest.Purpose.SECOND_APPROVAL);
            assertThat(desk.invitations()).isZero();
            assertThat(codes(desk.approve(desk.clerk(), id))).containsExactly("SAME_APPROVER");
            assertThat(desk.invitations()).isZero();
            assertThat(desk.approve(desk.otherClerk(), id).orThrow()).isInstanceOf(Invited.class);
            assertThat(desk.invitations()).isEqualTo(1);
        }

        @Test
        void waits_once_however_often_it_is_asked_for() {
            Answer first = enable(desk, RequestDesk.nora()).orThrow().answers().get(0);
            assertThat(enable(desk, RequestDesk.nora()).orThrow().answers()).containsExactly(first);
            Outcome<EnablingResult> keyed = desk.portal
                    .enabling()
                    .enable(desk.clerk().withIdempotencyKey("once"), EnableAccess.on(desk.chart, RequestDesk.nora()));
            Outcome<EnablingResult> again = desk.portal
                    .enabling()
                    .enable(desk.clerk().withIdempotencyKey("once"), EnableAccess.on(desk.chart, RequestDesk.nora()));
            assertThat(keyed.orThrow().answers()).containsExactly(first);
            assertThat(again).isEqualTo(keyed);
        }

        @Test
        void is_asked_for_each_individual_by_itself() {
            List<Answer> answers = enable(
                            desk, Individual.patient(DeliveryChoice.email("amelie@example.org")), RequestDesk.nora())
                    .orThrow()
                    .answers();
            assertThat(answers.get(1)).isInstanceOf(AwaitingApproval.class);
            assertThat(answers.get(0)).isNotInstanceOf(AwaitingApproval.class);
        }

        @Test
        void of_a_nomination_takes_two_members_of_staff() {
            AccessRequestId id = desk.nominated();
            assertThat(waiting(desk.approve(desk.clerk(), id).orThrow())).isEqualTo(id);
            assertThat(desk.status(id)).isEqualTo(RequestStatus.WAITING);
            assertThat(desk.invitations()).isZero();
            assertThat(codes(desk.approve(desk.clerk(), id))).containsExactly("SAME_APPROVER");
            assertThat(desk.own(desk.patient()).get(0).status()).isEqualTo(RequestStatus.WAITING);
            assertThat(desk.approve(desk.otherClerk(), id).orThrow()).isInstanceOf(Invited.class);
            assertThat(desk.actions()).containsSubsequence("request.submitted", "request.endorsed", "request.approved");
        }

        @Test
        @Requirement("PA-078")
        void is_for_the_address_that_was_typed_last() {
            RequestDesk at =
                    new RequestDesk(policy -> policy.secondApproval(SecondApproval.of(IndividualKind.ANOTHER_PATIENT)));
            AccessRequestId wrong = waiting(enable(at, father(at, "typo@example.org"))
                    .orThrow()
                    .answers()
                    .get(0));
            AccessRequestId right = waiting(enable(at, father(at, "father@example.org"))
                    .orThrow()
                    .answers()
                    .get(0));
            assertThat(at.status(wrong)).isEqualTo(RequestStatus.WITHDRAWN);
            assertThat(at.stored(right).delivery().address()).contains(new EmailAddress("father@example.org"));
        }

        private static Individual father(RequestDesk at, String address) {
            return Individual.anotherPatient(at.portal.anthony, Relationship.SPOUSE, DeliveryChoice.email(address));
        }

        @Test
        void is_not_given_by_the_same_person_as_another_actor() {
            AccessRequestId id = desk.nominated();
            desk.portal.rights.know(
                    desk.clerk().actor(), new ActorIdentity(Set.of(), Set.of(), Set.of(desk.amelie), Set.of()));
            assertThat(codes(desk.approve(desk.clerk(), id))).containsExactly("SAME_APPROVER");
            ActorIdentity one = new ActorIdentity(Set.of(), Set.of(desk.portal.anthony), Set.of(), Set.of());
            desk.portal.rights.know(desk.clerk().actor(), one);
            desk.approve(desk.clerk(), id).orThrow();
            desk.portal.rights.know(desk.otherClerk().actor(), one);
            assertThat(codes(desk.approve(desk.otherClerk(), id))).containsExactly("SAME_APPROVER");
            desk.portal.rights.know(desk.otherClerk().actor(), ActorIdentity.UNKNOWN);
            assertThat(desk.approve(desk.otherClerk(), id).orThrow()).isInstanceOf(Invited.class);
        }

        @Test
        void is_rejected_like_any_request() {
            AccessRequestId id =
                    waiting(enable(desk, RequestDesk.nora()).orThrow().answers().get(0));
            desk.reject(desk.otherClerk(), id, Reason.EVIDENCE_MISSING).orThrow();
            assertThat(desk.status(id)).isEqualTo(RequestStatus.REJECTED);
            assertThat(waiting(
                            enable(desk, RequestDesk.nora()).orThrow().answers().get(0)))
                    .isNotEqualTo(id);
        }
    }

    @Nested
    @Tag("T05")
    class A_beneficiary {

        private final RequestDesk desk = new RequestDesk(PortalPolicy.Builder::beneficiaryMustDiffer);

        private void know(ActorIdentity identity) {
            desk.portal.rights.know(desk.clerk().actor(), identity);
        }

        private static ActorIdentity mailbox(EmailAddress address) {
            return new ActorIdentity(Set.of(), Set.of(), Set.of(), Set.of(address.mailbox()));
        }

        private static ActorIdentity patientOf(ChartId chart) {
            return new ActorIdentity(Set.of(), Set.of(chart), Set.of(), Set.of());
        }

        private List<String> enabling(Individual individual) {
            return codes(enable(desk, individual));
        }

        @Test
        void is_refused_at_a_mailbox_of_the_actor() {
            know(mailbox(new EmailAddress("NORA+portal@example.org")));
            assertThat(enabling(RequestDesk.nora())).contains("BENEFICIARY_IS_ACTOR");
            assertThat(desk.invitations()).isZero();
        }

        @Test
        void is_refused_if_it_is_the_actor_as_a_patient() {
            know(patientOf(desk.portal.anthony));
            Individual father = Individual.anotherPatient(
                    desk.portal.anthony, Relationship.SPOUSE, DeliveryChoice.email("anthony@example.org"));
            assertThat(enabling(father)).contains("BENEFICIARY_IS_ACTOR");
        }

        @Test
        void is_refused_with_an_account_of_the_actor() {
            AccountId account =
                    new FamilyStory(desk.portal).fathersGrants().get(0).account();
            know(new ActorIdentity(Set.of(), Set.of(), Set.of(account), Set.of()));
            Individual father = Individual.anotherPatient(
                    desk.portal.anthony, Relationship.FATHER, DeliveryChoice.email("dad@example.org"));
            assertThat(codes(desk.portal.enabling().enable(desk.clerk(), EnableAccess.on(desk.portal.camille, father))))
                    .contains("BENEFICIARY_IS_ACTOR");
        }

        @Test
        void is_refused_a_password_on_paper_for_the_own_chart() {
            know(patientOf(desk.portal.camille));
            assertThat(codes(desk.portal
                            .enabling()
                            .generatePassword(desk.clerk(), GeneratePassword.on(desk.portal.camille))))
                    .contains("BENEFICIARY_IS_ACTOR");
        }

        @Test
        void is_refused_where_an_invitation_of_somebody_else_is_issued_again() {
            InvitationId invitation =
                    enable(desk, RequestDesk.nora()).orThrow().invited().get(0).invitation();
            know(mailbox(new EmailAddress("clerk@example.org")));
            Invitations invitations = new InvitationService(desk.portal.commands());
            assertThat(codes(invitations.reissue(
                            desk.clerk(),
                            new ReissueInvitation(
                                    invitation, Optional.of(DeliveryChoice.email("Clerk+x@example.org"))))))
                    .contains("BENEFICIARY_IS_ACTOR");
            invitations
                    .reissue(desk.clerk(), ReissueInvitation.asBefore(invitation))
                    .orThrow();
        }

        @Test
        void is_anybody_else() {
            know(mailbox(new EmailAddress("clerk@example.org")));
            assertThat(enabling(RequestDesk.nora())).isEmpty();
        }

        @Test
        void is_refused_at_the_approval_too() {
            AccessRequestId id = desk.nominated();
            know(mailbox(RequestDesk.NORA));
            assertThat(codes(desk.approve(desk.clerk(), id))).contains("BENEFICIARY_IS_ACTOR");
            desk.approve(desk.otherClerk(), id).orThrow();
        }

        @Test
        void is_anybody_unless_the_policy_says_so() {
            RequestDesk usual = new RequestDesk();
            usual.portal.rights.know(usual.clerk().actor(), mailbox(RequestDesk.NORA));
            assertThat(codes(enable(usual, RequestDesk.nora()))).isEmpty();
        }

        @Test
        void needs_a_host_that_knows_its_actors() {
            RequestDesk any = new RequestDesk();
            PortalAccess.Builder lacking = PortalAccess.builder()
                    .storage(any.portal.store)
                    .charts(any.portal.family.charts())
                    .practices(any.portal.family.practices())
                    .mailer(any.portal.mailer)
                    .policy(PortalPolicy.standard()
                            .agePolicy(AgePolicy.none())
                            .beneficiaryMustDiffer()
                            .build());
            assertThatIllegalStateException().isThrownBy(lacking::build).withMessageContaining("staffRights");
            assertThat(lacking.staffRights(any.portal.rights).build().requests())
                    .isNotNull();
            assertThatIllegalStateException()
                    .isThrownBy(lacking.staffRights((practice, actor, command, chart) -> true)::build)
                    .withMessageContaining("staffRights.identityOf");
        }

        @Test
        @Requirement({"PA-050", "PA-079"})
        void is_refused_an_invitation_to_register_at_a_mailbox_of_the_actor() {
            know(mailbox(new EmailAddress("nina@example.org")));
            assertThat(codes(desk.portal.registrations().invite(desk.clerk(), NewPatient.NINA)))
                    .contains("BENEFICIARY_IS_ACTOR");
            know(mailbox(RequestDesk.NORA));
            desk.portal.registrations().invite(desk.clerk(), NewPatient.NINA).orThrow();
        }

        @ParameterizedTest
        @MethodSource
        @Requirement({"PA-056", "PA-079"})
        void is_refused_a_decision_about_the_own_registration(ActorIdentity identity) {
            NewPatient nina = new NewPatient(desk.portal);
            desk.portal.registry.nextMayMatch(desk.portal.anthony);
            RegistrationInvitation invited = nina.invited();
            nina.complete(nina.code(invited.invitation()), NewPatient.LOGIN);
            DecideMatch match = DecideMatch.is(invited.registration(), desk.portal.anthony);
            know(identity);
            assertThat(codes(desk.portal.registrations().decide(desk.clerk(), match)))
                    .containsExactly("BENEFICIARY_IS_ACTOR");
            know(mailbox(RequestDesk.NORA));
            desk.portal.registrations().decide(desk.clerk(), match).orThrow();
        }

        static Stream<ActorIdentity> is_refused_a_decision_about_the_own_registration() {
            return Stream.of(
                    mailbox(new EmailAddress("nina@example.org")),
                    patientOf(new ChartId("anthony")),
                    new ActorIdentity(Set.of(), Set.of(), Set.of(NewPatient.LOGIN), Set.of()));
        }
    }
}
