package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that with many concurrent workers each message is in the hands of one. */
@Requirement("PA-120")
abstract class WorkerTests extends OutboxTestCase {

    private static final int ROUNDS = 10;
    private static final int WORKERS = 8;

    WorkerTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void many_workers_share_what_is_due_and_never_the_same_message() {
        List<Message> queued = Stream.generate(this::queued).limit(60).toList();
        List<List<Message>> shares = ConcurrentCalls.each(WORKERS, worker -> messages(share(worker)));
        List<Message> given =
                new ArrayList<>(shares.stream().flatMap(List::stream).toList());
        assertEquals(Set.copyOf(given).size(), given.size(), "messages given out, each counted once and each time");
        given.addAll(messages(due(at(samples.now()))));
        assertEquals(Set.copyOf(queued), Set.copyOf(given), "messages given out in the end");
    }

    @Test
    public final void of_many_that_claim_one_message_exactly_one_gets_it() {
        for (int round = 0; round < ROUNDS; round++) {
            Message message = queued();
            assertEquals(1, claimants(message, samples.now()), "workers at once that got one message");
            assertEquals(1, claimants(message, samples.after(LEASE)), "workers that took it over after the lease");
        }
    }

    @Test
    public final void of_many_marks_with_one_claim_exactly_one_is_written() {
        for (int round = 0; round < ROUNDS; round++) {
            ClaimedMessage claim = claimed(queued());
            List<Boolean> written = ConcurrentCalls.each(
                    WORKERS, worker -> outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.LET_GO));
            assertEquals(1, count(written), "marks with one claim, made at once, that were written");
        }
    }

    @Test
    @Requirement("PA-122")
    public final void of_many_reports_of_one_bounce_exactly_one_is_written() {
        for (int round = 0; round < ROUNDS; round++) {
            Message message = queued(MessageState.HANDED_OVER);
            List<Boolean> written = ConcurrentCalls.each(
                    WORKERS, worker -> outbox().bounced(practice(), message.id(), progress(MessageState.BOUNCED)));
            assertEquals(1, count(written), "reports of one bounce, made at once, that were written");
        }
    }

    private List<ClaimedMessage> share(int worker) {
        ClaimRequest seven =
                new ClaimRequest("worker-" + worker, Set.of(Channel.EMAIL), samples.now(), 7, samples.after(LEASE));
        return due(seven);
    }

    private long claimants(Message message, Instant now) {
        return count(ConcurrentCalls.each(
                WORKERS,
                worker -> outbox().claim(practice(), message.id(), at(now)).isPresent()));
    }

    private static long count(List<Boolean> answers) {
        return answers.stream().filter(answer -> answer).count();
    }
}
