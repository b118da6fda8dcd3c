package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.Test;

/** Somebody has a message before them, and wants to see its invitation. */
@Requirement("PA-060")
class ByIdTest {

    private final InvitationOffice office = new InvitationOffice();
    private final PracticeId practice = office.portal.practice;
    private final InvitationId letter = office.story.payer().invitation();

    @Test
    void finds_the_invitation_as_the_list_has_it() {
        assertThat(office.invitations().byId(Caller.staff(practice, "clerk-17"), letter))
                .contains(office.view(letter));
    }

    @Test
    void finds_what_is_over_as_what_it_is() {
        office.cancel(letter).orThrow();
        assertThat(office.invitations().byId(Caller.staff(practice, "clerk-17"), letter))
                .map(InvitationView::status)
                .contains(InvitationStatus.CANCELLED);
    }

    @Test
    void finds_nothing_of_another_practice_and_nothing_that_is_not_there() {
        assertThat(office.invitations().byId(Caller.staff(new PracticeId("elsewhere"), "clerk-17"), letter))
                .isEmpty();
        assertThat(office.invitations().byId(Caller.staff(practice, "clerk-17"), new InvitationId("none")))
                .isEmpty();
    }
}
