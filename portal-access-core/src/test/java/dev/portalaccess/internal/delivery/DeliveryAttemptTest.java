package dev.portalaccess.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.SeededRandomness;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryAttemptTest {

    private final SeededRandomness randomness = SeededRandomness.of(7);

    private DeliveryAttempt next() {
        ClaimedMessage claim = new ClaimedMessage(DeliverySamples.message(Channel.EMAIL), 1, DeliverySamples.UNTIL);
        return DeliveryAttempt.start(claim, randomness, DeliverySamples.NOW);
    }

    @Test
    @Requirement("PA-120")
    void each_has_an_id_of_its_own_that_leads_to_the_message() {
        assertThat(Stream.generate(this::next).limit(100).map(DeliveryAttempt::envelope))
                .doesNotHaveDuplicates()
                .allMatch(envelope ->
                        DeliveryAttempt.messageOf(envelope).equals(Optional.of(new MessageId("message-1"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "message-1",
                "message-1.",
                ".0123456789abcdefghjkmnpqrs",
                "message-1.0123456789abcdefghjkmnpqr",
                "message-1.0123456789ABCDEFGHJKMNPQRS",
                "message 1.0123456789abcdefghjkmnpqrs",
                "message-1.0123456789abcdefghjkmnpqrs\n",
                "m\u00e9ssage.0123456789abcdefghjkmnpqrs"
            })
    @Requirement("PA-122")
    void what_is_no_id_leads_nowhere(String text) {
        assertThat(DeliveryAttempt.messageOf(text)).isEmpty();
    }
}
