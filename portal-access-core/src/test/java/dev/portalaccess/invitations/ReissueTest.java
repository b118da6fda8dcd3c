package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-063")
class ReissueTest {

    private final InvitationOffice office = new InvitationOffice();
    private final Invited former = office.story.father();

    private Invited reissued() {
        return office.reissue(former.invitation()).orThrow();
    }

    private Invitation read(InvitationId id) {
        return office.portal.invitation(id);
    }

    @Nested
    class All_that_was_pending {

        @Test
        void moves_to_the_new_invitation_as_it_is() {
            Invited next = reissued();
            assertThat(read(next.invitation()).grants())
                    .isEqualTo(read(former.invitation()).grants());
            assertThat(next.charts()).containsExactly(office.portal.camille, office.portal.amelie);
            assertThat(next.holder()).isEqualTo(former.holder());
        }

        @Test
        void has_a_window_of_its_own() {
            office.portal.clock.advance(Duration.ofDays(2));
            Issuance issue = read(reissued().invitation()).issue();
            assertThat(issue.at()).isEqualTo(office.portal.clock.instant());
            assertThat(issue.until()).isEqualTo(office.portal.clock.instant().plus(InvitationOffice.EMAIL_WINDOW));
            assertThat(issue.replaces()).contains(former.invitation());
        }

        @Test
        void moves_from_an_expired_invitation_too() {
            office.expire();
            Invited next = reissued();
            assertThat(next.charts()).hasSize(2);
            assertThat(office.story.redeem(next, office.portal.family.anthonysAccount()))
                    .isInstanceOf(Redemption.Redeemed.class);
        }

        @Test
        void is_the_only_live_invitation_for_its_charts() {
            reissued();
            assertThat(office.list(office.all().in(java.util.Set.of(InvitationStatus.LIVE)))
                            .items())
                    .hasSize(1);
            assertThat(read(former.invitation()).state())
                    .isEqualTo(new Voided(office.portal.clock.instant(), Voided.REISSUED));
        }

        @Test
        void gets_a_message_of_its_own() {
            Invited next = reissued();
            Message message = office.portal
                    .store
                    .message(office.portal.practice, next.message())
                    .orElseThrow();
            assertThat(message.invitation()).contains(next.invitation());
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        }
    }

    @Nested
    @Tag("T04")
    @Requirement({"PA-031", "PA-048", "PA-063"})
    class Every_earlier_secret {

        @Test
        void that_was_mailed_dies_in_the_same_commit() {
            List<Secret> links = List.of(
                    office.story.link(former.invitation()),
                    office.story.link(former.invitation()),
                    office.story.link(former.invitation()));
            reissued();
            assertThat(links)
                    .allSatisfy(link -> assertThat(office.whyDead(link)).contains(ActivationRefusal.WITHDRAWN));
            assertThat(links)
                    .allSatisfy(link -> assertThat(office.redeem(link, office.portal.family.anthonysAccount()))
                            .isInstanceOf(Redemption.NotRedeemed.class));
        }

        @Test
        void that_was_printed_dies_and_so_does_the_ticket_it_was_exchanged_for() {
            InvitationId letter = office.story.payer().invitation();
            InvitationCodeIssuer.Printed printed = office.minting.print(letter);
            Secret ticket = ((CredentialPresentation.Accepted) present(printed)).ticket();
            office.reissue(letter).orThrow();
            assertThat(office.redeem(ticket, office.portal.family.ameliesAccount()))
                    .isInstanceOf(Redemption.NotRedeemed.class);
            assertThat(present(printed)).isInstanceOf(CredentialPresentation.NotAccepted.class);
        }

        @Test
        void leaves_the_new_one_alive() {
            Secret old = office.story.link(former.invitation());
            Invited next = reissued();
            assertThat(office.whyDead(old)).isPresent();
            assertThat(office.story.redeem(next, office.portal.family.anthonysAccount()))
                    .isInstanceOf(Redemption.Redeemed.class);
            assertThat(office.portal.grantsOf(office.portal.family.anthonysAccount()))
                    .hasSize(2);
        }

        private CredentialPresentation present(InvitationCodeIssuer.Printed printed) {
            return office.portal.activation().present(office.portal.practice, printed.userName(), printed.password());
        }
    }

    @Nested
    class Every_status {

        @ParameterizedTest
        @EnumSource(InvitationStatus.class)
        @Requirement({"PA-048", "PA-063"})
        void is_replaced_if_it_can_still_be_brought_to_an_end(InvitationStatus status) {
            InvitationEndings.bringTo(office, former.invitation(), status);
            Outcome<Invited> outcome = office.reissue(former.invitation());
            boolean open = status == InvitationStatus.LIVE || status == InvitationStatus.EXPIRED;
            assertThat(FamilyStory.codes(outcome))
                    .isEqualTo(open ? List.of() : List.of("INVITATION_NOT_LIVE@invitation"));
            assertThat(office.list().items()).hasSize(open ? 2 : 1);
        }

        @ParameterizedTest
        @ValueSource(strings = {Voided.REISSUED, Voided.PASSWORD_GENERATED, Voided.NOTHING_LEFT, "of-a-later-version"})
        void stays_void_if_something_took_its_place(String cause) {
            office.backDoor.state(former.invitation(), new Voided(office.portal.clock.instant(), cause));
            assertThat(FamilyStory.codes(office.reissue(former.invitation())))
                    .containsExactly("INVITATION_NOT_LIVE@invitation");
        }

        @Test
        void that_nobody_knows_is_refused() {
            assertThat(FamilyStory.codes(office.reissue(new InvitationId("nothing"))))
                    .containsExactly("INVITATION_UNKNOWN@invitation");
        }

        @Test
        @Tag("T62")
        @Requirement("PA-123")
        void is_replaced_in_one_step_when_nobody_knows_whether_its_letter_was_printed() {
            Invited letter = office.story.payer();
            Message queued = office.portal
                    .store
                    .message(office.portal.practice, letter.message())
                    .orElseThrow();
            office.queue(uncertain(queued));
            Invited next = office.reissue(letter.invitation()).orThrow();
            assertThat(office.view(letter.invitation()).status()).isEqualTo(InvitationStatus.VOIDED);
            assertThat(office.view(next.invitation()).messages())
                    .extracting("state")
                    .containsExactly(MessageState.QUEUED);
        }

        private Message uncertain(Message queued) {
            Message.Progress progress = new Message.Progress(
                    MessageState.PRINT_UNCERTAIN,
                    office.portal.clock.instant(),
                    office.portal.clock.instant(),
                    1,
                    Optional.of("envelope"),
                    Optional.of("jam"));
            return new Message(
                    queued.practice(),
                    new dev.portalaccess.model.id.MessageId("jammed"),
                    queued.kind(),
                    queued.holder(),
                    queued.invitation(),
                    queued.channel(),
                    queued.address(),
                    queued.language(),
                    queued.window(),
                    progress);
        }
    }

    @Nested
    @Requirement("PA-110")
    class The_audit_trail {

        @Test
        void tells_on_each_chart_what_died_and_what_was_issued() {
            reissued();
            assertThat(office.actions(office.portal.camille)).endsWith("invitation.voided", "invitation.issued");
            assertThat(office.actions(office.portal.amelie)).endsWith("invitation.voided", "invitation.issued");
        }

        @Test
        void names_the_cause_and_no_other_chart() {
            reissued();
            List<AuditEntry> trail = office.trail(Optional.of(office.portal.amelie));
            assertThat(trail.get(trail.size() - 2).reason()).contains(Voided.REISSUED);
            assertThat(trail.toString()).doesNotContain("camille");
        }
    }
}
