package dev.portalaccess.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.policy.Retries;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Outbox.Claim;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AftermathTest {

    private static final Instant NOW = Samples.NOW;
    private static final Aftermath AFTERMATH =
            new Aftermath(new Retries(Duration.ofMinutes(10), 2, Duration.ofHours(4), 3));

    private static Attempt attempt(Channel channel, int before) {
        Progress earlier =
                new Progress(MessageState.DEFERRED, NOW, NOW, before, Optional.empty(), Optional.of("4.2.2"));
        Message message = Samples.message(channel).with(earlier);
        return new Attempt(new Claim(message, 1, NOW.plusSeconds(300)), Samples.ATTEMPT, NOW);
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
    void an_answer_decides_the_state(Channel channel, Handover.Kind answer, MessageState state) {
        Progress after = AFTERMATH.of(attempt(channel, 0), new Handover(answer, "code"), NOW);

        assertThat(after.state()).isEqualTo(state);
        assertThat(after.attempts()).isOne();
        assertThat(after.envelope()).contains(Samples.ATTEMPT);
        assertThat(after.code()).contains("code");
    }

    @ParameterizedTest
    @CsvSource({"0, 10, DEFERRED", "1, 20, DEFERRED", "2, 40, PARKED"})
    @Requirement("PA-122")
    void a_message_waits_longer_each_time_and_is_given_up(int before, int minutes, MessageState state) {
        Progress after = AFTERMATH.waiting(attempt(Channel.EMAIL, before), "code", NOW);

        assertThat(after.state()).isEqualTo(state);
        assertThat(after.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, PARKED", "PRINT, DEFERRED"})
    @Requirement("PA-016")
    void a_mail_whose_next_attempt_would_be_too_late_is_parked_at_once(Channel channel, MessageState state) {
        Instant late = Samples.UNTIL.minus(Duration.ofMinutes(10));

        assertThat(AFTERMATH.waiting(attempt(channel, 0), "code", late).state()).isEqualTo(state);
    }

    @Test
    @Requirement("PA-016")
    void a_mail_whose_next_attempt_would_be_just_in_time_waits() {
        Instant inTime = Samples.UNTIL.minus(Duration.ofMinutes(10)).minusMillis(1);

        assertThat(AFTERMATH.waiting(attempt(Channel.EMAIL, 0), "code", inTime).state())
                .isEqualTo(MessageState.DEFERRED);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("PA-122")
    void an_attempt_is_counted_when_it_begins(Channel channel) {
        Progress begun = AFTERMATH.begun(attempt(channel, 1));

        assertThat(begun.attempts()).isEqualTo(2);
        assertThat(begun.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(Attempt.unfinished(Samples.message(channel).with(begun))).contains(Samples.ATTEMPT);
    }
}
