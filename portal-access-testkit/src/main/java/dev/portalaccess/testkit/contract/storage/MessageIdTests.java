package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that a message is queued once, no matter who queues it again. */
@Requirement("PA-120")
abstract class MessageIdTests extends OutboxTestCase {

    MessageIdTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_commit_with_a_message_that_is_stored_is_refused_and_changes_nothing() {
        Message message = queued();
        outbox().mark(claimed(message), progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO);
        Holder holder = samples.holder();
        Conflict conflict =
                refused(changes().holder(Versioned.fresh(holder)).message(message), "a message with that id is stored");
        assertEquals(Set.of(message.id().value()), conflict.moved(), "what is said to have moved");
        assertStands(
                message.with(progress(MessageState.HANDED_OVER)),
                "a message that was to be queued again after it left");
        assertEquals(
                Optional.empty(),
                store().holder(practice(), RecordKey.of(holder.id())),
                "a holder in a commit that was refused because of its message");
    }
}
