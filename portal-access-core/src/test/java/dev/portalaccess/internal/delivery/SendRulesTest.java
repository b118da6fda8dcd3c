package dev.portalaccess.internal.delivery;

import static dev.portalaccess.model.MessageState.DEFERRED;
import static dev.portalaccess.model.MessageState.PARKED;
import static dev.portalaccess.model.MessageState.PRINT_UNCERTAIN;
import static dev.portalaccess.model.MessageState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.internal.delivery.SendRules.SendRefusal;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Unrecognised;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.policy.RetrySchedule;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SendRulesTest {

    private static final Instant NOW = DeliverySamples.NOW;
    private static final RetrySchedule RETRIES = new RetrySchedule(Duration.ofMinutes(1), 2, Duration.ofHours(4), 3);

    private static Optional<SendRefusal> stop(Message message, Optional<Invitation> invitation, Instant at) {
        return new SendRules(message, invitation, false, RETRIES, at).findRefusal();
    }

    private static Optional<SendRefusal> stop(Message message, Invitation invitation) {
        return stop(message, Optional.of(invitation), NOW);
    }

    private static Message begun(Channel channel, int attempts) {
        Progress begun = new Progress(
                DEFERRED, NOW, NOW, attempts, Optional.of(DeliverySamples.ATTEMPT), Optional.of("attempt-begun"));
        return DeliverySamples.message(channel).with(begun);
    }

    private static Invitation ended(InvitationState state) {
        Invitation live = DeliverySamples.invitation(DeliverySamples.ATTEMPT);
        return new Invitation(
                live.practice(),
                live.id(),
                live.purpose(),
                live.holder(),
                live.issue(),
                live.delivery(),
                live.grants(),
                live.codes(),
                state);
    }

    @Test
    @Requirement("PA-120")
    void nothing_stops_a_fresh_message() {
        assertThat(stop(DeliverySamples.message(Channel.EMAIL), DeliverySamples.invitation()))
                .isEmpty();
    }

    @Nested
    @Requirement("PA-121")
    class An_invitation {

        @Test
        void that_has_ended_withdraws_its_message_before_anything_else() {
            Invitation voided = ended(new Voided(NOW, Voided.REISSUED));

            assertThat(stop(begun(Channel.PRINT, 99), Optional.of(voided), DeliverySamples.UNTIL))
                    .contains(new SendRefusal(WITHDRAWN, "invitation-voided"));
        }

        @Test
        void that_was_purged_withdraws_its_message() {
            assertThat(stop(DeliverySamples.message(Channel.EMAIL), Optional.empty(), NOW))
                    .contains(new SendRefusal(WITHDRAWN, "invitation-purged"));
        }

        @Test
        void that_cannot_be_read_parks_its_message() {
            assertThat(stop(DeliverySamples.message(Channel.EMAIL), ended(new Unrecognised("paused"))))
                    .contains(new SendRefusal(PARKED, "invitation-unrecognised"));
        }

        @Test
        void with_three_links_parks_its_message() {
            assertThat(stop(DeliverySamples.message(Channel.EMAIL), DeliverySamples.invitation("a", "b", "c")))
                    .contains(new SendRefusal(PARKED, "three-attempts"));
        }
    }

    @Nested
    @Requirement("PA-123")
    class A_letter_whose_attempt_never_ended {

        @Test
        void is_uncertain_if_its_digest_was_stored() {
            assertThat(stop(begun(Channel.PRINT, 1), DeliverySamples.invitation("other", DeliverySamples.ATTEMPT)))
                    .contains(new SendRefusal(PRINT_UNCERTAIN, "attempt-unfinished"));
        }

        @Test
        void is_tried_again_if_it_was_not() {
            assertThat(stop(begun(Channel.PRINT, 1), DeliverySamples.invitation("other")))
                    .isEmpty();
        }

        @Test
        void is_uncertain_without_a_digest_if_it_has_none() {
            Message login = DeliverySamples.withoutInvitation(begun(Channel.PRINT, 1));

            assertThat(stop(login, Optional.empty(), NOW))
                    .contains(new SendRefusal(PRINT_UNCERTAIN, "attempt-unfinished"));
        }

        @Test
        void is_sent_again_if_it_is_a_mail() {
            assertThat(stop(begun(Channel.EMAIL, 1), DeliverySamples.invitation(DeliverySamples.ATTEMPT)))
                    .isEmpty();
        }
    }

    @Nested
    @Requirement("PA-016")
    class A_window {

        @Test
        void holds_until_its_last_millisecond() {
            assertThat(stop(DeliverySamples.message(Channel.EMAIL), live(), DeliverySamples.UNTIL.minusMillis(1)))
                    .isEmpty();
        }

        @Test
        void is_over_at_its_end() {
            assertThat(stop(DeliverySamples.message(Channel.EMAIL), live(), DeliverySamples.UNTIL))
                    .contains(new SendRefusal(PARKED, "window-over"));
        }

        @Test
        void of_a_message_does_not_outlast_its_invitation() {
            Message endless = DeliverySamples.endless(DeliverySamples.message(Channel.EMAIL));

            assertThat(stop(endless, live(), DeliverySamples.EXPIRES.minusMillis(1)))
                    .isEmpty();
            assertThat(stop(endless, live(), DeliverySamples.EXPIRES)).contains(new SendRefusal(PARKED, "window-over"));
        }

        private Optional<Invitation> live() {
            return Optional.of(DeliverySamples.invitation());
        }
    }

    @Nested
    @Requirement("PA-122")
    class Attempts {

        @Test
        void may_be_as_many_as_the_policy_says() {
            assertThat(stop(begun(Channel.EMAIL, 2), DeliverySamples.invitation()))
                    .isEmpty();
        }

        @Test
        void are_used_up_even_if_none_of_them_ended() {
            assertThat(stop(begun(Channel.EMAIL, 3), DeliverySamples.invitation()))
                    .contains(new SendRefusal(PARKED, "attempts-used-up"));
        }
    }
}
