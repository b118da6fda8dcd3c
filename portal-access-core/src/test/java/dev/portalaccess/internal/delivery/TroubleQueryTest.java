package dev.portalaccess.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.delivery.DeliveryTrouble;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.testkit.Requirement;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is read for the list of troubles. */
@Requirement("PA-125")
class TroubleQueryTest {

    private static final Instant SINCE = DeliverySamples.NOW.plusSeconds(7);

    private final AtomicInteger reads = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"1, 1, 500, false", "2, 2, 1000, false", "3, 2, 1000, true", "1000, 2, 1000, true"})
    void two_pages_are_read_at_most(int pages, int read, int waiting, boolean orMore) {
        assertThat(new TroubleQuery(outbox(pages)).troubles(new PracticeId("riverside")))
                .containsExactly(new DeliveryTrouble(Concern.SERVER, "connect", SINCE, waiting, orMore));
        assertThat(reads).hasValue(read);
    }

    @Test
    void a_trouble_behind_many_messages_without_one_is_found() {
        assertThat(new TroubleQuery(outbox(4, 3)).troubles(new PracticeId("riverside")))
                .containsExactly(new DeliveryTrouble(Concern.SERVER, "connect", SINCE, 500, true));
        assertThat(reads).hasValue(3);
    }

    @Test
    void all_pages_are_read_before_it_is_said_that_there_is_no_trouble() {
        assertThat(new TroubleQuery(outbox(4, 5)).troubles(new PracticeId("riverside")))
                .isEmpty();
        assertThat(reads).hasValue(4);
    }

    /** Returns an outbox with that many full pages of messages that wait for a server. */
    private Outbox outbox(int pages) {
        return outbox(pages, 1);
    }

    /** Returns the same, but the messages before the first page of these wait for their readers. */
    private Outbox outbox(int pages, int first) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("messages");
                    int number = reads.incrementAndGet();
                    Page.Request request = (Page.Request) arguments[2];
                    return new Page<>(
                            Collections.nCopies(request.limit(), waiting(number < first ? "4.2.2" : "server:connect")),
                            number < pages ? Optional.of(new Page.Cursor(Integer.toString(number))) : Optional.empty());
                });
    }

    private static Message waiting(String code) {
        return DeliverySamples.message(Channel.EMAIL)
                .with(new Message.Progress(
                        MessageState.DEFERRED, SINCE, SINCE, 1, Optional.empty(), Optional.of(code)));
    }
}
