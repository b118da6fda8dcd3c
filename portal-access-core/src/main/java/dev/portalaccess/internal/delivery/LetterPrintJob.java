package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.delivery.PrintOutcome.Gone;
import dev.portalaccess.delivery.PrintOutcome.HeldByAnother;
import dev.portalaccess.delivery.PrintOutcome.NotAllowed;
import dev.portalaccess.delivery.PrintOutcome.NotPrinted;
import dev.portalaccess.delivery.PrintOutcome.Printed;
import dev.portalaccess.delivery.PrintOutcome.Uncertain;
import dev.portalaccess.internal.delivery.AttemptResult.ClaimLost;
import dev.portalaccess.internal.delivery.AttemptResult.ProgressWritten;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptEnd;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptStart;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.util.List;
import java.util.Optional;

/** Prints one letter at the request of staff (PA-123). */
final class LetterPrintJob {

    private final ClaimedOutbox claimedOutbox;
    private final MessageSender sender;
    private final RightsCheck rights;

    LetterPrintJob(ClaimedOutbox claimedOutbox, MessageSender sender, RightsCheck rights) {
        this.rights = rights;
        this.claimedOutbox = claimedOutbox;
        this.sender = sender;
    }

    PrintOutcome print(PracticeId practice, MessageId id) {
        Optional<Message> message = claimedOutbox.message(practice, id);
        if (!mayPrint(message)) {
            return new NotAllowed();
        }
        requireLetter(message);
        return message.flatMap(found -> claimedOutbox.claimLetter(practice, id))
                .map(this::deliver)
                .map(result -> answer(practice, id, result))
                .orElseGet(() -> notClaimed(practice, id));
    }

    /** PA-118: asks for each chart that the letter concerns. */
    private boolean mayPrint(Optional<Message> message) {
        return rights.allows(message.map(new MessageCharts(rights.parts())::of).orElse(List.of()));
    }

    private AttemptResult deliver(ClaimedMessage claim) {
        DeliveryStep step = sender.plan(claim);
        if (step instanceof AttemptStart start) {
            return claimedOutbox.markBegun(start)
                    ? claimedOutbox.markEnded(sender.attempt(start))
                    : ClaimLost.BEFORE_LEAVING;
        }
        return claimedOutbox.markEnded((AttemptEnd) step);
    }

    private PrintOutcome answer(PracticeId practice, MessageId id, AttemptResult result) {
        if (result instanceof ProgressWritten written) {
            return answer(written.progress());
        }
        // The worker that took the letter over finds its digest stored, and marks the letter as uncertain.
        return result == ClaimLost.AFTER_LEAVING ? new Uncertain() : notClaimed(practice, id);
    }

    private static PrintOutcome answer(Progress progress) {
        return switch (progress.state()) {
            case HANDED_OVER -> new Printed();
            case DEFERRED -> new NotPrinted(progress.code().orElseThrow());
            case PRINT_UNCERTAIN -> new Uncertain();
            default -> new Gone(Optional.of(progress.state()));
        };
    }

    private PrintOutcome notClaimed(PracticeId practice, MessageId id) {
        Optional<MessageState> state = claimedOutbox.message(practice, id).map(Message::state);
        return state.filter(MessageState::isWaiting).isPresent() ? new HeldByAnother() : new Gone(state);
    }

    private static void requireLetter(Optional<Message> message) {
        if (message.filter(found -> found.channel() != Channel.PRINT).isPresent()) {
            throw new IllegalArgumentException("message is mailed, not printed");
        }
    }
}
