package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.spi.AccessQueries.Purgeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts away what is past its time in one practice. */
record Cleaning(Tables tables, Instant before) {

    int purge(Purgeable kind, int max) {
        return switch (kind) {
            case INVITATIONS -> invitations(max);
            case MESSAGES ->
                tables.messages.take(queued -> isOver(queued.message()), max).size();
            case RECEIPTS -> receipts(max);
            case REFUSALS ->
                tables.entries
                        .take(entry -> entry.link().isEmpty() && entry.at().isBefore(before), max)
                        .size();
        };
    }

    private int invitations(int max) {
        List<String> gone = tables.invitations.take(stored -> isOver(stored.value()), max).stream()
                .map(stored -> stored.value().id().value())
                .toList();
        tables.owners
                .entrySet()
                .removeIf(key -> Reads.OF_INVITATIONS.contains(key.getKey().kind()) && gone.contains(key.getValue()));
        return gone.size();
    }

    private int receipts(int max) {
        List<Receipt> gone = tables.receipts.take(receipt -> receipt.at().isBefore(before), max);
        gone.forEach(receipt -> receipt.request()
                .ifPresent(name -> tables.owners.remove(name, receipt.commit().value())));
        return gone.size();
    }

    private boolean isOver(Invitation invitation) {
        return invitation.issue().until().isBefore(before)
                || endedAt(invitation.state()).map(at -> at.isBefore(before)).orElse(false);
    }

    private static Optional<Instant> endedAt(InvitationState state) {
        if (state instanceof InvitationState.Redeemed redeemed) {
            return Optional.of(redeemed.at());
        }
        if (state instanceof InvitationState.Cancelled cancelled) {
            return Optional.of(cancelled.at());
        }
        return state instanceof InvitationState.Voided voided ? Optional.of(voided.at()) : Optional.empty();
    }

    private boolean isOver(Message message) {
        boolean mayWait = message.state().isWaiting() || message.state() == MessageState.UNRECOGNISED;
        return !mayWait && message.progress().changedAt().isBefore(before);
    }
}
