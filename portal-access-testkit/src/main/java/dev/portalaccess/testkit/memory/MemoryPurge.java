package dev.portalaccess.testkit.memory;

import static dev.portalaccess.spi.storage.RetentionRule.agesFrom;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RecordKey.Kind;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.RetentionRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deletes the expired records of one practice. */
record MemoryPurge(PracticeTables tables, Instant before) {

    int purge(Purgeable kind, int max) {
        return switch (kind) {
            case INVITATIONS -> invitations(max);
            case MESSAGES ->
                tables.messages
                        .take(queued -> isPast(agesFrom(queued.message())), max)
                        .size();
            case RECEIPTS -> receipts(max);
            case REFUSALS ->
                tables.entries
                        .take(entry -> entry.link().isEmpty() && isPast(agesFrom(entry)), max)
                        .size();
            case REGISTRATIONS -> registrations(max);
            case ACCESS_REQUESTS -> requests(max);
            case HOLDERS -> holders(max);
            case FORMER_GRANTS ->
                tables.formers.take(former -> isPast(agesFrom(former)), max).size();
            case CHANGES -> tables.feed.purge(before, max);
            case USES -> uses(max);
            case TRAIL -> new MemoryTrailPurge(tables, before).purge(max);
        };
    }

    private int invitations(int max) {
        RecordReferences naming = new RecordReferences(tables);
        List<String> gone = tables.invitations.take(stored -> isOver(stored.value(), naming), max).stream()
                .map(stored -> stored.value().id().value())
                .toList();
        return forget(gone, Kind.INVITATION);
    }

    private int registrations(int max) {
        List<String> gone = tables.registrations.take(stored -> isOver(stored.value()), max).stream()
                .map(stored -> stored.value().id().value())
                .toList();
        return forget(gone, Kind.REGISTRATION);
    }

    private int requests(int max) {
        List<String> gone = tables.requests.take(stored -> isPast(agesFrom(stored.value())), max).stream()
                .map(stored -> stored.value().id().value())
                .toList();
        return forget(gone, Kind.ACCESS_REQUEST);
    }

    private int holders(int max) {
        Set<HolderId> named = new RecordReferences(tables).holders();
        List<String> gone = tables.holders.take(stored -> isOver(stored.value(), named), max).stream()
                .map(stored -> stored.value().id().value())
                .toList();
        return forget(gone, Kind.HOLDER);
    }

    private int forget(List<String> gone, Kind identity) {
        Set<String> ids = Set.copyOf(gone);
        tables.owners
                .entrySet()
                .removeIf(key -> key.getKey().kind().identity() == identity && ids.contains(key.getValue()));
        ids.forEach(id -> tables.insertedAt.remove(new RecordKey(identity, id)));
        return gone.size();
    }

    private int uses(int max) {
        List<PracticeTables.UsedChart> gone = tables.uses.entrySet().stream()
                .filter(use -> agesFrom(use.getValue()).isBefore(before))
                .map(Map.Entry::getKey)
                .limit(max)
                .toList();
        gone.forEach(tables.uses::remove);
        return gone.size();
    }

    private int receipts(int max) {
        List<CommandReceipt> gone = tables.receipts.take(receipt -> isPast(agesFrom(receipt)), max);
        return forget(gone.stream().map(receipt -> receipt.commit().value()).toList(), Kind.COMMIT);
    }

    private boolean isOver(Invitation invitation, RecordReferences naming) {
        return isPast(agesFrom(invitation)) && !naming.isNeeded(invitation.id());
    }

    private boolean isOver(Registration registration) {
        boolean isKept = RetentionRule.isUnanswered(registration)
                && tables.invitations.get(registration.invitation().value()).isPresent();
        return !isKept && isPast(agesFrom(registration, insertedAt(RecordKey.of(registration.id()))));
    }

    private boolean isOver(Holder holder, Set<HolderId> named) {
        return isPast(agesFrom(holder, insertedAt(RecordKey.of(holder.id())))) && !named.contains(holder.id());
    }

    private Instant insertedAt(RecordKey key) {
        return tables.insertedAt.getOrDefault(key, Instant.MAX);
    }

    private boolean isPast(Optional<Instant> since) {
        return since.filter(before::isAfter).isPresent();
    }
}
