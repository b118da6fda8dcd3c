package dev.portalaccess.jdbc.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workers at one queue. */
@Tag("T64")
@Requirement("PA-120")
class DeliveryTest {

    private static final int WORKERS = 4;
    private static final int MESSAGES = TestTier.size(40, 500, 500);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Map<String, Supplier<TestDatabase>> DATABASES =
            Map.of("sqlite", TestDatabase::sqlite, "h2", TestDatabase::h2, "postgresql", TestDatabase::postgres);

    private final MovableClock clock = new MovableClock();
    private final RecordingMailer mailer = new RecordingMailer();

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void four_workers_send_every_message_once(String name) throws Exception {
        try (TestDatabase database = DATABASES.get(name).get()) {
            new MessageQueue(clock.instant()).of(MESSAGES, storage(database));
            int handedOver = 0;
            for (int sent : atOnce(() -> deliverAll(database))) {
                handedOver += sent;
            }
            FigureLog.print("messages-sent-once-" + name, handedOver, MESSAGES);
            assertThat(handedOver).isEqualTo(MESSAGES);
            assertThat(mailer.mails())
                    .extracting(ReceivedMail::mail)
                    .extracting(mail -> mail.envelope().messageId())
                    .hasSize(MESSAGES)
                    .doesNotHaveDuplicates();
        }
    }

    private int deliverAll(TestDatabase database) {
        TestClinic worker =
                TestClinic.over(JdbcStorage.on(database.dataSource()), mailer, builder -> builder.clock(clock));
        int sent = 0;
        while (true) {
            // A worker may be given less than there is while others hold the rest.
            int now = worker.portal().delivery().runOnce(MESSAGES).in(MessageState.HANDED_OVER);
            sent += now;
            if (now == 0) {
                return sent;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void what_a_paused_worker_marks_after_its_lease_is_refused(String name) {
        try (TestDatabase database = DATABASES.get(name).get()) {
            Outbox outbox = storage(database);
            new MessageQueue(clock.instant()).of(1, storage(database));
            ClaimedMessage paused = claim(outbox).orElseThrow();
            assertThat(claim(outbox)).isEmpty();
            clock.advance(LEASE);
            ClaimedMessage next = claim(outbox).orElseThrow();

            assertThat(next.fence()).isGreaterThan(paused.fence());
            assertThat(outbox.renew(paused, clock.instant().plus(LEASE))).isEmpty();
            assertThat(outbox.mark(paused, handedOver(paused), ClaimDisposition.LET_GO))
                    .isFalse();
            assertThat(outbox.mark(next, handedOver(next), ClaimDisposition.LET_GO))
                    .isTrue();
            assertThat(outbox.mark(paused, handedOver(paused), ClaimDisposition.LET_GO))
                    .isFalse();
            assertThat(claim(outbox)).isEmpty();
        }
    }

    private Optional<ClaimedMessage> claim(Outbox outbox) {
        Instant now = clock.instant();
        ClaimRequest wanted = new ClaimRequest("worker", Set.of(Channel.EMAIL), now, 1, now.plus(LEASE));
        return outbox.claimDue(wanted).stream().findFirst();
    }

    private Message.Progress handedOver(ClaimedMessage claim) {
        return new Message.Progress(
                MessageState.HANDED_OVER,
                clock.instant(),
                clock.instant(),
                claim.message().progress().attempts() + 1,
                Optional.of("envelope"),
                Optional.of("accepted"));
    }

    private static JdbcStorage storage(TestDatabase database) {
        JdbcSchema.on(database.dataSource()).createIfMissing();
        return JdbcStorage.on(database.dataSource());
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(WORKERS, work))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
