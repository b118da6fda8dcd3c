package dev.portalaccess.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.StoreInvariants;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.registration.RegistrationInvitation.Kind;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else is quicker by one call of the store, whichever it is. */
@Requirement({"PA-057", "PA-131"})
class InvitedMeanwhileTest {

    private static final InviteToRegister WITH_APPOINTMENT = NewPatient.NINA.with(new AppointmentId("appointment-1"));
    private final TestPortal portal = TestPortal.create();
    private final StoreInvariants whole = new StoreInvariants(portal);

    private Outcome<RegistrationInvitation> invite(InviteToRegister command) {
        return portal.registrations().invite(portal.clerk(), command);
    }

    /** Before the call of that name and number, counted from 1. */
    private void before(String call, int number, Runnable other) {
        portal.faults.meanwhile(call, number == 1 ? other : () -> before(call, number - 1, other));
    }

    private long live() {
        return whole.invitations().stream()
                .filter(invitation -> invitation.statusAt(portal.clock.instant()) == InvitationStatus.LIVE)
                .count();
    }

    @ParameterizedTest
    @CsvSource({"registration, 1", "registration, 2", "registration, 3", "practiceRecord, 1", "commit, 1"})
    void the_patient_gets_one_invitation(String call, int number) {
        before(call, number, () -> invite(NewPatient.NINA));
        assertThat(invite(NewPatient.NINA)).isInstanceOf(Outcome.Done.class);
        assertThat(invite(NewPatient.NINA).orThrow().kind()).isEqualTo(Kind.ALREADY_INVITED);
        assertThat(live()).isEqualTo(1);
        whole.check();
    }

    @ParameterizedTest
    @CsvSource({"registration, 1", "registration, 2", "registration, 3", "registration, 4", "commit, 1"})
    @Requirement("PA-053")
    void the_appointment_leads_to_one_invitation(String call, int number) {
        before(call, number, () -> invite(WITH_APPOINTMENT));
        assertThat(invite(WITH_APPOINTMENT)).isInstanceOf(Outcome.Done.class);
        assertThat(live()).isEqualTo(1);
        whole.check();
    }

    @ParameterizedTest
    @CsvSource({"registration, 1", "registration, 2", "practiceRecord, 1", "commit, 1"})
    void an_expired_invitation_that_is_issued_again_is_the_one(String call, int number) {
        RegistrationInvitation expired = new NewPatient(portal).invited();
        portal.clock.advance(Duration.ofDays(6));
        before(
                call,
                number,
                () -> new InvitationService(portal.commands())
                        .reissue(portal.clerk(), ReissueInvitation.asBefore(expired.invitation()))
                        .orThrow());
        invite(NewPatient.NINA);
        assertThat(live()).isEqualTo(1);
        whole.check();
    }
}
