package dev.portalaccess.requests;

import static dev.portalaccess.requests.RequestDesk.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.age.SetExemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.policy.SecondApproval;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may nominate somebody, and what becomes of a nomination. */
@Requirement("PA-078")
class NominationTest {

    @Nested
    class Entitled {

        static Stream<Arguments> circumstances() {
            return Stream.of(
                    circumstance("own access in force", true, desk -> {}),
                    circumstance("own access with little in it", true, desk -> own(desk, Scope.APPOINTMENTS_ONLY)),
                    circumstance("own access with nothing in it", false, desk -> own(desk, Scope.NOTHING)),
                    circumstance("own access that is held", false, Entitled::hold),
                    circumstance("own access that has ended", false, Entitled::end),
                    circumstance("own access that was revoked", false, Entitled::revoke),
                    circumstance("own access of an account that is barred", false, desk -> desk.block(desk.amelie)),
                    circumstance(
                            "own access to a closed chart",
                            false,
                            desk -> desk.portal
                                    .family
                                    .charts()
                                    .close(desk.portal.practice, desk.chart, ChartStatus.INACTIVE)),
                    circumstance(
                            "own access to a chart that is gone",
                            false,
                            desk -> desk.portal.family.charts().remove(desk.portal.practice, desk.chart)),
                    circumstance(
                            "access on a basis that the policy names",
                            true,
                            desk -> asProxy(desk, Optional.of(LegalBasis.GUARDIANSHIP))),
                    circumstance(
                            "access on another basis",
                            false,
                            desk -> asProxy(desk, Optional.of(LegalBasis.PATIENT_CONSENT))),
                    circumstance("access without a basis", false, desk -> asProxy(desk, Optional.empty())));
        }

        private static Arguments circumstance(String what, boolean entitled, Consumer<RequestDesk> change) {
            return Arguments.of(what, entitled, change);
        }

        private static void own(RequestDesk desk, Scope scope) {
            desk.give(desk.amelie, RequestDesk.own(scope), GrantState.NOT_HELD);
        }

        private static void asProxy(RequestDesk desk, Optional<LegalBasis> basis) {
            desk.give(
                    desk.amelie,
                    new GrantTerms(Optional.of(Relationship.MOTHER), basis.map(StatedBasis::of), Scope.FULL),
                    GrantState.NOT_HELD);
        }

        private static void hold(RequestDesk desk) {
            desk.change(grant -> grant.heldBy(new Hold(
                    new HoldId("hold-1"),
                    Hold.BY_STAFF,
                    desk.portal.clock.instant(),
                    desk.clerk().actor(),
                    Reason.UNDER_REVIEW,
                    Optional.empty())));
        }

        private static void end(RequestDesk desk) {
            desk.change(grant -> grant.endingAt(desk.portal.clock.instant().plusSeconds(1)));
            desk.portal.clock.advance(Duration.ofSeconds(1));
        }

        private static void revoke(RequestDesk desk) {
            desk.change(grant -> grant.revoked(new GrantState.Revoked(
                    desk.portal.clock.instant(), desk.clerk().actor(), Reason.SAFETY)));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @MethodSource("circumstances")
        void is_who_has_own_access_in_force_or_access_on_a_basis_that_the_policy_names(
                String what, boolean entitled, Consumer<RequestDesk> change) {
            RequestDesk desk = new RequestDesk(policy -> policy.entitleBases(Set.of(LegalBasis.GUARDIANSHIP)));
            change.accept(desk);
            Outcome<SubmittedRequest> outcome = desk.requests().nominate(desk.patient(), desk.nomination());
            assertThat(codes(outcome)).isEqualTo(entitled ? List.of() : List.of("NOT_ENTITLED"));
        }

        @Test
        void is_nobody_on_a_chart_of_somebody_else_whether_it_exists_or_not() {
            RequestDesk desk = new RequestDesk();
            for (ChartId chart : List.of(desk.portal.anthony, new ChartId("nowhere"))) {
                Outcome<SubmittedRequest> outcome =
                        desk.requests().nominate(desk.patient(), RequestAccess.to(chart, RequestDesk.nora()));
                assertThat(codes(outcome)).containsExactly("NOT_ENTITLED");
            }
        }

        @Test
        void must_the_account_be_on_every_chart_that_it_names() {
            RequestDesk desk = new RequestDesk();
            RequestAccess both = RequestAccess.to(desk.chart, RequestDesk.nora().also(desk.portal.camille));
            assertThat(codes(desk.requests().nominate(desk.patient(), both))).containsExactly("NOT_ENTITLED");
        }
    }

    @Nested
    class A_nomination {

        private final RequestDesk desk = new RequestDesk();

        @Test
        void waits_for_staff_and_enables_nobody() {
            AccessRequestId id = desk.nominated();
            assertThat(desk.status(id)).isEqualTo(RequestStatus.WAITING);
            assertThat(desk.invitations()).isZero();
            assertThat(desk.own(desk.patient())).extracting(OwnRequest::id).containsExactly(id);
            assertThat(desk.own(desk.stranger())).isEmpty();
        }

        @Test
        void needs_no_staff_rights() {
            desk.portal.rights.forbid(any -> true);
            desk.nominated();
            assertThat(desk.portal.rights.asked()).isEmpty();
        }

        @Test
        void is_given_by_an_account_and_not_by_staff() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> desk.requests().nominate(desk.clerk(), desk.nomination()));
        }

        @Test
        void is_refused_with_everything_that_is_wrong_with_what_was_typed() {
            Individual wrong = Individual.other(" ", "", null, new DeliveryChoice(null, "no address", null))
                    .onBasis(null, "a document for no basis");
            Outcome<SubmittedRequest> outcome = desk.requests()
                    .nominate(
                            desk.patient(), RequestAccess.to(desk.chart, wrong).saying("\u0007"));
            assertThat(codes(outcome))
                    .containsExactlyInAnyOrder(
                            "GIVEN_NAME_MISSING",
                            "FAMILY_NAME_MISSING",
                            "METHOD_MISSING",
                            "EMAIL_INVALID",
                            "RELATIONSHIP_MISSING",
                            "EVIDENCE_INVALID",
                            "TEXT_UNREADABLE");
            assertThat(outcome.findings())
                    .allMatch(finding -> finding.path().startsWith("individual.")
                            || finding.path().equals("words"));
        }

        @Test
        void is_refused_if_its_words_are_too_long() {
            RequestAccess long_ = desk.nomination().saying("x".repeat(501));
            assertThat(codes(desk.requests().nominate(desk.patient(), long_))).containsExactly("TEXT_TOO_LONG");
        }

        @Test
        void says_nothing_about_the_person_whom_it_proposes() {
            RequestDesk blocked = new RequestDesk();
            blocked.block(RequestDesk.NORA);
            desk.blockNobody();
            SubmittedRequest answer =
                    desk.requests().nominate(desk.patient(), desk.nomination()).orThrow();
            SubmittedRequest answerWithBlock = blocked.requests()
                    .nominate(blocked.patient(), blocked.nomination())
                    .orThrow();
            assertThat(answerWithBlock.toString()).isEqualTo(answer.toString());
            assertThat(blocked.own(blocked.patient()).toString())
                    .isEqualTo(desk.own(desk.patient()).toString());
            assertThat(blocked.portal.faults.calls()).isEqualTo(desk.portal.faults.calls());
        }

        @Test
        void of_a_patient_who_does_not_exist_is_answered_like_any_other() {
            RequestDesk other = new RequestDesk();
            RequestAccess known = patient(desk, desk.portal.anthony);
            RequestAccess unknown = patient(other, new ChartId("anthon1"));
            assertThat(other.requests()
                            .nominate(other.patient(), unknown)
                            .orThrow()
                            .toString())
                    .isEqualTo(desk.requests()
                            .nominate(desk.patient(), known)
                            .orThrow()
                            .toString());
        }

        private RequestAccess patient(RequestDesk at, ChartId chart) {
            return RequestAccess.to(
                    at.chart,
                    Individual.anotherPatient(chart, Relationship.FRIEND, DeliveryChoice.email(RequestDesk.NORA)));
        }

        @Test
        void is_withdrawn_by_nobody_but_who_submitted_it() {
            AccessRequestId id = desk.nominated();
            assertThat(codes(desk.withdraw(desk.stranger(), id))).containsExactly("ACCESS_REQUEST_UNKNOWN");
            assertThat(codes(desk.withdraw(desk.patient(), new AccessRequestId("nothing"))))
                    .containsExactly("ACCESS_REQUEST_UNKNOWN");
            desk.withdraw(desk.patient(), id).orThrow();
        }

        @Test
        void with_an_idempotency_key_is_submitted_once() {
            SubmittedRequest first = desk.requests()
                    .nominate(desk.patient().withIdempotencyKey("once"), desk.nomination())
                    .orThrow();
            desk.withdraw(desk.patient(), first.request()).orThrow();
            SubmittedRequest again = desk.requests()
                    .nominate(desk.patient().withIdempotencyKey("once"), desk.nomination())
                    .orThrow();
            assertThat(again).isEqualTo(first);
        }
    }

    @Nested
    class Without_staff {

        static Stream<Arguments> circumstances() {
            return Stream.of(
                    Arguments.of("an adult, own chart, no finding", true, (Consumer<RequestDesk>) desk -> {}),
                    Arguments.of("a block", false, (Consumer<RequestDesk>) desk -> desk.block(RequestDesk.NORA)),
                    Arguments.of(
                            "a minor", false, (Consumer<RequestDesk>) desk -> born(desk, Optional.of("2015-01-01"))),
                    Arguments.of("no birth date", false, (Consumer<RequestDesk>) desk -> born(desk, Optional.empty())),
                    Arguments.of("less access than is asked for", false, (Consumer<RequestDesk>)
                            desk -> desk.give(desk.amelie, RequestDesk.own(Scope.VIEW_ONLY), GrantState.NOT_HELD)),
                    Arguments.of("an obligation on the own access", false, (Consumer<RequestDesk>)
                            desk -> desk.change(grant -> grant.obliging(Set.of(Obligation.WITHHOLD_CONFIDENTIAL)))),
                    Arguments.of("no own access", false, (Consumer<RequestDesk>) desk -> desk.give(
                            desk.amelie,
                            new GrantTerms(
                                    Optional.of(Relationship.MOTHER),
                                    Optional.of(StatedBasis.of(LegalBasis.GUARDIANSHIP)),
                                    Scope.FULL),
                            GrantState.NOT_HELD)));
        }

        private static void born(RequestDesk desk, Optional<String> day) {
            desk.portal
                    .family
                    .charts()
                    .change(
                            desk.portal.practice,
                            desk.chart,
                            chart -> new Chart(
                                    chart.practice(),
                                    chart.id(),
                                    new Person(
                                            chart.patient().id(),
                                            chart.patient().chart(),
                                            chart.patient().name(),
                                            day.flatMap(BirthDate::parse),
                                            chart.patient().email()),
                                    chart.status(),
                                    chart.mergedInto(),
                                    chart.guarantors(),
                                    chart.associations()));
        }

        private static RequestDesk desk() {
            return new RequestDesk(
                    policy -> policy.approveOwnNominations().entitleBases(Set.of(LegalBasis.GUARDIANSHIP)));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @MethodSource("circumstances")
        void is_approved_what_nothing_speaks_against(String what, boolean approved, Consumer<RequestDesk> change) {
            RequestDesk desk = desk();
            change.accept(desk);
            Outcome<SubmittedRequest> outcome = desk.requests().nominate(desk.patient(), desk.nomination());
            AccessRequestId id = outcome.orThrow().request();
            assertThat(outcome.findings()).isEmpty();
            assertThat(desk.status(id)).isEqualTo(approved ? RequestStatus.APPROVED : RequestStatus.WAITING);
            assertThat(desk.invitations()).isEqualTo(approved ? 1 : 0);
        }

        @Test
        @Requirement({"PA-022", "PA-078"})
        void an_adult_who_nominates_for_an_own_chart_consents_unless_another_basis_is_stated() {
            RequestDesk desk = new RequestDesk();
            assertThat(basis(desk, null)).contains(StatedBasis.of(LegalBasis.PATIENT_CONSENT));
            assertThat(basis(desk, LegalBasis.COURT_ORDER)).contains(StatedBasis.of(LegalBasis.COURT_ORDER));
            born(desk, Optional.of("2015-01-01"));
            assertThat(basis(desk, null)).isEmpty();
        }

        @Test
        @Requirement("PA-094")
        void a_minor_who_is_treated_as_of_age_consents_as_an_adult_does() {
            RequestDesk desk = new RequestDesk();
            born(desk, Optional.of("2015-01-01"));
            desk.portal
                    .ages()
                    .exempt(
                            desk.clerk(),
                            SetExemption.of(
                                    desk.chart,
                                    AgeExemption.Kind.EMANCIPATION,
                                    RestrictionTerms.of(ReasonInput.of(Reason.CUSTODY_CHANGED))))
                    .orThrow();
            assertThat(basis(desk, null)).contains(StatedBasis.of(LegalBasis.PATIENT_CONSENT));
        }

        private static Optional<StatedBasis> basis(RequestDesk desk, LegalBasis stated) {
            return desk.stored(desk.requests()
                            .nominate(
                                    desk.patient(),
                                    RequestAccess.to(
                                            desk.chart, RequestDesk.nora().onBasis(stated, null)))
                            .orThrow()
                            .request())
                    .terms()
                    .basis();
        }

        @Test
        void is_answered_alike_whether_it_was_approved_or_not() {
            RequestDesk approved = desk();
            RequestDesk blocked = desk();
            blocked.block(RequestDesk.NORA);
            SubmittedRequest one = approved.requests()
                    .nominate(approved.patient(), approved.nomination())
                    .orThrow();
            SubmittedRequest other = blocked.requests()
                    .nominate(blocked.patient(), blocked.nomination())
                    .orThrow();
            assertThat(other.until()).isEqualTo(one.until());
            assertThat(other.request().value()).hasSameSizeAs(one.request().value());
        }

        @Test
        void waits_what_warns_or_needs_two_people() {
            RequestDesk desk = new RequestDesk(policy ->
                    policy.approveOwnNominations().secondApproval(SecondApproval.NEVER.on(LegalBasis.PATIENT_CONSENT)));
            assertThat(desk.status(desk.nominated())).isEqualTo(RequestStatus.WAITING);
            Individual warned =
                    Individual.other("Nora", "Other", Relationship.FRIEND, DeliveryChoice.email("other@example.org"));
            AccessRequestId id = desk.requests()
                    .nominate(desk.patient(), RequestAccess.to(desk.chart, warned))
                    .orThrow()
                    .request();
            assertThat(desk.status(id)).isEqualTo(RequestStatus.WAITING);
        }

        @Test
        void does_not_keep_the_key_so_that_another_one_may_follow() {
            RequestDesk desk = desk();
            AccessRequestId first = desk.nominated();
            assertThat(desk.nominated()).isNotEqualTo(first);
            assertThat(desk.actions()).contains("request.submitted", "request.approved", "invitation.issued");
        }
    }

    @Test
    void an_account_that_is_not_known_is_not_entitled() {
        RequestDesk desk = new RequestDesk();
        AccountId nobody = new AccountId("nobody");
        assertThat(desk.portal
                        .commands()
                        .parts()
                        .entitlement()
                        .find(desk.portal.practice, nobody, desk.chart, desk.portal.clock.instant()))
                .isEmpty();
    }
}
