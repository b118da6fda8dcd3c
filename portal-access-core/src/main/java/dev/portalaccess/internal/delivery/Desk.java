package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.HandOver;
import dev.portalaccess.delivery.HandOver.Gone;
import dev.portalaccess.delivery.HandOver.HeldByAnother;
import dev.portalaccess.delivery.HandOver.NotPrinted;
import dev.portalaccess.delivery.HandOver.Printed;
import dev.portalaccess.delivery.HandOver.Uncertain;
import dev.portalaccess.internal.delivery.Result.Marked;
import dev.portalaccess.internal.delivery.Result.Overtaken;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.Outbox;
import java.util.Optional;
import java.util.Set;

/** PA-123: a letter for the person who stands at the desk. */
record Desk(Delivering delivering) {

    HandOver handOver(PracticeId practice, MessageId id) {
        Outbox outbox = delivering.parts().outbox();
        Optional<Message> message = outbox.message(practice, id);
        requireLetter(message);
        return message.flatMap(
                        found -> outbox.claim(practice, id, delivering.marking().wanted(Set.of(Channel.PRINT))))
                .map(delivering::deliver)
                .map(result -> answer(practice, id, result))
                .orElseGet(() -> notMine(practice, id));
    }

    private HandOver answer(PracticeId practice, MessageId id, Result result) {
        if (result instanceof Marked marked) {
            return answer(marked.progress());
        }
        // Whoever took the letter over finds its digest stored, and marks it as uncertain.
        return result == Overtaken.AFTER_LEAVING ? new Uncertain() : notMine(practice, id);
    }

    private static HandOver answer(Progress progress) {
        return switch (progress.state()) {
            case HANDED_OVER -> new Printed();
            case DEFERRED -> new NotPrinted(progress.code().orElseThrow());
            case PRINT_UNCERTAIN -> new Uncertain();
            default -> new Gone(Optional.of(progress.state()));
        };
    }

    private HandOver notMine(PracticeId practice, MessageId id) {
        Optional<MessageState> state =
                delivering.parts().outbox().message(practice, id).map(Message::state);
        return state.filter(MessageState::isWaiting).isPresent() ? new HeldByAnother() : new Gone(state);
    }

    private static void requireLetter(Optional<Message> message) {
        if (message.filter(found -> found.channel() != Channel.PRINT).isPresent()) {
            throw new IllegalArgumentException("message is mailed, not printed");
        }
    }
}
