package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.OpenFrontDesk;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An appointment and its invitation come together, or not at all. */
@Requirement("PA-053")
class AppointmentBookTest {

    private static final AppointmentId ID = new AppointmentId("a-1");

    @TempDir
    Path folder;

    private OpenFrontDesk opening;
    private SampleEhr ehr;
    private PracticeId practice;

    @BeforeEach
    void open() throws IOException {
        opening = OpenFrontDesk.open(folder, 0, new MovableClock());
        ehr = opening.ehr();
        practice = ehr.practice().id();
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private static PatientAppointment with(String email) {
        return PatientAppointment.of(
                ID,
                new PatientAppointment.Patient("Eva", "Cita", "", email),
                LocalDateTime.of(2099, 1, 15, 9, 30),
                PatientAppointment.Visit.NEW_PATIENT);
    }

    private Outcome<RegistrationInvitation> saveAndInvite(String email) {
        Caller clerk = Caller.staff(practice, "clerk");
        return ehr.appointments().saveAndInvite(clerk, with(email), "en");
    }

    private int invited() {
        return ehr.portal()
                .registrations()
                .list(
                        Caller.staff(ehr.practice().id(), "clerk"),
                        Set.of(RegistrationStep.Kind.INVITED),
                        Request.first(10))
                .items()
                .size();
    }

    @Test
    void are_saved_together_with_their_invitation() {
        RegistrationInvitation invited = saveAndInvite("eva@example.org").orThrow();
        assertThat(ehr.appointments().find(practice, ID).orElseThrow().registration())
                .contains(invited.registration());
        assertThat(invited()).isEqualTo(1);
    }

    @Test
    void are_not_saved_if_the_invitation_is_refused() {
        assertThat(saveAndInvite("").findings()).hasSize(1);
        assertThat(ehr.appointments().find(practice, ID)).isEmpty();
        assertThat(ehr.appointments().latest(practice)).isEmpty();
    }

    @Test
    void that_are_saved_again_have_the_invitation_there_is() {
        RegistrationInvitation first = saveAndInvite("eva@example.org").orThrow();
        RegistrationInvitation second = saveAndInvite("eva@example.org").orThrow();
        assertThat(second.registration()).isEqualTo(first.registration());
        assertThat(second.kind()).isEqualTo(RegistrationInvitation.Kind.ALREADY_INVITED);
        assertThat(ehr.appointments().latest(practice)).hasSize(1);
        assertThat(invited()).isEqualTo(1);
    }

    @Test
    void invite_nobody_unless_they_are_asked_to() {
        ehr.appointments().save(practice, with("eva@example.org"));
        assertThat(ehr.appointments().find(practice, ID).orElseThrow().registration())
                .isEmpty();
        assertThat(invited()).isZero();
    }

    @Test
    void are_another_practices_alone_even_where_one_has_the_same_id() {
        PracticeId next = new PracticeId("practice-next-door");
        ehr.appointments().save(practice, with("eva@example.org"));
        assertThat(ehr.appointments().latest(next)).isEmpty();
        assertThat(ehr.appointments().find(next, ID)).isEmpty();
        ehr.appointments().save(next, with("ada@example.org"));
        assertThat(ehr.appointments().find(next, ID).orElseThrow().patient().email())
                .isEqualTo("ada@example.org");
        assertThat(ehr.appointments().latest(practice)).hasSize(1);
    }
}
