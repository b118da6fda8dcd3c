package dev.portalaccess.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.policy.RetrySchedule;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryRuleTest {

    private static final Instant NOW = DeliverySamples.NOW;
    private static final RetryRule AFTERMATH =
            new RetryRule(new RetrySchedule(Duration.ofMinutes(10), 2, Duration.ofHours(4), 3));

    private static DeliveryAttempt attempt(Channel channel, int before) {
        Progress earlier =
                new Progress(MessageState.DEFERRED, NOW, NOW, before, Optional.empty(), Optional.of("4.2.2"));
        Message message = DeliverySamples.message(channel).with(earlier);
        return new DeliveryAttempt(new ClaimedMessage(message, 1, NOW.plusSeconds(300)), DeliverySamples.ATTEMPT, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ACCEPTED, HANDED_OVER",
        "EMAIL, DEFERRED, DEFERRED",
        "EMAIL, REFUSED, PARKED",
        "EMAIL, UNKNOWN, DEFERRED",
        "PRINT, ACCEPTED, HANDED_OVER",
        "PRINT, DEFERRED, DEFERRED",
        "PRINT, REFUSED, DEFERRED",
        "PRINT, UNKNOWN, PRINT_UNCERTAIN"
    })
    @Requirement({"PA-122", "PA-123"})
    void an_answer_decides_the_state(Channel channel, TransportAnswer.Kind answer, MessageState state) {
        Progress after = AFTERMATH.progressAfter(attempt(channel, 0), new TransportAnswer(answer, "code"), NOW);

        assertThat(after.state()).isEqualTo(state);
        assertThat(after.attempts()).isOne();
        assertThat(after.envelope()).contains(DeliverySamples.ATTEMPT);
        assertThat(after.code()).contains("code");
    }

    @ParameterizedTest
    @CsvSource({"0, 10, DEFERRED", "1, 20, DEFERRED", "2, 40, PARKED"})
    @Requirement("PA-122")
    void a_message_waits_longer_each_time_and_is_given_up(int before, int minutes, MessageState state) {
        Progress after = AFTERMATH.progressUntilRetry(attempt(Channel.EMAIL, before), "code", NOW);

        assertThat(after.state()).isEqualTo(state);
        assertThat(after.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, PARKED", "PRINT, DEFERRED"})
    @Requirement("PA-016")
    void a_mail_whose_next_attempt_would_be_too_late_is_parked_at_once(Channel channel, MessageState state) {
        Instant late = DeliverySamples.UNTIL.minus(Duration.ofMinutes(10));

        assertThat(AFTERMATH
                        .progressUntilRetry(attempt(channel, 0), "code", late)
                        .state())
                .isEqualTo(state);
    }

    @Test
    @Requirement("PA-016")
    void a_mail_whose_next_attempt_would_be_just_in_time_waits() {
        Instant inTime = DeliverySamples.UNTIL.minus(Duration.ofMinutes(10)).minusMillis(1);

        assertThat(AFTERMATH
                        .progressUntilRetry(attempt(Channel.EMAIL, 0), "code", inTime)
                        .state())
                .isEqualTo(MessageState.DEFERRED);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("PA-122")
    void an_attempt_is_counted_when_it_begins(Channel channel) {
        Progress begun = AFTERMATH.progressAtStart(attempt(channel, 1));

        assertThat(begun.attempts()).isEqualTo(2);
        assertThat(begun.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(DeliveryAttempt.findUnfinished(
                        DeliverySamples.message(channel).with(begun)))
                .contains(DeliverySamples.ATTEMPT);
    }

    private static DeliveryAttempt attemptInTrouble(String code, Duration lasted) {
        Progress earlier =
                new Progress(MessageState.DEFERRED, NOW.minus(lasted), NOW, 1, Optional.empty(), Optional.of(code));
        Message message = DeliverySamples.message(Channel.EMAIL).with(earlier);
        return new DeliveryAttempt(new ClaimedMessage(message, 1, NOW.plusSeconds(300)), DeliverySamples.ATTEMPT, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "sender:5.4.5, 0,   0,   10",
        "sender:5.4.5, 9,   9,   10",
        "sender:5.7.1, 11,  11,  11",
        "sender:5.4.5, 239, 239, 239",
        "sender:5.4.5, 241, 241, 240",
        "server:421,   60,  0,   10",
        "4.2.2,        60,  0,   10",
        "attempt-begun, 60, 0,   10"
    })
    @Requirement("PA-125")
    void a_trouble_goes_on_uncounted_for_as_long_as_it_has_lasted(String before, int minutes, int since, int wait) {
        Progress after = AFTERMATH.progressAfter(
                attemptInTrouble(before, Duration.ofMinutes(minutes)),
                TransportAnswer.deferred(Concern.SENDER, "5.4.5"),
                NOW);

        assertThat(after.state()).isEqualTo(MessageState.DEFERRED);
        assertThat(after.attempts()).isOne();
        assertThat(after.changedAt()).isEqualTo(NOW.minus(Duration.ofMinutes(since)));
        assertThat(after.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(wait)));
        assertThat(after.code()).contains("sender:5.4.5");
    }
}
