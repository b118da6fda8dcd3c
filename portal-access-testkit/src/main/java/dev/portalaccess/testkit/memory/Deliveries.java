package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.spi.Outbox.Afterwards;
import dev.portalaccess.spi.Outbox.Claim;
import dev.portalaccess.spi.Outbox.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The messages of one practice, and who has them. */
record Deliveries(Tables tables) {

    /** Claims what is due, longest due first, in all practices. */
    static List<Claim> claimDue(Collection<Tables> practices, Wanted wanted) {
        return practices.stream()
                .flatMap(tables -> tables.messages.values().stream())
                .filter(queued -> wanted.channels().contains(queued.message().channel()))
                .filter(queued -> queued.isFreeAt(wanted.now()) && queued.isDueAt(wanted.now()))
                .map(Queued::message)
                .sorted(Comparator.comparing(message -> message.progress().dueAt()))
                .limit(wanted.limit())
                .flatMap(message -> practices.stream()
                        .filter(tables -> tables.practice.equals(message.practice()))
                        .flatMap(tables -> new Deliveries(tables).claim(message.id(), wanted).stream()))
                .toList();
    }

    Optional<Claim> claim(MessageId message, Wanted wanted) {
        return find(message, queued -> queued.isFreeAt(wanted.now()))
                .map(queued -> store(queued.claimedUntil(wanted.leaseUntil())).claim());
    }

    Optional<Claim> renew(Claim claim, Instant leaseUntil) {
        return find(claim.message().id(), queued -> queued.isHeldBy(claim))
                .map(queued -> store(queued.renewedUntil(leaseUntil)).claim());
    }

    boolean mark(Claim claim, Progress progress, Afterwards afterwards) {
        return find(claim.message().id(), queued -> queued.isHeldBy(claim) && queued.mayBecome(progress))
                .map(queued -> queued.with(progress))
                .map(queued -> store(afterwards == Afterwards.KEEP ? queued : queued.letGo()))
                .isPresent();
    }

    boolean bounced(MessageId message, Progress progress) {
        return find(message, queued -> queued.cameBackAs(progress))
                .map(queued -> store(queued.with(progress)))
                .isPresent();
    }

    private Optional<Queued> find(MessageId message, Predicate<Queued> wanted) {
        return tables.messages.get(message.value()).filter(wanted);
    }

    private Queued store(Queued queued) {
        tables.messages.put(queued.message().id().value(), queued);
        return queued;
    }
}
