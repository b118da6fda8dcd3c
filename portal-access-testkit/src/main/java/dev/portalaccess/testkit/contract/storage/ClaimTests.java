package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the outbox gives out messages that are waiting and due, and no others. */
@Requirement("PA-120")
abstract class ClaimTests extends OutboxTestCase {

    ClaimTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_queued_message_is_given_out_as_it_is_with_the_lease_asked_for() {
        Message message = queued();
        List<ClaimedMessage> claims = due(at(samples.now()));
        assertEquals(List.of(message), messages(claims), "what was given out");
        assertEquals(samples.after(LEASE), claims.get(0).leaseUntil(), "the lease");
        assertStands(message, "a message that was claimed and not yet marked");
    }

    @Test
    public final void a_message_is_due_at_its_instant_and_not_a_moment_before() {
        Message message = queued(samples.message(Progress.queued(samples.now())));
        assertEquals(List.of(), messages(due(at(samples.now().minus(MOMENT)))), "given out a millisecond too early");
        assertEquals(List.of(message), messages(due(at(samples.now()))), "given out at the instant it was due");
    }

    @Test
    @Requirement("PA-122")
    public final void a_deferred_message_is_given_out_again_when_it_is_due() {
        Message message = queued(MessageState.DEFERRED);
        assertEquals(List.of(message), messages(due(at(samples.now()))), "deferred and due");
    }

    @Test
    public final void what_does_not_wait_is_never_given_out() {
        for (MessageState state : MessageState.values()) {
            if (!state.isWaiting()) {
                assertNotGiven(queued(state), samples.after(Duration.ofDays(1)), "its state is " + state);
            }
        }
    }

    @Test
    public final void what_only_a_newer_version_can_say_is_never_given_out() {
        Message message = queued(new FieldSamples(samples).message(Message.Kind.UNRECOGNISED, MessageState.QUEUED));
        assertNotGiven(message, samples.after(Duration.ofDays(1)), "its kind is not recognised");
    }

    @Test
    public final void only_the_channels_asked_for_are_given_out() {
        Message mail = queued();
        Message letter =
                queued(new FieldSamples(samples).message(Message.Kind.ACTIVATION_CREDENTIALS, MessageState.QUEUED));
        assertEquals(List.of(letter), messages(due(only(Channel.PRINT))), "what was given out for print");
        assertEquals(List.of(mail), messages(due(only(Channel.EMAIL))), "what was given out for e-mail");
    }

    @Test
    public final void those_due_longest_come_first() {
        List<Message> queued = Stream.of(4, 1, 5, 2, 3)
                .map(seconds -> samples.now().minusSeconds(seconds))
                .map(due -> queued(samples.message(Progress.queued(due))))
                .toList();
        List<Message> byAge = Stream.of(2, 0, 4, 3, 1).map(queued::get).toList();
        ClaimRequest two = new ClaimRequest("worker", Set.of(Channel.EMAIL), samples.now(), 2, samples.after(LEASE));
        assertEquals(byAge, messages(due(two)), "five messages in the order they were given out, two at a time");
    }

    @Test
    public final void no_more_are_given_out_than_asked_for() {
        Stream.of(1, 2, 3, 4, 5).forEach(number -> queued());
        ClaimRequest three = new ClaimRequest("worker", Set.of(Channel.EMAIL), samples.now(), 3, samples.after(LEASE));
        int given = outbox().claimDue(three).size();
        assertTrue(given <= 3, "three were asked for, " + given + " given out");
    }

    @Test
    public final void messages_of_every_practice_are_given_out() {
        StorageSamples twin = samples.twin();
        Message there = twin.message(Progress.queued(samples.now()));
        Message here = queued();
        commit(changes(twin).message(there));
        Set<Message> given = Set.copyOf(messages(dueAnywhere(at(samples.now()))));
        assertTrue(given.containsAll(Set.of(here, there)), "one message of each of two practices was to be given out");
    }

    @Test
    @Requirement("PA-123")
    public final void one_message_is_claimed_by_its_id_whether_or_not_it_is_due() {
        Message later = queued(samples.message(Progress.queued(samples.after(Duration.ofDays(3)))));
        ClaimRequest wanted = new ClaimRequest("desk", Set.of(Channel.PRINT), samples.now(), 1, samples.after(LEASE));
        Optional<ClaimedMessage> claim = outbox().claim(practice(), later.id(), wanted);
        assertEquals(
                Optional.of(later),
                claim.map(ClaimedMessage::message),
                "an e-mail due in three days, claimed by its id");
        assertEquals(Optional.of(samples.after(LEASE)), claim.map(ClaimedMessage::leaseUntil), "its lease");
    }

    @Test
    public final void what_does_not_exist_cannot_be_claimed_nor_read() {
        queued();
        Message never = samples.message();
        assertEquals(
                Optional.empty(), outbox().claim(practice(), never.id(), at(samples.now())), "claim of no message");
        assertEquals(Optional.empty(), outbox().message(practice(), never.id()), "no message");
    }

    @Test
    public final void a_message_cannot_be_claimed_from_another_practice() {
        Message message = queued();
        assertEquals(
                Optional.empty(),
                outbox().claim(samples.twin().practice(), message.id(), at(samples.now())),
                "a claim from another practice");
    }

    private ClaimRequest only(Channel channel) {
        return new ClaimRequest(
                "worker", Set.of(channel), samples.after(Duration.ofHours(1)), 10, samples.after(Duration.ofHours(2)));
    }
}
