package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that a renewed claim is the same claim with a later end. */
@Requirement("PA-120")
abstract class RenewalTests extends OutboxTestCase {

    private final Instant later = samples.after(LEASE.multipliedBy(2));

    RenewalTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_renewed_claim_has_the_same_fence_and_the_new_lease() {
        ClaimedMessage claim = claimed(queued());
        outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.KEEP);
        ClaimedMessage renewed = outbox().renew(claim, later).orElseThrow();
        assertEquals(
                new ClaimedMessage(renewed.message(), claim.fence(), later),
                renewed,
                "a claim that was renewed after an attempt began");
        assertEquals(claim.message().id(), renewed.message().id(), "the message of a renewed claim");
    }

    @Test
    public final void a_claim_counts_as_well_as_the_one_it_was_renewed_to() {
        ClaimedMessage claim = claimed(queued());
        outbox().renew(claim, later);
        assertTrue(
                outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO),
                "a claim could not be used to mark because it had been renewed, although nobody has taken the message");
    }
}
