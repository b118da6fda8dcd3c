package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The common base of the outbox tests. They pass the time to the outbox, so no test waits. */
abstract class OutboxTestCase extends StorageTestCase {

    static final Duration LEASE = Duration.ofMinutes(5);
    static final Duration MOMENT = Duration.ofMillis(1);

    private static final String ENVELOPE = "attempt-1";
    private static final int MOST = 1_000;

    OutboxTestCase(Supplier<Storage> storage) {
        super(storage);
    }

    /** Returns a request for as many messages as possible at that instant, over all channels. */
    static ClaimRequest at(Instant now) {
        return new ClaimRequest("worker", Set.of(Channel.values()), now, MOST, now.plus(LEASE));
    }

    Message queued() {
        return queued(samples.message());
    }

    Message queued(Message message) {
        commit(changes(samples).message(message));
        return message;
    }

    /** Queues a message and brings it to that state. */
    Message queued(MessageState state) {
        return queued(samples.message(progress(state)));
    }

    /** Returns progress that is due at once and counts one attempt. */
    Progress progress(MessageState state) {
        return new Progress(
                state, samples.after(MOMENT), samples.now(), 1, Optional.of(ENVELOPE), Optional.of("code-" + state));
    }

    /** Returns this test's part of the messages that are due. */
    List<ClaimedMessage> due(ClaimRequest wanted) {
        return dueAnywhere(wanted).stream()
                .filter(claim -> claim.message().practice().equals(practice()))
                .toList();
    }

    /** Returns the messages that are due. It asks until there are no more, because one answer may be partial. */
    List<ClaimedMessage> dueAnywhere(ClaimRequest wanted) {
        List<ClaimedMessage> all = new ArrayList<>();
        List<ClaimedMessage> given = outbox().claimDue(wanted);
        for (int rounds = 0; !given.isEmpty(); rounds++) {
            assertTrue(rounds < MOST, "claiming never comes to an end: claimed messages are given out again");
            all.addAll(given);
            given = outbox().claimDue(wanted);
        }
        return all;
    }

    static List<Message> messages(List<ClaimedMessage> claims) {
        return claims.stream().map(ClaimedMessage::message).toList();
    }

    ClaimedMessage claimed(Message message) {
        return claimed(message, samples.now());
    }

    ClaimedMessage claimed(Message message, Instant now) {
        return outbox().claim(practice(), message.id(), at(now))
                .orElseThrow(() -> new AssertionError("a message that waits and that nobody holds was not to be had"));
    }

    /** Returns a message in that state, with its claim. */
    ClaimedMessage claimedIn(MessageState state) {
        ClaimedMessage claim = claimed(queued(state.isWaiting() ? state : MessageState.QUEUED));
        if (state == MessageState.BOUNCE_UNCERTAIN) {
            outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.KEEP);
        }
        if (!state.isWaiting()) {
            assertTrue(
                    outbox().mark(claim, progress(state), ClaimDisposition.KEEP),
                    "a claimed message could not become " + state);
        }
        return claim;
    }

    void assertStands(Message expected, String when) {
        assertEquals(Optional.of(expected), outbox().message(expected.practice(), expected.id()), when);
    }

    /** Asserts that no form of request gets the message at that instant. */
    void assertNotGiven(Message message, Instant now, String why) {
        boolean given = messages(due(at(now))).stream().map(Message::id).anyMatch(message.id()::equals);
        assertFalse(given, "given out as due although " + why);
        assertEquals(
                Optional.empty(),
                outbox().claim(practice(), message.id(), at(now)),
                "given out by its id although " + why);
    }
}
