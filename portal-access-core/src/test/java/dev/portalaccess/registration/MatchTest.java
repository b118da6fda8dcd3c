package dev.portalaccess.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Kind;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FakeStaffRights;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.StagedFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-056")
@Tag("T56")
class MatchTest {

    private static final AccountId LOGIN = NewPatient.LOGIN;
    private static final ChartId MADE = new ChartId("registered-1");
    private final TestPortal portal = TestPortal.create();
    private final NewPatient nina = new NewPatient(portal);
    private final RegistrationInvitation invited = nina.invited();
    private final RegistrationId id = invited.registration();
    private final Secret code = nina.code(invited.invitation());
    private RegistrationCompletion answer;

    /** The host finds the parents' charts, which may be the same patient's. */
    @BeforeEach
    void two_charts_may_be_hers() {
        portal.registry.nextMayMatch(portal.anthony, portal.amelie);
        answer = nina.complete(code, LOGIN);
    }

    private Outcome<RegistrationCompletion> decide(DecideMatch decision) {
        return portal.registrations().decide(portal.clerk(), decision);
    }

    private RegistrationStep step() {
        return nina.registration(id).step();
    }

    @Nested
    class Who_registers {

        @Test
        void gets_nothing_and_learns_nothing() {
            assertThat(answer).isEqualTo(new RegistrationCompletion.WithStaff());
            assertThat(answer.toString()).doesNotContain("anthony").doesNotContain("amelie");
            assertThat(portal.grantsOf(LOGIN)).isEmpty();
            assertThat(portal.store.chart(portal.practice, portal.anthony).version())
                    .isZero();
            assertThat(portal.store.chart(portal.practice, portal.amelie).version())
                    .isZero();
        }

        @Test
        void is_told_the_same_until_staff_have_decided() {
            assertThat(nina.complete(code, LOGIN)).isEqualTo(new RegistrationCompletion.WithStaff());
            decide(DecideMatch.isNew(id));
            assertThat(nina.complete(code, LOGIN)).isInstanceOf(RegistrationCompletion.Registered.class);
        }
    }

    @Nested
    class Staff {

        @Test
        void see_what_waits_for_them_with_the_candidates() {
            List<Registration> waiting = portal.registrations()
                    .list(portal.clerk(), Set.of(Kind.WAITING), Page.Request.first(10))
                    .items();
            assertThat(waiting).extracting(Registration::id).containsExactly(id);
            assertThat(((RegistrationStep.WithStaff) waiting.get(0).step()).candidates())
                    .containsExactly(portal.anthony, portal.amelie);
        }

        @Test
        void confirm_a_match() {
            RegistrationCompletion completion =
                    decide(DecideMatch.is(id, portal.amelie)).orThrow();
            Grant grant = portal.grantsOf(LOGIN).get(0);
            assertThat(completion).isEqualTo(new RegistrationCompletion.Registered(portal.amelie, grant.id()));
            assertThat(portal.holder(grant.holder()).chart()).contains(portal.amelie);
            assertThat(portal.registry.made()).isZero();
        }

        @Test
        void have_a_new_chart_made() {
            decide(DecideMatch.isNew(id)).orThrow();
            assertThat(portal.grantsOf(LOGIN)).extracting(Grant::chart).containsExactly(MADE);
            assertThat(portal.registry.made()).isOne();
        }

        @Test
        void cannot_pick_a_chart_that_the_host_has_not_found() {
            assertThat(RegistrationFindings.by(decide(DecideMatch.is(id, portal.camille))))
                    .containsExactly("CANDIDATE_UNKNOWN@match");
            assertThat(step()).isInstanceOf(RegistrationStep.WithStaff.class);
            assertThat(portal.registry.calls()).hasSize(1);
        }

        @Test
        @Requirement("PA-132")
        void need_the_right_for_the_chart_they_pick() {
            portal.rights.forbid(portal.amelie);
            assertThat(RegistrationFindings.by(decide(DecideMatch.is(id, portal.amelie))))
                    .containsExactly("NOT_ALLOWED@actor");
            assertThat(portal.rights.asked())
                    .extracting(FakeStaffRights.Question::chart)
                    .contains(Optional.of(portal.amelie));
            assertThat(portal.grantsOf(LOGIN)).isEmpty();
        }

        @Test
        @Requirement("PA-054")
        void cannot_decide_what_is_unknown_or_does_not_wait() {
            RegistrationId unknown = new RegistrationId("unknown");
            RegistrationId other = portal.registrations()
                    .invite(portal.clerk(), InviteToRegister.of("Otto", "Novak", "otto@example.org", null))
                    .orThrow()
                    .registration();
            assertThat(RegistrationFindings.by(decide(DecideMatch.isNew(unknown))))
                    .containsExactly("REGISTRATION_UNKNOWN@registration");
            assertThat(RegistrationFindings.by(decide(DecideMatch.isNew(other))))
                    .containsExactly("REGISTRATION_NOT_WAITING@registration");
        }
    }

    @Nested
    class Deciding_twice {

        @Test
        @Requirement("PA-130")
        void alike_is_answered_alike() {
            RegistrationCompletion first =
                    decide(DecideMatch.is(id, portal.amelie)).orThrow();
            List<String> stored = portal.store.everythingStored();
            assertThat(decide(DecideMatch.is(id, portal.amelie)).orThrow()).isEqualTo(first);
            assertThat(portal.store.everythingStored()).isEqualTo(stored);
        }

        @Test
        @Requirement("PA-130")
        void under_one_name_is_answered_alike() {
            Caller named = portal.clerk().withIdempotencyKey("request-1");
            Outcome<RegistrationCompletion> first = portal.registrations().decide(named, DecideMatch.isNew(id));
            assertThat(portal.registrations().decide(named, DecideMatch.isNew(id)))
                    .isEqualTo(first);
            assertThat(portal.registry.made()).isOne();
        }

        @Test
        void otherwise_is_refused_and_the_first_decision_stands() {
            decide(DecideMatch.is(id, portal.amelie)).orThrow();
            assertThat(RegistrationFindings.by(decide(DecideMatch.is(id, portal.anthony))))
                    .containsExactly("REGISTRATION_NOT_WAITING@registration");
            assertThat(portal.grantsOf(LOGIN)).extracting(Grant::chart).containsExactly(portal.amelie);
        }
    }

    @Nested
    class A_match_with_a_patient_who_is_known {

        @Test
        void makes_no_second_holder_of_that_patient() {
            Invited himself = new FrontDeskHistory(portal)
                    .invite(portal.anthony, Individual.patient(DeliveryChoice.email("anthony.patient@example.org")));
            decide(DecideMatch.is(id, portal.anthony)).orThrow();
            assertThat(portal.grantsOf(LOGIN)).extracting(Grant::holder).containsExactly(himself.holder());
        }

        @Test
        @Requirement("PA-041")
        void who_has_access_by_another_login_opens_nothing_to_the_new_one() {
            new FrontDeskHistory(portal)
                    .activate(
                            portal.anthony,
                            Individual.patient(DeliveryChoice.email("anthony.patient@example.org")),
                            portal.family.anthonysAccount());
            assertThat(decide(DecideMatch.is(id, portal.anthony)).orThrow())
                    .isEqualTo(new RegistrationCompletion.WithStaff());
            assertThat(portal.grantsOf(LOGIN)).isEmpty();
            assertThat(portal.grantsOf(portal.family.anthonysAccount())).hasSize(1);
        }

        @Test
        @Requirement("PA-048")
        void whose_access_is_held_back_opens_nothing() {
            FrontDeskHistory desk = new FrontDeskHistory(portal);
            desk.activate(
                    portal.anthony, Individual.patient(DeliveryChoice.email("anthony.patient@example.org")), LOGIN);
            desk.hold(portal.anthony);
            assertThat(decide(DecideMatch.is(id, portal.anthony)).orThrow())
                    .isEqualTo(new RegistrationCompletion.WithStaff());
            assertThat(portal.grantsOf(LOGIN)).allMatch(grant -> !grant.isInForceAt(portal.clock.instant()));
        }

        @Test
        @Requirement("PA-026")
        void who_is_barred_opens_nothing() {
            FrontDeskHistory desk = new FrontDeskHistory(portal);
            Invited himself = desk.invite(
                    portal.anthony, Individual.patient(DeliveryChoice.email("anthony.patient@example.org")));
            desk.bar(portal.anthony, himself.holder());
            assertThat(RegistrationFindings.by(decide(DecideMatch.is(id, portal.anthony))))
                    .containsExactly("HOLDER_BARRED@match");
            assertThat(step()).isInstanceOf(RegistrationStep.WithStaff.class);
            assertThat(portal.registry.made()).isZero();
            assertThat(portal.grantsOf(LOGIN)).isEmpty();
        }
    }

    @Nested
    @Requirement("PA-054")
    class A_registry_that_fails {

        @ParameterizedTest
        @EnumSource(FaultPoint.class)
        @Tag("T57")
        void is_asked_again_by_the_same_decision(FaultPoint moment) {
            portal.registry.failNext(moment);
            assertThatThrownBy(() -> decide(DecideMatch.isNew(id))).isInstanceOf(StagedFailure.class);
            assertThat(step()).isInstanceOf(RegistrationStep.WithStaff.class);
            assertThat(decide(DecideMatch.isNew(id)).orThrow()).isInstanceOf(RegistrationCompletion.Registered.class);
            assertThat(portal.registry.made()).isOne();
        }
    }
}
