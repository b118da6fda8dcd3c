package dev.portalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.AlreadyInvited;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.ConcurrentCallers;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.StoreInvariants;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thirty-two clerks at one chart. */
@Requirement("PA-131")
class CallerRaceTest {

    private static final int CLERKS = 32;
    private final TestPortal portal = TestPortal.create();
    private final StoreInvariants whole = new StoreInvariants(portal);

    private Caller clerk(int number) {
        return Caller.staff(portal.practice, "clerk-" + number);
    }

    private Outcome<EnablingResult> enable(Caller caller, Individual individual) {
        return portal.enabling().enable(caller, EnableAccess.on(portal.camille, individual));
    }

    private static List<EnablingResult.Answer> answers(List<Outcome<EnablingResult>> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .flatMap(outcome -> outcome.orThrow().answers().stream())
                .toList();
    }

    private static <T> void assertThatNobodyWasRefused(List<Outcome<T>> outcomes) {
        assertThat(outcomes).noneMatch(Outcome.Refused.class::isInstance);
    }

    @Test
    @Requirement("PA-007")
    void enabling_one_person_make_one_invitation_and_all_others_are_told() {
        List<Outcome<EnablingResult>> outcomes =
                ConcurrentCallers.all(CLERKS, n -> enable(clerk(n), ArticleHousehold.father()));
        assertThatNobodyWasRefused(outcomes);
        assertThat(answers(outcomes)).filteredOn(Invited.class::isInstance).hasSize(1);
        assertThat(answers(outcomes))
                .filteredOn(answer -> !(answer instanceof Invited))
                .hasOnlyElementsOfType(AlreadyInvited.class);
        assertThat(whole.invitations()).hasSize(1);
        whole.check(portal.camille);
    }

    @Test
    @Requirement("PA-130")
    void giving_one_named_request_get_one_answer() {
        Caller named = portal.clerk().withIdempotencyKey("request-1");
        List<Outcome<EnablingResult>> outcomes =
                ConcurrentCallers.all(CLERKS, n -> enable(named, ArticleHousehold.jane()));
        assertThatNobodyWasRefused(outcomes);
        assertThat(answers(outcomes).stream().distinct()).hasSize(1);
        assertThat(whole.invitations()).hasSize(1);
    }

    @Test
    @Requirement("PA-031")
    void generating_passwords_leave_one_alive() {
        ConcurrentCallers.all(
                CLERKS, n -> portal.enabling().generatePassword(clerk(n), GeneratePassword.on(portal.anthony)));
        assertThat(whole.invitations())
                .filteredOn(invitation -> invitation.statusAt(portal.clock.instant()) == InvitationStatus.LIVE)
                .hasSize(1);
        whole.check(portal.anthony);
    }

    @Test
    @Requirement("PA-057")
    void inviting_one_patient_to_register_make_one_invitation() {
        List<Outcome<RegistrationInvitation>> outcomes =
                ConcurrentCallers.all(CLERKS, n -> portal.registrations().invite(clerk(n), NewPatient.NINA));
        assertThatNobodyWasRefused(outcomes);
        assertThat(whole.invitations()).hasSize(1);
        assertThat(whole.registrations()).hasSize(1);
        whole.check();
    }
}
