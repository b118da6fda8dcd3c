package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody calls and reads a serial out. */
@Tag("T02")
@Requirement({"PA-060", "PA-062"})
class SerialTest {

    private final InvitationOffice office = new InvitationOffice();
    private final InvitationId letter = office.story.payer().invitation();
    private final String serial = office.portal.invitation(letter).codes().serial();

    private Optional<InvitationId> find(String typed) {
        return office.invitations().bySerial(office.portal.clerk(), typed).map(InvitationView::id);
    }

    @Test
    void finds_the_invitation_with_its_messages() {
        InvitationView view =
                office.invitations().bySerial(office.portal.clerk(), serial).orElseThrow();
        assertThat(view).isEqualTo(office.view(letter));
        assertThat(view.messages()).extracting("state").containsExactly(MessageState.QUEUED);
    }

    @Test
    void does_not_mind_blanks_dashes_case_and_look_alikes() {
        assertThat(find(serial.toLowerCase(Locale.ROOT))).contains(letter);
        assertThat(find(" " + serial.replace("-", " ") + " ")).contains(letter);
        assertThat(find(serial.replace("-", ""))).contains(letter);
        assertThat(find(serial.replace('0', 'O').replace('1', 'l'))).contains(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "ABCD-EFG", "ABCD-EFGHJ", "ABCU-EFGH", "ÀBCD-EFGH", "ABCD_EFGH"})
    void finds_nothing_by_what_is_no_serial(String typed) {
        assertThat(find(typed)).isEmpty();
    }

    @Test
    @Tag("T47")
    void reads_no_more_than_a_serial_is_long() {
        assertThat(find(serial + "-".repeat(10_000_000))).isEmpty();
    }

    @Test
    void finds_what_is_over_as_what_it_is() {
        office.cancel(letter).orThrow();
        assertThat(office.invitations().bySerial(office.portal.clerk(), serial))
                .map(InvitationView::status)
                .contains(InvitationStatus.CANCELLED);
    }

    @Test
    void tells_two_apart_that_were_issued_in_the_same_millisecond() {
        InvitationId next = office.reissue(letter).orThrow().invitation();
        assertThat(find(serial)).contains(letter);
        assertThat(find(office.portal.invitation(next).codes().serial())).contains(next);
    }

    @Test
    void finds_nothing_in_another_practice() {
        assertThat(office.invitations().bySerial(Caller.staff(new PracticeId("elsewhere"), "clerk-17"), serial))
                .isEmpty();
    }
}
