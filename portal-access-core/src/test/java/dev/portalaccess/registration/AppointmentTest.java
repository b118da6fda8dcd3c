package dev.portalaccess.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.PersistentCaller;
import dev.portalaccess.fixture.StoreInvariants;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.registration.RegistrationInvitation.Kind;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-053")
class AppointmentTest {

    private static final AppointmentId FIRST = new AppointmentId("appointment-1");
    private static final AppointmentId SECOND = new AppointmentId("appointment-2");
    private final TestPortal portal = TestPortal.create();
    private final StoreInvariants whole = new StoreInvariants(portal);

    private static Outcome<RegistrationInvitation> save(TestPortal portal, InviteToRegister command) {
        return portal.registrations().invite(portal.clerk(), command);
    }

    private RegistrationInvitation saved(AppointmentId appointment) {
        return save(portal, NewPatient.NINA.with(appointment)).orThrow();
    }

    @Test
    void leads_to_one_invitation_however_often_the_host_calls() {
        RegistrationInvitation first = saved(FIRST);
        assertThat(first.kind()).isEqualTo(Kind.INVITED);
        assertThat(saved(FIRST).kind()).isEqualTo(Kind.ALREADY_INVITED);
        assertThat(saved(FIRST).registration()).isEqualTo(first.registration());
        assertThat(whole.invitations()).hasSize(1);
    }

    @Test
    void is_answered_alike_for_ever() {
        RegistrationInvitation first = saved(FIRST);
        portal.clock.advance(Duration.ofDays(60));
        assertThat(saved(FIRST).invitation()).isEqualTo(first.invitation());
        assertThat(whole.invitations()).hasSize(1);
    }

    @Test
    void is_the_key_even_if_the_name_was_corrected_since() {
        RegistrationInvitation first = saved(FIRST);
        InviteToRegister corrected = InviteToRegister.of("Nina", "Nowak", "nina@example.org", null);
        assertThat(save(portal, corrected.with(FIRST)).orThrow().registration()).isEqualTo(first.registration());
    }

    @Test
    void of_somebody_who_has_an_invitation_sends_no_second_one_and_remembers_that() {
        RegistrationInvitation earlier = new NewPatient(portal).invited();
        assertThat(saved(FIRST).registration()).isEqualTo(earlier.registration());
        portal.clock.advance(Duration.ofDays(60));
        assertThat(saved(FIRST).kind()).isEqualTo(Kind.ALREADY_INVITED);
        assertThat(whole.invitations()).hasSize(1);
    }

    @Test
    void two_of_one_patient_share_an_invitation() {
        assertThat(saved(SECOND).registration()).isEqualTo(saved(FIRST).registration());
        assertThat(whole.invitations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void with_the_box_ticked_and_no_address_is_a_finding(String blank) {
        InviteToRegister command =
                InviteToRegister.of("Nina", "Novak", blank, null).with(FIRST);
        assertThat(RegistrationFindings.by(save(portal, command))).containsExactly("APPOINTMENT_EMAIL_MISSING@email");
        assertThat(whole.invitations()).isEmpty();
    }

    @Test
    @Tag("T57")
    @Tag("T58")
    void leads_to_one_invitation_wherever_the_store_fails() {
        int points = StoreFaults.everywhere(faults -> {
            TestPortal failing = TestPortal.over(faults);
            StoreInvariants stored = new StoreInvariants(failing);
            PersistentCaller.insist(() -> save(failing, NewPatient.NINA.with(FIRST)), stored::check);
            assertThat(stored.invitations()).hasSize(1);
            assertThat(stored.registrations()).hasSize(1);
            stored.check();
        });
        FigureLog.print("fault-points-appointment", points, "all");
    }
}
