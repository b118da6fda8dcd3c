package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that a bounce after the hand-over is recorded if it belongs to the latest attempt. */
@Requirement("PA-122")
abstract class BounceTests extends OutboxTestCase {

    BounceTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void what_was_handed_over_comes_back_by_its_envelope() {
        Message message = queued(handedOver("attempt-2"));
        Progress back = back("attempt-2");
        assertTrue(outbox().bounced(practice(), message.id(), back), "a bounce was not written");
        assertStands(message.with(back), "a message that came back");
    }

    @Test
    @Requirement("PA-126")
    public final void what_perhaps_came_back_is_written_once_and_may_still_come_back() {
        Message message = queued(handedOver("attempt-2"));
        Progress perhaps = withState(back("attempt-2"), MessageState.BOUNCE_UNCERTAIN);
        assertTrue(outbox().bounced(practice(), message.id(), perhaps), "a doubtful bounce was not written");
        assertStands(message.with(perhaps), "a message that perhaps came back");
        assertFalse(outbox().bounced(practice(), message.id(), perhaps), "the second doubtful report was written");
        Progress back = back("attempt-2");
        assertTrue(outbox().bounced(practice(), message.id(), back), "a bounce after a doubtful one was not written");
        assertStands(message.with(back), "a message that came back after a doubtful report");
    }

    @Test
    public final void a_report_ends_no_message_in_another_way() {
        for (MessageState state : MessageState.values()) {
            Message message = queued(handedOver("attempt-2"));
            assertEquals(
                    state == MessageState.BOUNCED || state == MessageState.BOUNCE_UNCERTAIN,
                    outbox().bounced(practice(), message.id(), withState(back("attempt-2"), state)),
                    "report written as " + state);
        }
    }

    @Test
    public final void the_second_report_changes_nothing() {
        Message message = queued(handedOver("attempt-2"));
        Progress back = back("attempt-2");
        outbox().bounced(practice(), message.id(), back);
        Progress again = new Progress(
                MessageState.BOUNCED,
                samples.after(Duration.ofDays(2)),
                samples.now(),
                9,
                back.envelope(),
                back.code());
        assertFalse(outbox().bounced(practice(), message.id(), again), "the second report was written");
        assertStands(message.with(back), "a message that came back and was reported twice");
    }

    @Test
    public final void another_attempts_envelope_changes_nothing() {
        Message message = queued(handedOver("attempt-2"));
        for (String other : new String[] {"attempt-1", "ATTEMPT-2", "attempt-22"}) {
            assertFalse(outbox().bounced(practice(), message.id(), back(other)), "written for the envelope " + other);
            assertStands(message, "a message of which another envelope was reported");
        }
    }

    @Test
    public final void a_report_without_an_envelope_changes_nothing() {
        Message message = queued(samples.message(handedOver(Optional.empty())));
        Progress back =
                new Progress(MessageState.BOUNCED, samples.now(), samples.now(), 1, Optional.empty(), Optional.empty());
        assertFalse(outbox().bounced(practice(), message.id(), back), "written although no envelope was named");
        assertStands(message, "a message whose bounce named no envelope");
    }

    @Test
    public final void only_what_was_handed_over_comes_back() {
        for (MessageState state : MessageState.values()) {
            Message message = queued(state);
            Progress back = back(message.progress().envelope().orElseThrow());
            assertEquals(
                    state == MessageState.HANDED_OVER || state == MessageState.BOUNCE_UNCERTAIN,
                    outbox().bounced(practice(), message.id(), back),
                    "bounce written for a message that was " + state);
        }
    }

    @Test
    @Requirement("PA-074")
    public final void what_was_parked_is_settled_once() {
        Message message = queued(samples.message(withState(handedOver(Optional.of("task-1")), MessageState.PARKED)));
        Progress settled = withState(back("task-1"), MessageState.WITHDRAWN);
        assertFalse(
                outbox().bounced(practice(), message.id(), withState(back("task-2"), MessageState.WITHDRAWN)),
                "a parked message was settled by another envelope");
        assertTrue(outbox().bounced(practice(), message.id(), settled), "a parked message was not settled");
        assertStands(message.with(settled), "a message that staff settled");
        assertFalse(outbox().bounced(practice(), message.id(), settled), "a message was settled twice");
    }

    @Test
    public final void what_is_unknown_or_another_practices_does_not_come_back() {
        Message message = queued(handedOver("attempt-2"));
        assertFalse(
                outbox().bounced(samples.twin().practice(), message.id(), back("attempt-2")),
                "written from another practice");
        assertFalse(
                outbox().bounced(practice(), samples.message().id(), back("attempt-2")),
                "written for no message at all");
        assertStands(message, "a message that was reported from another practice");
    }

    private Message handedOver(String envelope) {
        return samples.message(handedOver(Optional.of(envelope)));
    }

    private Progress handedOver(Optional<String> envelope) {
        return new Progress(MessageState.HANDED_OVER, samples.now(), samples.now(), 2, envelope, Optional.empty());
    }

    private static Progress withState(Progress progress, MessageState state) {
        return new Progress(
                state,
                progress.changedAt(),
                progress.dueAt(),
                progress.attempts(),
                progress.envelope(),
                progress.code());
    }

    private Progress back(String envelope) {
        return new Progress(
                MessageState.BOUNCED,
                samples.after(Duration.ofHours(1)),
                samples.now(),
                2,
                Optional.of(envelope),
                Optional.of("5.1.1"));
    }
}
