package dev.portalaccess.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.ConcurrentCallers;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.StoreInvariants;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.registration.RegistrationService;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.RegistrationCompletion.NotCompleted;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.StagedFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-054")
class CompleteTest {

    private static final AccountId LOGIN = NewPatient.LOGIN;
    private static final ChartId CHART = new ChartId("registered-1");
    private final TestPortal portal = TestPortal.create();
    private final NewPatient nina = new NewPatient(portal);
    private final RegistrationInvitation invited = nina.invited();
    private final Secret code = nina.code(invited.invitation());

    private RegistrationStep step() {
        return nina.registration(invited.registration()).step();
    }

    private static String why(RegistrationCompletion completion) {
        return completion.fold(done -> "DONE", () -> "WITH_STAFF", NotCompleted::why);
    }

    @Nested
    class Completing {

        @Test
        void claims_registers_and_grants() {
            RegistrationCompletion completion = nina.complete(code, LOGIN);
            Grant grant = portal.grantsOf(LOGIN).get(0);
            assertThat(completion).isEqualTo(new RegistrationCompletion.Registered(CHART, grant.id()));
            assertThat(grant.chart()).isEqualTo(CHART);
            assertThat(grant.isInForceAt(portal.clock.instant())).isTrue();
            assertThat(step()).isInstanceOf(RegistrationStep.Granted.class);
        }

        @Test
        @Requirement("PA-020")
        void makes_the_patient_the_holder_of_the_own_chart() {
            nina.complete(code, LOGIN);
            Grant grant = portal.grantsOf(LOGIN).get(0);
            Holder holder = portal.holder(grant.holder());
            assertThat(grant.terms().isOwn()).isTrue();
            assertThat(grant.provenance().as()).isEqualTo(IndividualKind.PATIENT);
            assertThat(grant.provenance().origin()).isEqualTo(Provenance.Origin.REGISTERED);
            assertThat(holder.chart()).contains(CHART);
            assertThat(holder.account()).contains(LOGIN);
            assertThat(portal.store
                            .holder(portal.practice, RecordKey.holder(CHART))
                            .map(Versioned::value))
                    .contains(holder);
        }

        @Test
        @Requirement("PA-110")
        void is_on_record_step_by_step_by_the_login_that_did_it() {
            nina.complete(code, LOGIN);
            List<AuditEntry> entries = portal.trails()
                    .trail(portal.practice, Optional.empty(), Page.Request.first(10))
                    .items();
            assertThat(entries)
                    .extracting(AuditEntry::action)
                    .containsExactly(
                            "invitation.issued",
                            "registration.claimed",
                            "registration.registered",
                            "registration.granted");
            assertThat(entries.get(1).actor()).isEqualTo(Actor.account(LOGIN));
        }

        @Test
        void again_is_answered_alike_and_makes_nothing_more() {
            RegistrationCompletion first = nina.complete(code, LOGIN);
            List<String> stored = portal.store.everythingStored();
            assertThat(nina.complete(code, LOGIN)).isEqualTo(first);
            assertThat(portal.store.everythingStored()).isEqualTo(stored);
            assertThat(portal.registry.made()).isOne();
        }

        @Test
        void again_after_expiry_is_answered_alike_too() {
            RegistrationCompletion first = nina.complete(code, LOGIN);
            portal.clock.set(invited.until());
            assertThat(nina.complete(code, LOGIN)).isEqualTo(first);
        }
    }

    @Nested
    @Requirement("PA-055")
    class A_representative {

        @Test
        void registers_in_the_patients_place_and_gets_the_grant() {
            nina.completeFor(code, LOGIN, Relationship.MOTHER);
            Grant grant = portal.grantsOf(LOGIN).get(0);
            assertThat(grant.terms().relationship()).contains(Relationship.MOTHER);
            assertThat(grant.provenance().as()).isEqualTo(IndividualKind.OTHER);
            assertThat(portal.holder(grant.holder()).chart()).isEmpty();
        }

        @Test
        void is_never_the_patient() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> nina.completeFor(code, LOGIN, Relationship.SELF))
                    .withMessageContaining("representative");
        }

        @Test
        void leaves_the_patients_own_access_to_be_given() {
            nina.completeFor(code, LOGIN, Relationship.MOTHER);
            assertThat(portal.enabling()
                            .generatePassword(portal.clerk(), GeneratePassword.on(CHART))
                            .orThrow()
                            .invited())
                    .hasSize(1);
        }
    }

    @Nested
    class Somebody_else {

        @Test
        @Requirement("PA-044")
        @Tag("T03")
        void with_the_code_learns_that_it_was_used_and_gets_nothing() {
            nina.complete(code, LOGIN);
            assertThat(why(nina.complete(code, portal.family.strangersAccount())))
                    .isEqualTo("USED");
            assertThat(portal.grantsOf(portal.family.strangersAccount())).isEmpty();
        }

        @Test
        @Requirement("PA-042")
        @Tag("T16")
        void never_wins_as_well_of_thirty_two_at_once() {
            List<RegistrationCompletion> answers =
                    ConcurrentCallers.all(32, n -> nina.complete(code, new AccountId("login-" + n)));
            assertThat(answers)
                    .filteredOn(RegistrationCompletion.Registered.class::isInstance)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(NotCompleted.class::isInstance)
                    .hasSize(31)
                    .extracting(CompleteTest::why)
                    .isSubsetOf("USED", "CHANGED_MEANWHILE");
            assertThat(portal.registry.made()).isOne();
        }

        @Test
        @Requirement("PA-054")
        void is_not_in_the_way_of_the_same_login_in_thirty_two_windows() {
            List<RegistrationCompletion> answers = ConcurrentCallers.all(32, n -> nina.complete(code, LOGIN));
            assertThat(answers)
                    .filteredOn(RegistrationCompletion.Registered.class::isInstance)
                    .isNotEmpty();
            assertThat(nina.complete(code, LOGIN)).isInstanceOf(RegistrationCompletion.Registered.class);
            assertThat(portal.grantsOf(LOGIN)).hasSize(1);
            assertThat(portal.registry.made()).isOne();
        }
    }

    @Nested
    class A_code {

        @Test
        @Requirement("PA-057")
        void that_has_expired_says_so() {
            portal.clock.set(invited.until());
            assertThat(why(nina.complete(code, LOGIN))).isEqualTo("EXPIRED");
            assertThat(step()).isEqualTo(RegistrationStep.INVITED);
        }

        @Test
        @Requirement("PA-044")
        void that_was_withdrawn_says_so() {
            InvitationState cancelled = new InvitationState.Cancelled(
                    portal.clock.instant(), portal.family.clerk(), Reason.PATIENT_REQUEST);
            new TamperedStore(portal).state(invited.invitation(), cancelled);
            assertThat(why(nina.complete(code, LOGIN))).isEqualTo("WITHDRAWN");
        }

        @Test
        void of_a_registration_that_was_closed_is_withdrawn() {
            nina.step(invited.registration(), new RegistrationStep.Closed(portal.clock.instant(), "no-show"));
            assertThat(why(nina.complete(code, LOGIN))).isEqualTo("WITHDRAWN");
        }

        @Test
        void of_a_registration_that_a_newer_version_wrote_is_withdrawn() {
            nina.step(invited.registration(), new RegistrationStep.Unrecognised("sorted"));
            assertThat(why(nina.complete(code, LOGIN))).isEqualTo("WITHDRAWN");
        }

        @Test
        @Requirement("PA-044")
        void that_is_wrong_is_not_recognised() {
            Secret wrong = new InvitationCodeIssuer(portal).wrongLink(invited.invitation());
            assertThat(why(nina.complete(wrong, LOGIN))).isEqualTo("NOT_RECOGNISED");
            assertThat(why(nina.complete(Secret.of("nonsense"), LOGIN))).isEqualTo("NOT_RECOGNISED");
        }

        @Test
        @Tag("T20")
        void that_activates_access_registers_nobody() {
            Secret link = new InvitationCodeIssuer(portal)
                    .link(new FrontDeskHistory(portal)
                            .invite(portal.camille, ArticleHousehold.father())
                            .invitation());
            assertThat(why(nina.complete(link, LOGIN))).isEqualTo("NOT_RECOGNISED");
            assertThat(portal.registry.calls()).isEmpty();
        }

        @Test
        @Tag("T20")
        void is_good_in_its_own_practice_only() {
            assertThat(why(portal.registrations().complete(new PracticeId("hillside"), code, LOGIN, Optional.empty())))
                    .isEqualTo("NOT_RECOGNISED");
        }
    }

    @Nested
    class A_registry_that_fails {

        @ParameterizedTest
        @EnumSource(FaultPoint.class)
        @Tag("T57")
        void is_asked_again_and_makes_one_chart(FaultPoint moment) {
            portal.registry.failNext(moment);
            assertThatThrownBy(() -> nina.complete(code, LOGIN)).isInstanceOf(StagedFailure.class);
            assertThat(step()).isInstanceOf(RegistrationStep.Claimed.class);
            assertThat(portal.grantsOf(LOGIN)).isEmpty();
            assertThat(nina.complete(code, LOGIN)).isInstanceOf(RegistrationCompletion.Registered.class);
            assertThat(portal.registry.made()).isOne();
        }

        @Test
        void leaves_the_registration_to_the_login_that_claimed_it() {
            portal.registry.failNext(FaultPoint.BEFORE_EFFECT);
            assertThatThrownBy(() -> nina.complete(code, LOGIN)).isInstanceOf(StagedFailure.class);
            assertThat(why(nina.complete(code, portal.family.strangersAccount())))
                    .isEqualTo("USED");
        }

        @Test
        void or_is_missing_is_a_mistake_of_the_host() {
            Registrations without = new RegistrationService(portal.commands(), Optional.empty());
            assertThatIllegalStateException()
                    .isThrownBy(() -> without.complete(portal.practice, code, LOGIN, Optional.empty()));
            assertThat(step()).isEqualTo(RegistrationStep.INVITED);
        }
    }

    @Nested
    class What_stands_against_the_grant {

        @Test
        @Requirement("PA-026")
        void such_as_a_chart_that_is_closed_is_left_to_staff() {
            portal.registry.failNext(FaultPoint.AFTER_EFFECT);
            assertThatThrownBy(() -> nina.complete(code, LOGIN)).isInstanceOf(StagedFailure.class);
            portal.family.charts().close(portal.practice, CHART, ChartStatus.INACTIVE);
            assertThat(why(nina.complete(code, LOGIN))).isEqualTo("WITH_STAFF");
            assertThat(portal.grantsOf(LOGIN)).isEmpty();
        }

        @Test
        @Requirement("PA-110")
        void is_on_record() {
            such_as_a_chart_that_is_closed_is_left_to_staff();
            AuditEntry refusal = portal.store
                    .refusals(portal.practice, Page.Request.first(1))
                    .items()
                    .get(0);
            assertThat(refusal.action()).isEqualTo("complete-registration.refused");
            assertThat(refusal.reason()).contains("CHART_CLOSED");
            assertThat(refusal.details())
                    .containsEntry("registration", invited.registration().value());
        }

        @Test
        void may_be_over_the_next_time() {
            such_as_a_chart_that_is_closed_is_left_to_staff();
            portal.family.charts().close(portal.practice, CHART, ChartStatus.OPEN);
            assertThat(nina.complete(code, LOGIN)).isInstanceOf(RegistrationCompletion.Registered.class);
            new StoreInvariants(portal).check(CHART);
        }
    }
}
