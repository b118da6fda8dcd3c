package dev.portalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.Enabled.AlreadyInvited;
import dev.portalaccess.enabling.Enabled.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.Household;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.fixture.Together;
import dev.portalaccess.fixture.Whole;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.registration.InvitedToRegister;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thirty-two clerks at one chart. */
@Requirement("PA-131")
class CallerRaceTest {

    private static final int CLERKS = 32;
    private final TestPortal portal = TestPortal.create();
    private final Whole whole = new Whole(portal);

    private Caller clerk(int number) {
        return Caller.staff(portal.practice, "clerk-" + number);
    }

    private Outcome<Enabled> enable(Caller caller, Individual individual) {
        return portal.enabling().enable(caller, EnableAccess.on(portal.camille, individual));
    }

    private static List<Enabled.Answer> answers(List<Outcome<Enabled>> outcomes) {
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
        List<Outcome<Enabled>> outcomes = Together.all(CLERKS, n -> enable(clerk(n), Household.father()));
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
        Caller named = portal.clerk().naming("request-1");
        List<Outcome<Enabled>> outcomes = Together.all(CLERKS, n -> enable(named, Household.jane()));
        assertThatNobodyWasRefused(outcomes);
        assertThat(answers(outcomes).stream().distinct()).hasSize(1);
        assertThat(whole.invitations()).hasSize(1);
    }

    @Test
    @Requirement("PA-031")
    void generating_passwords_leave_one_alive() {
        Together.all(CLERKS, n -> portal.enabling().generatePassword(clerk(n), GeneratePassword.on(portal.anthony)));
        assertThat(whole.invitations())
                .filteredOn(invitation -> invitation.statusAt(portal.clock.instant()) == Invitation.Status.LIVE)
                .hasSize(1);
        whole.check(portal.anthony);
    }

    @Test
    @Requirement("PA-057")
    void inviting_one_patient_to_register_make_one_invitation() {
        List<Outcome<InvitedToRegister>> outcomes =
                Together.all(CLERKS, n -> portal.registrations().invite(clerk(n), NewPatient.NINA));
        assertThatNobodyWasRefused(outcomes);
        assertThat(whole.invitations()).hasSize(1);
        assertThat(whole.registrations()).hasSize(1);
        whole.check();
    }
}
