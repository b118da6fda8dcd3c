package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Tests that only the worker with the claim has the message until the lease expires, and that a late worker is refused.
 */
@Requirement("PA-120")
abstract class LeaseTests extends OutboxTestCase {

    private final Instant leaseUntil = samples.after(LEASE);

    LeaseTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_message_in_somebodys_hands_is_not_given_out_again_before_the_lease_is_over() {
        Message claimedAsDue = queued();
        due(at(samples.now()));
        assertNotGiven(claimedAsDue, leaseUntil.minus(MOMENT), "another worker has it");
        Message claimedById = queued();
        claimed(claimedById);
        assertNotGiven(claimedById, leaseUntil.minus(MOMENT), "the desk has it");
    }

    @Test
    public final void another_worker_takes_over_once_the_lease_is_over() {
        Message message = queued();
        ClaimedMessage first = claimed(message);
        List<ClaimedMessage> second = due(at(leaseUntil));
        assertEquals(List.of(message), messages(second), "given out at the first instant after the lease");
        assertTrue(second.get(0).fence() > first.fence(), "a later claim has no higher fence than an earlier one");
        ClaimedMessage third = claimed(message, leaseUntil.plus(LEASE));
        assertTrue(third.fence() > second.get(0).fence(), "the third claim has no higher fence than the second");
    }

    @Test
    public final void a_fence_rises_also_after_the_message_was_let_go() {
        ClaimedMessage first = claimed(queued());
        outbox().mark(first, progress(MessageState.DEFERRED), ClaimDisposition.LET_GO);
        assertTrue(claimed(first.message()).fence() > first.fence(), "a later claim has no higher fence");
    }

    @Test
    public final void a_late_worker_marks_nothing_once_another_has_the_message() {
        ClaimedMessage late = claimed(queued());
        ClaimedMessage other = claimed(late.message(), leaseUntil);
        assertFalse(
                outbox().mark(late, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO),
                "the late worker was told that its progress was written");
        assertStands(late.message(), "a message that a late worker tried to mark");
        assertTrue(
                outbox().mark(other, progress(MessageState.DEFERRED), ClaimDisposition.LET_GO),
                "the worker that has the message could not mark it");
    }

    @Test
    public final void a_late_worker_may_still_mark_what_nobody_has_taken() {
        ClaimedMessage claim = claimed(queued());
        due(at(leaseUntil.minus(MOMENT)));
        assertTrue(
                outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO),
                "nobody has taken the message, so its fence is still the claim's");
    }

    @Test
    public final void a_renewed_claim_lasts_until_its_new_lease_and_no_longer() {
        ClaimedMessage claim = claimed(queued());
        Instant later = leaseUntil.plus(LEASE);
        ClaimedMessage renewed =
                outbox().renew(claim, later).orElseThrow(() -> new AssertionError("a claim was not renewed"));
        assertEquals(later, renewed.leaseUntil(), "the new lease");
        assertEquals(claim.message(), renewed.message(), "the message in the renewed claim");
        assertNotGiven(claim.message(), later.minus(MOMENT), "its claim was renewed");
        assertEquals(List.of(claim.message()), messages(due(at(later))), "given out once the new lease is over");
    }

    @Test
    public final void a_renewed_claim_still_counts() {
        ClaimedMessage claim = claimed(queued());
        ClaimedMessage renewed = renewed(renewed(claim));
        assertTrue(
                outbox().mark(renewed, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO),
                "a claim that was renewed twice could not be used to mark");
    }

    @Test
    public final void a_claim_is_not_renewed_once_another_has_the_message() {
        ClaimedMessage late = claimed(queued());
        claimed(late.message(), leaseUntil);
        Instant later = leaseUntil.plus(LEASE).plus(LEASE);
        assertEquals(Optional.empty(), outbox().renew(late, later), "a late worker's claim was renewed");
        assertEquals(
                List.of(late.message()),
                messages(due(at(leaseUntil.plus(LEASE)))),
                "given out when the other's lease is over, whatever the late one wanted");
    }

    @Test
    public final void a_claim_may_be_renewed_after_its_lease_if_nobody_has_taken_the_message() {
        ClaimedMessage claim = claimed(queued());
        renewed(claim);
        assertNotGiven(claim.message(), leaseUntil, "its claim was renewed");
    }

    @Test
    public final void whoever_asks_for_no_later_lease_learns_whether_the_claim_still_counts() {
        ClaimedMessage claim = claimed(queued());
        assertEquals(Optional.of(claim), looked(claim), "a claim just made does not count");
        assertEquals(
                Optional.of(claim),
                outbox().renew(claim, claim.leaseUntil().minus(MOMENT)),
                "a claim does not count, or its lease became shorter");
        ClaimedMessage renewed = renewed(claim);
        assertEquals(Optional.of(renewed), looked(renewed), "a renewed claim does not count");
        ClaimedMessage other = claimed(claim.message(), renewed.leaseUntil());
        assertEquals(Optional.empty(), looked(renewed), "a claim counts although another worker has the message");
        assertEquals(Optional.of(other), looked(other), "the claim of the worker that has the message does not count");
    }

    @Test
    public final void to_ask_whether_a_claim_counts_changes_no_lease() {
        ClaimedMessage claim = claimed(queued());
        looked(claim);
        outbox().renew(claim, claim.leaseUntil().minus(MOMENT));
        assertNotGiven(claim.message(), leaseUntil.minus(MOMENT), "its lease lasts another moment");
        assertEquals(List.of(claim.message()), messages(due(at(leaseUntil))), "given out when the lease is over");
    }

    @Test
    public final void a_claim_counts_while_the_worker_keeps_it_and_no_longer() {
        ClaimedMessage claim = claimed(queued());
        outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.KEEP);
        assertEquals(Optional.of(claim), looked(claim), "the worker keeps it, and it does not count");
        outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO);
        assertEquals(Optional.empty(), looked(claim), "a claim counts although it is used up");
    }

    private Optional<ClaimedMessage> looked(ClaimedMessage claim) {
        return outbox().renew(claim, claim.leaseUntil());
    }

    private ClaimedMessage renewed(ClaimedMessage claim) {
        return outbox().renew(claim, claim.leaseUntil().plus(LEASE))
                .orElseThrow(() -> new AssertionError("a claim was not renewed although nobody has taken the message"));
    }
}
