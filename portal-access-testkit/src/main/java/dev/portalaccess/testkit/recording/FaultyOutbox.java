package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An outbox that passes its calls through {@link StoreFaults}. */
final class FaultyOutbox implements Outbox {

    private final Outbox outbox;
    private final StoreFaults faults;

    FaultyOutbox(Outbox outbox, StoreFaults faults) {
        this.outbox = outbox;
        this.faults = faults;
    }

    @Override
    public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        return faults.call("claimDue", () -> outbox.claimDue(wanted));
    }

    @Override
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        return faults.call("claim", () -> outbox.claim(practice, message, wanted));
    }

    @Override
    public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        return faults.call("renew", () -> outbox.renew(claim, leaseUntil));
    }

    @Override
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        return faults.call("mark", () -> outbox.mark(claim, progress, afterwards));
    }

    @Override
    public Optional<Message> message(PracticeId practice, MessageId message) {
        return faults.call("message", () -> outbox.message(practice, message));
    }

    @Override
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        return faults.call("messages", () -> outbox.messages(practice, states, page));
    }

    @Override
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        return faults.call("bounced", () -> outbox.bounced(practice, message, progress));
    }
}
