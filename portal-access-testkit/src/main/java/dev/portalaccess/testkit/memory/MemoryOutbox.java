package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The messages of one practice and their claims. */
record MemoryOutbox(PracticeTables tables) {

    /** Claims messages that are due in all practices, longest due first. */
    static List<ClaimedMessage> claimDue(Collection<PracticeTables> practices, ClaimRequest wanted) {
        return practices.stream()
                .flatMap(tables -> tables.messages.values().stream())
                .filter(queued -> wanted.channels().contains(queued.message().channel()))
                .filter(queued -> queued.isFreeAt(wanted.now()) && queued.isDueAt(wanted.now()))
                .map(OutboxEntry::message)
                .sorted(Comparator.comparing(message -> message.progress().dueAt()))
                .limit(wanted.limit())
                .flatMap(message -> practices.stream()
                        .filter(tables -> tables.practice.equals(message.practice()))
                        .flatMap(tables -> new MemoryOutbox(tables).claim(message.id(), wanted).stream()))
                .toList();
    }

    Optional<ClaimedMessage> claim(MessageId message, ClaimRequest wanted) {
        return find(message, queued -> queued.isFreeAt(wanted.now()))
                .map(queued -> store(queued.claimedUntil(wanted.leaseUntil())).claim());
    }

    Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        return find(claim.message().id(), queued -> queued.isHeldBy(claim))
                .map(queued -> leaseUntil.isAfter(claim.leaseUntil()) ? renewed(queued, claim, leaseUntil) : claim);
    }

    private ClaimedMessage renewed(OutboxEntry queued, ClaimedMessage claim, Instant leaseUntil) {
        return new ClaimedMessage(
                claim.message(), store(queued.renewedUntil(leaseUntil)).fence(), leaseUntil);
    }

    boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
        return find(claim.message().id(), queued -> queued.isHeldBy(claim) && queued.mayBecome(progress))
                .map(queued -> queued.with(progress))
                .map(queued -> store(
                        afterwards == ClaimDisposition.KEEP ? queued.keptUntil(claim.leaseUntil()) : queued.letGo()))
                .isPresent();
    }

    boolean bounced(MessageId message, Progress progress) {
        return find(message, queued -> queued.cameBackAs(progress))
                .map(queued -> store(queued.with(progress)))
                .isPresent();
    }

    boolean replaceSeal(MessageId message, Optional<Seal> from, Seal to) {
        return find(
                        message,
                        queued -> queued.message().state().isWaiting()
                                && queued.message().seal().equals(from))
                .map(queued -> store(queued.sealed(to)))
                .isPresent();
    }

    private Optional<OutboxEntry> find(MessageId message, Predicate<OutboxEntry> wanted) {
        return tables.messages.get(message.value()).filter(wanted);
    }

    private OutboxEntry store(OutboxEntry queued) {
        tables.messages.put(queued.message().id().value(), queued);
        return queued;
    }
}
