package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.Outbox.Afterwards;
import dev.portalaccess.spi.Outbox.Claim;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who has a claim has it alone until the lease is over; who comes late is told so. */
@Requirement("PA-120")
abstract class LeaseTests extends OutboxTests {

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
        Claim first = claimed(message);
        List<Claim> second = due(at(leaseUntil));
        assertEquals(List.of(message), messages(second), "given out at the first instant after the lease");
        assertTrue(second.get(0).fence() > first.fence(), "a later claim has no higher fence than an earlier one");
        Claim third = claimed(message, leaseUntil.plus(LEASE));
        assertTrue(third.fence() > second.get(0).fence(), "the third claim has no higher fence than the second");
    }

    @Test
    public final void a_fence_rises_also_after_the_message_was_let_go() {
        Claim first = claimed(queued());
        outbox().mark(first, progress(MessageState.DEFERRED), Afterwards.LET_GO);
        assertTrue(claimed(first.message()).fence() > first.fence(), "a later claim has no higher fence");
    }

    @Test
    public final void a_late_worker_marks_nothing_once_another_has_the_message() {
        Claim late = claimed(queued());
        Claim other = claimed(late.message(), leaseUntil);
        assertFalse(
                outbox().mark(late, progress(MessageState.HANDED_OVER), Afterwards.LET_GO),
                "the late worker was told that its progress was written");
        assertStands(late.message(), "a message that a late worker tried to mark");
        assertTrue(
                outbox().mark(other, progress(MessageState.DEFERRED), Afterwards.LET_GO),
                "the worker that has the message could not mark it");
    }

    @Test
    public final void a_late_worker_may_still_mark_what_nobody_has_taken() {
        Claim claim = claimed(queued());
        due(at(leaseUntil.minus(MOMENT)));
        assertTrue(
                outbox().mark(claim, progress(MessageState.HANDED_OVER), Afterwards.LET_GO),
                "nobody has taken the message, so its fence is still the claim's");
    }

    @Test
    public final void a_renewed_claim_lasts_until_its_new_lease_and_no_longer() {
        Claim claim = claimed(queued());
        Instant later = leaseUntil.plus(LEASE);
        Claim renewed = outbox().renew(claim, later).orElseThrow(() -> new AssertionError("a claim was not renewed"));
        assertEquals(later, renewed.leaseUntil(), "the new lease");
        assertEquals(claim.message(), renewed.message(), "the message in the renewed claim");
        assertNotGiven(claim.message(), later.minus(MOMENT), "its claim was renewed");
        assertEquals(List.of(claim.message()), messages(due(at(later))), "given out once the new lease is over");
    }

    @Test
    public final void a_renewed_claim_still_counts() {
        Claim claim = claimed(queued());
        Claim renewed = renewed(renewed(claim));
        assertTrue(
                outbox().mark(renewed, progress(MessageState.HANDED_OVER), Afterwards.LET_GO),
                "a claim that was renewed twice could not be used to mark");
    }

    @Test
    public final void a_claim_is_not_renewed_once_another_has_the_message() {
        Claim late = claimed(queued());
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
        Claim claim = claimed(queued());
        renewed(claim);
        assertNotGiven(claim.message(), leaseUntil, "its claim was renewed");
    }

    private Claim renewed(Claim claim) {
        return outbox().renew(claim, claim.leaseUntil().plus(LEASE))
                .orElseThrow(() -> new AssertionError("a claim was not renewed although nobody has taken the message"));
    }
}
