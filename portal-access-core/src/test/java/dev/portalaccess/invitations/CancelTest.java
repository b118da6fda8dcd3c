package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-062")
class CancelTest {

    private static final String WORDS = "It went to her neighbour";
    private final InvitationOffice office = new InvitationOffice();

    @ParameterizedTest
    @EnumSource(InvitationStatus.class)
    void ends_what_is_live_and_nothing_else(InvitationStatus status) {
        InvitationId id = office.story.father().invitation();
        InvitationEndings.bringTo(office, id, status);
        Outcome<InvitationId> outcome = office.cancel(id);
        assertThat(FamilyStory.codes(outcome))
                .isEqualTo(status == InvitationStatus.LIVE ? List.of() : List.of("INVITATION_NOT_LIVE@invitation"));
        assertThat(office.view(id).status())
                .isEqualTo(status == InvitationStatus.LIVE ? InvitationStatus.CANCELLED : status);
    }

    @Test
    void of_what_does_not_exist_is_refused() {
        assertThat(FamilyStory.codes(office.cancel(new InvitationId("nothing"))))
                .containsExactly("INVITATION_UNKNOWN@invitation");
    }

    @Test
    @Requirement("PA-048")
    void kills_the_link_and_tells_whoever_holds_it() {
        InvitationId id = office.story.father().invitation();
        Secret link = office.story.link(id);
        office.cancel(id).orThrow();
        assertThat(office.whyDead(link)).contains(ActivationRefusal.WITHDRAWN);
        assertThat(office.redeem(link, office.portal.family.anthonysAccount()))
                .isInstanceOf(Redemption.NotRedeemed.class);
        assertThat(office.portal.grantsOf(office.portal.family.anthonysAccount()))
                .isEmpty();
    }

    @Test
    @Requirement("PA-045")
    void kills_the_ticket_that_the_password_was_exchanged_for() {
        InvitationId id = office.story.payer().invitation();
        Secret ticket = present(office.minting.print(id));
        office.cancel(id).orThrow();
        assertThat(office.redeem(ticket, office.portal.family.ameliesAccount()))
                .isInstanceOf(Redemption.NotRedeemed.class);
    }

    @Test
    void lets_the_person_be_invited_anew() {
        Invited first = office.story.father();
        office.cancel(first.invitation()).orThrow();
        assertThat(office.story.father().invitation()).isNotEqualTo(first.invitation());
    }

    @Test
    @Requirement("PA-110")
    void is_told_on_each_chart_by_its_code_and_on_the_invitation_in_words() {
        InvitationId id = office.story.father().invitation();
        office.invitations()
                .cancel(office.portal.clerk(), new CancelInvitation(id, ReasonInput.other(WORDS)))
                .orThrow();
        AuditEntry last = last(office.trail(Optional.of(office.portal.amelie)));
        assertThat(last.action()).isEqualTo("invitation.cancelled");
        assertThat(last.reason()).contains("other");
        assertThat(last.toString()).doesNotContain("neighbour", "camille");
        assertThat(((Cancelled) office.portal.invitation(id).state()).reason().text())
                .contains(WORDS);
    }

    @Test
    void needs_a_reason() {
        CancelInvitation command =
                new CancelInvitation(office.story.father().invitation(), new ReasonInput(null, null));
        assertThat(FamilyStory.codes(office.invitations().cancel(office.portal.clerk(), command)))
                .containsExactly("REASON_INVALID@reason.code");
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        CancelInvitation command = new CancelInvitation(new InvitationId("nothing"), ReasonInput.other(" "));
        assertThat(FamilyStory.codes(office.invitations().cancel(office.portal.clerk(), command)))
                .containsExactly("REASON_INVALID@reason.words", "INVITATION_UNKNOWN@invitation");
    }

    private Secret present(InvitationCodeIssuer.Printed printed) {
        CredentialPresentation answer =
                office.portal.activation().present(office.portal.practice, printed.userName(), printed.password());
        return ((CredentialPresentation.Accepted) answer).ticket();
    }

    private static AuditEntry last(List<AuditEntry> trail) {
        return trail.get(trail.size() - 1);
    }
}
