package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deletes the expired records of one practice. */
record MemoryPurge(PracticeTables tables, Instant before) {

    int purge(Purgeable kind, int max) {
        return switch (kind) {
            case INVITATIONS -> invitations(max);
            case MESSAGES ->
                tables.messages.take(queued -> isOver(queued.message()), max).size();
            case RECEIPTS -> receipts(max);
            case REFUSALS ->
                tables.entries
                        .take(entry -> entry.link().isEmpty() && isPast(entry.at()), max)
                        .size();
            case REGISTRATIONS -> registrations(max);
            case HOLDERS -> holders(max);
            case FORMER_GRANTS ->
                tables.formers.take(former -> isPast(former.replacedAt()), max).size();
            case TRAIL -> new MemoryTrailPurge(tables, before).purge(max);
        };
    }

    private int invitations(int max) {
        RecordReferences naming = new RecordReferences(tables);
        List<RecordKey> gone = tables.invitations.take(stored -> isOver(stored.value(), naming), max).stream()
                .map(stored -> RecordKey.of(stored.value().id()))
                .toList();
        return forget(gone, MemoryReads.OF_INVITATIONS);
    }

    private int registrations(int max) {
        List<RecordKey> gone = tables.registrations.take(stored -> isOver(stored.value()), max).stream()
                .map(stored -> RecordKey.of(stored.value().id()))
                .toList();
        return forget(gone, MemoryReads.OF_REGISTRATIONS);
    }

    private int holders(int max) {
        Set<String> named = new RecordReferences(tables).holders();
        List<RecordKey> gone = tables.holders.take(stored -> isOver(stored, named), max).stream()
                .map(stored -> RecordKey.of(stored.value().id()))
                .toList();
        return forget(gone, MemoryReads.OF_HOLDERS);
    }

    private int forget(List<RecordKey> gone, Set<RecordKey.Kind> kinds) {
        Set<String> ids = Set.copyOf(gone.stream().map(RecordKey::value).toList());
        tables.owners.entrySet().removeIf(key -> kinds.contains(key.getKey().kind()) && ids.contains(key.getValue()));
        gone.forEach(tables.insertedAt::remove);
        return gone.size();
    }

    private int receipts(int max) {
        List<CommandReceipt> gone = tables.receipts.take(receipt -> isPast(receipt.at()), max);
        gone.forEach(receipt -> receipt.request()
                .ifPresent(name -> tables.owners.remove(name, receipt.commit().value())));
        return gone.size();
    }

    private boolean isOver(Invitation invitation, RecordReferences naming) {
        boolean ended = isPast(invitation.issue().until())
                || endedAt(invitation.state()).map(this::isPast).orElse(false);
        return ended
                && !(invitation.state() instanceof InvitationState.Unrecognised)
                && !naming.isNeeded(invitation.id());
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
        return !RecordReferences.mayWait(message) && isPast(message.progress().changedAt());
    }

    private boolean isOver(Registration registration) {
        RegistrationStep step = registration.step();
        if (step instanceof RegistrationStep.Granted granted) {
            return isPast(granted.at());
        }
        if (step instanceof RegistrationStep.Closed closed) {
            return isPast(closed.at());
        }
        return step instanceof RegistrationStep.Invited
                && tables.invitations.get(registration.invitation().value()).isEmpty()
                && isPast(insertedAt(RecordKey.of(registration.id())));
    }

    private boolean isOver(Versioned<Holder> stored, Set<String> named) {
        Holder holder = stored.value();
        List<Instant> invited = holder.invitedAt();
        Instant last = invited.isEmpty() ? insertedAt(RecordKey.of(holder.id())) : Collections.max(invited);
        return holder.account().isEmpty()
                && isPast(last)
                && !named.contains(holder.id().value());
    }

    private Instant insertedAt(RecordKey key) {
        return tables.insertedAt.getOrDefault(key, Instant.MAX);
    }

    private boolean isPast(Instant instant) {
        return instant.isBefore(before);
    }
}
