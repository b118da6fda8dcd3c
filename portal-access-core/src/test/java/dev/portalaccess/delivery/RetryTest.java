package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.policy.RetrySchedule;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ScriptedAnswer LOST = ScriptedAnswer.takeAndAnswer(TransportAnswer.unknown("connection-lost"));

    private final DeliveryPortal out = DeliveryPortal.create();

    private List<ReceivedMail> mails() {
        return out.portal.mailer.mails();
    }

    @Nested
    class A_mail_that_the_server_puts_off {

        private final Invited anthony = out.mailed();

        @Test
        @Requirement({"PA-121", "PA-122"})
        void waits_and_its_digest_is_dropped() {
            out.portal.mailer.next(TransportAnswer.deferred("4.2.2"));

            assertThat(out.run().in(MessageState.DEFERRED)).isOne();
            assertThat(out.code(anthony.message())).contains("4.2.2");
            assertThat(out.links(anthony.invitation())).isEmpty();
        }

        @Test
        @Requirement("PA-122")
        void waits_longer_each_time() {
            out.portal.mailer.always(ScriptedAnswer.answer(TransportAnswer.deferred("4.2.2")));

            List<Duration> waits = Stream.generate(this::waitAfterRun).limit(5).toList();

            assertThat(waits)
                    .containsExactly(
                            MINUTE,
                            MINUTE.multipliedBy(2),
                            MINUTE.multipliedBy(4),
                            MINUTE.multipliedBy(8),
                            MINUTE.multipliedBy(16));
        }

        @Test
        @Requirement("PA-122")
        void is_not_tried_before_it_is_due() {
            out.portal.mailer.next(TransportAnswer.deferred("4.2.2"));
            out.run();

            assertThat(out.runAfter(MINUTE.minusMillis(1)).claimed()).isZero();
            assertThat(out.runAfter(Duration.ofMillis(1)).in(MessageState.HANDED_OVER))
                    .isOne();
        }

        @Test
        @Requirement("PA-122")
        void is_parked_when_the_next_attempt_would_be_too_late() {
            out.portal.mailer.next(TransportAnswer.deferred("4.2.2"));

            out.runAfter(giveUp(anthony).minus(MINUTE));

            assertThat(out.state(anthony.message())).isEqualTo(MessageState.PARKED);
        }

        private Duration waitAfterRun() {
            out.run();
            Duration wait = Duration.between(
                    out.now(), out.message(anthony.message()).progress().dueAt());
            out.portal.clock.advance(wait);
            return wait;
        }
    }

    @Test
    @Requirement("PA-122")
    void a_message_is_parked_once_its_attempts_are_used_up() {
        DeliveryPortal twice = DeliveryPortal.with(policy -> policy.retries(new RetrySchedule(MINUTE, 1, MINUTE, 2)));
        Invited anthony = twice.mailed();
        twice.portal.mailer.always(ScriptedAnswer.answer(TransportAnswer.deferred("4.2.2")));
        twice.run();

        assertThat(twice.runAfter(MINUTE).in(MessageState.PARKED)).isOne();
        assertThat(twice.message(anthony.message()).progress().attempts()).isEqualTo(2);
        assertThat(twice.runAfter(Duration.ofDays(1)).claimed()).isZero();
    }

    @Test
    @Requirement({"PA-121", "PA-122"})
    void a_mail_that_the_server_refuses_is_parked_and_its_digest_dropped() {
        Invited anthony = out.mailed();
        out.portal.mailer.next(TransportAnswer.refused("5.1.1"));

        assertThat(out.run().in(MessageState.PARKED)).isOne();
        assertThat(out.code(anthony.message())).contains("5.1.1");
        assertThat(out.links(anthony.invitation())).isEmpty();
    }

    @Nested
    class A_message_whose_time_is_over {

        private final Invited anthony = out.mailed();

        @Test
        @Requirement("PA-016")
        void leaves_as_long_as_more_than_a_tenth_of_the_window_is_left() {
            out.portal.clock.advance(giveUp(anthony).minusMillis(1));

            assertThat(out.run().in(MessageState.HANDED_OVER)).isOne();
        }

        @Test
        @Requirement("PA-016")
        void is_parked_when_a_tenth_of_the_window_is_left() {
            out.portal.clock.advance(Duration.ofDays(5).multipliedBy(9).dividedBy(10));

            assertThat(out.run().in(MessageState.PARKED)).isOne();
            assertThat(out.code(anthony.message())).contains("window-over");
            assertThat(mails()).isEmpty();
        }

        @Test
        @Requirement({"PA-016", "PA-120"})
        void is_parked_and_not_forgotten_when_all_of_the_window_is_over() {
            out.portal.clock.advance(Duration.ofDays(30));
            out.run();

            assertThat(out.state(anthony.message())).isEqualTo(MessageState.PARKED);
            assertThat(mails()).isEmpty();
        }
    }

    @Nested
    class A_poisonous_message {

        @Test
        @Tag("T61")
        @Requirement("PA-122")
        void keeps_no_other_back_and_is_parked_in_the_end() {
            Invited anthony = out.mailed();
            out.portal.mailer.next(LOST, ScriptedAnswer.accept(), LOST, LOST);
            out.invited(Individual.other(
                    "Jane", "Other", Relationship.AUNT, DeliveryChoice.email("jane.other@example.org")));
            DeliveryReport first = out.run();
            Stream.of(1, 2, 4).forEach(minutes -> out.runAfter(MINUTE.multipliedBy(minutes)));

            assertThat(first.states())
                    .containsEntry(MessageState.HANDED_OVER, 1)
                    .containsEntry(MessageState.DEFERRED, 1);
            assertThat(parked()).containsExactly(anthony.message());
        }

        @Test
        @Tag("T61")
        @Requirement("PA-122")
        void is_given_up_even_if_it_fells_its_worker_each_time() {
            DeliveryPortal thrice =
                    DeliveryPortal.with(policy -> policy.retries(new RetrySchedule(MINUTE, 1, MINUTE, 3)));
            Invited anthony = thrice.mailed();
            MessageDelivery felled = thrice.by(
                    mail -> {
                        throw new StackOverflowError();
                    },
                    Optional.empty());
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> felled.runOnce(1)).isInstanceOf(StackOverflowError.class);
                thrice.portal.clock.advance(Duration.ofMinutes(5));
            }
            felled.runOnce(1);

            assertThat(thrice.state(anthony.message())).isEqualTo(MessageState.PARKED);
        }

        private List<MessageId> parked() {
            return out.deliveries
                    .messages(out.portal.clerk(), Set.of(MessageState.PARKED), Page.Request.first(10))
                    .map(Message::id)
                    .items();
        }
    }

    /** From the issue until a tenth of the window is left. */
    private Duration giveUp(Invited invited) {
        return Duration.between(
                out.now(), out.message(invited.message()).window().until().orElseThrow());
    }
}
