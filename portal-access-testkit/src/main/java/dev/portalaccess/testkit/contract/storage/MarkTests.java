package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Outbox.ProgressMark;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that only the worker with the claim records progress, once, and only along the legal state changes. */
@Requirement("PA-120")
abstract class MarkTests extends OutboxTestCase {

    MarkTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void every_part_of_the_progress_is_written() {
        ClaimedMessage claim = claimed(queued());
        Instant due = samples.after(Duration.ofHours(2));
        Progress progress = new Progress(
                MessageState.DEFERRED, samples.after(MOMENT), due, 4, Optional.of("attempt-4"), Optional.of("4.7.1"));
        assertTrue(outbox().mark(claim, progress, ClaimDisposition.LET_GO), "progress was not written");
        assertStands(claim.message().with(progress), "the message after its progress was written");
        Progress bare = new Progress(MessageState.PARKED, due, due, 4, Optional.empty(), Optional.empty());
        assertTrue(outbox().mark(claimed(claim.message()), bare, ClaimDisposition.LET_GO), "progress was not written");
        assertStands(claim.message().with(bare), "the message after its progress was written again");
    }

    @Test
    @Requirement("PA-122")
    public final void a_message_goes_from_each_state_to_those_it_may_go_to_and_to_no_other() {
        for (MessageState from : EnumSet.complementOf(EnumSet.of(MessageState.UNRECOGNISED))) {
            for (MessageState to : MessageState.values()) {
                move(from, to, ClaimDisposition.LET_GO);
                move(from, to, ClaimDisposition.KEEP);
            }
        }
    }

    @Test
    public final void who_lets_go_lets_others_have_it_before_the_lease_is_over() {
        ClaimedMessage claim = claimed(queued());
        outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.LET_GO);
        Message deferred = claim.message().with(progress(MessageState.DEFERRED));
        assertEquals(List.of(deferred), messages(due(at(samples.now()))), "given out once it was let go");
    }

    @Test
    public final void who_keeps_it_keeps_it_until_the_later_of_two_leases() {
        ClaimedMessage claim = claimed(queued());
        Instant later = samples.after(LEASE.multipliedBy(2));
        ClaimedMessage longer = new ClaimedMessage(claim.message(), claim.fence(), later);
        outbox().mark(longer, progress(MessageState.DEFERRED), ClaimDisposition.KEEP);
        Message deferred = claim.message().with(progress(MessageState.DEFERRED));
        assertNotGiven(deferred, later.minusMillis(1), "its worker has kept it with a longer lease");
        outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.KEEP);
        assertNotGiven(deferred, later.minusMillis(1), "a shorter lease does not replace a longer one");
        assertEquals(List.of(deferred), messages(due(at(later))), "given out once the longer lease was over");
    }

    @Test
    public final void a_claim_is_used_up_by_letting_go() {
        ClaimedMessage claim = claimed(queued());
        outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.LET_GO);
        Message deferred = claim.message().with(progress(MessageState.DEFERRED));
        assertFalse(
                outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO),
                "a claim that was used up could be used again");
        assertStands(deferred, "a message that was marked with a claim that was used up");
        assertEquals(
                Optional.empty(),
                outbox().renew(claim, samples.after(LEASE.multipliedBy(2))),
                "a claim that was used up was renewed");
    }

    @Test
    public final void who_keeps_it_goes_on_with_the_same_claim() {
        ClaimedMessage claim = claimed(queued());
        assertTrue(
                outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.KEEP),
                "progress was not written");
        Message begun = claim.message().with(progress(MessageState.DEFERRED));
        assertStands(begun, "the message after it was written that an attempt begins");
        assertNotGiven(begun, samples.after(LEASE).minus(MOMENT), "the worker keeps it");
        assertTrue(
                outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO),
                "the worker that kept it could not write how the attempt ended");
    }

    @Test
    public final void what_is_kept_goes_to_another_when_the_lease_is_over() {
        ClaimedMessage claim = claimed(queued());
        outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.KEEP);
        Message begun = claim.message().with(progress(MessageState.DEFERRED));
        assertEquals(List.of(begun), messages(due(at(samples.after(LEASE)))), "given out once the lease was over");
        assertFalse(
                outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.KEEP),
                "the late worker was told that its progress was written");
    }

    @Test
    public final void a_mark_that_is_refused_uses_nothing_up() {
        ClaimedMessage claim = claimed(queued());
        outbox().mark(claim, progress(MessageState.QUEUED), ClaimDisposition.LET_GO);
        assertNotGiven(claim.message(), samples.now(), "the refused mark let nobody go");
        assertTrue(
                outbox().mark(claim, progress(MessageState.PARKED), ClaimDisposition.LET_GO),
                "a claim was used up by a mark that was refused");
    }

    @Test
    public final void the_message_of_that_id_in_another_practice_is_left_alone() {
        StorageSamples twin = samples.twin();
        Message there = twin.message(Progress.queued(samples.now()));
        Message here = queued(samples.message());
        commit(changes(twin).message(there));
        outbox().mark(claimed(here), progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO);
        assertStands(there, "the message of the same id in another practice");
    }

    @Test
    public final void the_end_of_one_attempt_and_the_beginning_of_the_next_are_written_together() {
        ClaimedMessage first = claimed(queued());
        ClaimedMessage second = claimed(queued());
        Progress ended = progress(MessageState.HANDED_OVER);
        Progress begun = progress(MessageState.DEFERRED);
        assertEquals(
                List.of(true, true),
                outbox().markAll(List.of(
                        new ProgressMark(first, ended, ClaimDisposition.LET_GO),
                        new ProgressMark(second, begun, ClaimDisposition.KEEP))),
                "two marks at once");
        assertStands(first.message().with(ended), "the message whose attempt ended");
        assertStands(second.message().with(begun), "the message whose attempt begins");
        assertEquals(
                Optional.empty(), outbox().renew(first, first.leaseUntil()), "the claim that was let go still counts");
        assertEquals(
                Optional.of(second),
                outbox().renew(second, second.leaseUntil()),
                "the claim that was kept does not count");
    }

    @Test
    public final void of_several_marks_a_refused_one_stops_no_other() {
        ClaimedMessage late = claimed(queued());
        claimed(late.message(), samples.after(LEASE));
        ClaimedMessage second = claimed(queued());
        Progress progress = progress(MessageState.HANDED_OVER);
        ClaimedMessage third = claimed(queued());
        assertEquals(
                List.of(false, true, false),
                outbox().markAll(List.of(
                        new ProgressMark(late, progress, ClaimDisposition.LET_GO),
                        new ProgressMark(second, progress, ClaimDisposition.LET_GO),
                        new ProgressMark(third, progress(MessageState.QUEUED), ClaimDisposition.LET_GO))),
                "a late mark, a good one, and one to a state that cannot follow");
        assertStands(late.message(), "the message that a late worker tried to mark");
        assertStands(second.message().with(progress), "the message that was marked");
        assertStands(third.message(), "the message that could not become queued");
        assertEquals(List.of(), outbox().markAll(List.of()), "no marks");
    }

    @Test
    public final void two_marks_for_one_message_are_not_taken() {
        ClaimedMessage claim = claimed(queued());
        ProgressMark mark = new ProgressMark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO);
        assertThrows(
                IllegalArgumentException.class,
                () -> outbox().markAll(List.of(mark, mark)),
                "two marks for one message");
        assertStands(claim.message(), "a message with two marks at once");
    }

    private void move(MessageState from, MessageState to, ClaimDisposition afterwards) {
        ClaimedMessage claim = claimedIn(from);
        Progress progress = new Progress(
                to, samples.after(Duration.ofHours(1)), samples.now(), 2, Optional.of("attempt-2"), Optional.empty());
        assertEquals(from.mayBecome(to), outbox().mark(claim, progress, afterwards), "written: " + from + " to " + to);
        MessageState left = from.mayBecome(to) ? to : from;
        assertEquals(
                Optional.of(left),
                outbox().message(practice(), claim.message().id()).map(Message::state),
                "state after an attempt to go from " + from + " to " + to);
    }
}
