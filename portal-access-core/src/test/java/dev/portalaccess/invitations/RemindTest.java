package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.delivery.QueuedMessage;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-066")
class RemindTest {

    private final InvitationOffice office = new InvitationOffice();
    private final MessageDelivery deliveries = new DeliveryService(
            office.portal.commands(),
            new DeliveryDependencies(
                    office.portal.mailer,
                    Optional.empty(),
                    Optional.empty(),
                    office.portal.hashing,
                    office.portal.gate));

    private Outcome<MessageId> remind(InvitationId id) {
        return office.invitations()
                .remind(office.portal.clerk(), id)
                .fold(
                        done -> new Outcome.Done<>(done.value().id(), done.warnings()),
                        refused -> new Outcome.Refused<>(refused.findings()),
                        Outcome.ChangedMeanwhile::new);
    }

    private Secret mailed() {
        deliveries.runOnce(10);
        return office.portal.mailer.last().code();
    }

    @Test
    void sends_one_more_link_and_the_first_goes_on_working() {
        InvitationId id = office.story.father().invitation();
        Secret first = mailed();
        office.portal.clock.advance(Duration.ofDays(3));
        remind(id).orThrow();
        Secret second = mailed();

        assertThat(office.portal.mailer.last().text()).contains("sent you a link, and you have not used it yet.");
        assertThat(office.whyDead(first)).isEmpty();
        assertThat(office.whyDead(second)).isEmpty();
    }

    @Test
    @Requirement("PA-121")
    void leaves_one_invitation_that_works_once() {
        InvitationId id = office.story.father().invitation();
        Secret first = mailed();
        remind(id).orThrow();
        Secret second = mailed();

        assertThat(office.redeem(second, office.portal.family.anthonysAccount()))
                .isInstanceOf(Redemption.Redeemed.class);
        assertThat(office.whyDead(first)).contains(ActivationRefusal.USED);
    }

    @Test
    void does_not_make_it_last_longer() {
        Invited invited = office.story.father();
        mailed();
        office.portal.clock.advance(Duration.ofDays(4));
        remind(invited.invitation()).orThrow();
        Secret link = mailed();
        office.portal.clock.advance(Duration.ofDays(1));

        assertThat(office.whyDead(link)).contains(ActivationRefusal.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(InvitationStatus.class)
    void is_for_what_is_live(InvitationStatus status) {
        InvitationId id = office.story.father().invitation();
        InvitationEndings.bringTo(office, id, status);

        assertThat(FamilyStory.codes(remind(id)))
                .isEqualTo(status == InvitationStatus.LIVE ? List.of() : List.of("INVITATION_NOT_LIVE@invitation"));
    }

    @Test
    void is_for_what_was_mailed() {
        assertThat(FamilyStory.codes(remind(office.story.payer().invitation())))
                .containsExactly("REMINDER_NOT_BY_MAIL@invitation");
    }

    @Test
    void is_for_what_there_is() {
        assertThat(FamilyStory.codes(remind(new InvitationId("nothing"))))
                .containsExactly("INVITATION_UNKNOWN@invitation");
    }

    @Test
    @Requirement("PA-121")
    void ends_with_the_third_link() {
        InvitationId id = office.story.father().invitation();
        mailed();
        remind(id).orThrow();
        mailed();
        remind(id).orThrow();
        mailed();

        assertThat(FamilyStory.codes(remind(id))).containsExactly("REMINDED_ENOUGH@invitation");
    }

    @Test
    void is_not_sent_once_the_invitation_has_been_used() {
        InvitationId id = office.story.father().invitation();
        Secret first = mailed();
        MessageId reminder = remind(id).orThrow();
        office.redeem(first, office.portal.family.anthonysAccount());
        deliveries.runOnce(10);

        assertThat(office.portal
                        .store
                        .message(office.portal.practice, reminder)
                        .orElseThrow()
                        .state())
                .isEqualTo(MessageState.WITHDRAWN);
    }

    @Test
    @Requirement("PA-110")
    void is_told_on_each_chart() {
        InvitationId id = office.story.father().invitation();
        MessageId reminder = remind(id).orThrow();

        assertThat(office.trail(Optional.of(office.portal.camille))).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("invitation.reminded");
            assertThat(entry.details())
                    .containsEntry("invitation", id.value())
                    .containsEntry("message", reminder.value());
        });
    }

    @Test
    @Requirement("PA-132")
    void asks_for_rights_on_each_chart() {
        InvitationId id = office.story.father().invitation();
        office.portal.rights.forbid(office.portal.camille);

        assertThat(FamilyStory.codes(remind(id))).containsExactly("NOT_ALLOWED@actor");
    }

    @Test
    @Requirement("PA-130")
    void is_done_once_by_a_named_request() {
        InvitationId id = office.story.father().invitation();
        MessageId first = office.invitations()
                .remind(office.portal.clerk().withIdempotencyKey("again"), id)
                .orThrow()
                .id();

        assertThat(office.invitations()
                        .remind(office.portal.clerk().withIdempotencyKey("again"), id)
                        .orThrow())
                .isEqualTo(new QueuedMessage(
                        first, Channel.EMAIL, Optional.of(new EmailAddress(FamilyStory.FATHERS_ADDRESS))));
    }
}
