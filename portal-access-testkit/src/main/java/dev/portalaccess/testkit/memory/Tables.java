package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toSet;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Changes.Claim;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessQueries.Former;
import dev.portalaccess.spi.CommitResult;
import dev.portalaccess.spi.CommitResult.Committed;
import dev.portalaccess.spi.CommitResult.Conflict;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that is stored for one practice, and how a commit changes it; used under the store's lock only. */
class Tables {

    final PracticeId practice;
    final Shelf<Versioned<ChartAccess>> charts = new Shelf<>();
    final Shelf<Versioned<Invitation>> invitations = new Shelf<>();
    final Shelf<Versioned<Holder>> holders = new Shelf<>();
    final Shelf<Versioned<Registration>> registrations = new Shelf<>();
    final Shelf<Versioned<AuditHead>> chain = new Shelf<>();
    final Shelf<Receipt> receipts = new Shelf<>();
    final Shelf<AuditEntry> entries = new Shelf<>();
    final Shelf<Former> formers = new Shelf<>();
    final Shelf<Queued> messages = new Shelf<>();
    final Map<Key, String> owners = new HashMap<>();
    final Map<AccountId, Set<String>> chartsOf = new HashMap<>();
    final Map<Key, Instant> insertedAt = new HashMap<>();
    final Map<Optional<ChartId>, AuditHead> starts = new HashMap<>();

    Tables(PracticeId practice) {
        this.practice = practice;
    }

    /** All of it or nothing. */
    CommitResult commit(Changes changes) {
        if (isRepeat(changes)) {
            return new Committed();
        }
        Set<String> moved = moved(changes);
        Set<Key> taken = taken(changes);
        if (!moved.isEmpty() || !taken.isEmpty()) {
            return new Conflict(moved, taken);
        }
        apply(changes);
        return new Committed();
    }

    boolean isRepeat(Changes changes) {
        return receipts.get(changes.commit().value()).isPresent();
    }

    /** The ids of the records that are no longer at the version that was read. */
    Set<String> moved(Changes changes) {
        Stream<String> records =
                Writing.all(this, changes).stream().filter(Writing::hasMoved).map(Writing::id);
        Stream<String> queuedBefore =
                changes.messages().stream().map(Tables::id).filter(this::isQueued);
        return Stream.concat(records, queuedBefore).collect(toSet());
    }

    /** The keys that another record has, once those are back that are given back. */
    Set<Key> taken(Changes changes) {
        return changes.claims().stream()
                .filter(claim -> isTaken(claim, changes.releases()))
                .map(Claim::key)
                .collect(toSet());
    }

    /** Writes all of it; whoever calls has made sure that nothing moved and nothing is taken. */
    void apply(Changes changes) {
        changes.charts()
                .forEach(chart -> keepFormers(chart.value(), changes.receipt().at()));
        changes.charts().forEach(chart -> index(chart.value()));
        noteInserted(changes);
        Writing.all(this, changes).forEach(Writing::write);
        changes.releases().forEach(this::release);
        changes.claims().forEach(claim -> owners.put(claim.key(), claim.owner()));
        changes.entries().forEach(entries::append);
        changes.messages().forEach(message -> messages.put(id(message), Queued.free(message)));
        receipts.put(changes.commit().value(), changes.receipt());
    }

    void keepFormers(ChartAccess next, Instant at) {
        grants(next.chart().value()).stream()
                .filter(grant -> !next.grants().contains(grant))
                .forEach(grant -> formers.append(new Former(grant, at)));
    }

    /** Of what is purged by its age and has no instant of its own. */
    void noteInserted(Changes changes) {
        Instant at = changes.receipt().at();
        changes.holders()
                .forEach(holder -> insertedAt.putIfAbsent(Key.of(holder.value().id()), at));
        changes.registrations()
                .forEach(one -> insertedAt.putIfAbsent(Key.of(one.value().id()), at));
    }

    /** Where what is left of a chain begins. */
    AuditHead start(Optional<ChartId> chart) {
        return starts.getOrDefault(chart, AuditHead.EMPTY);
    }

    void release(Claim release) {
        owners.remove(release.key(), release.owner());
    }

    List<Grant> grants(String chart) {
        return charts.get(chart).map(stored -> stored.value().grants()).orElse(List.of());
    }

    void spell(Spelling to) {
        to.spell("charts", charts.values());
        to.spell("invitations", invitations.values());
        to.spell("holders", holders.values());
        to.spell("registrations", registrations.values());
        to.spell("chain", chain.values());
        to.spell("receipts", receipts.values());
        to.spell("entries", entries.values());
        to.spell("formers", formers.values());
        to.spell("messages", messages.values());
        to.spell("keys", owners);
        to.spell("inserted", insertedAt);
        to.spell("starts", starts);
    }

    private void index(ChartAccess chart) {
        for (Grant grant : chart.grants()) {
            chartsOf.computeIfAbsent(grant.account(), login -> new LinkedHashSet<>())
                    .add(chart.chart().value());
        }
    }

    private boolean isTaken(Claim claim, List<Claim> releases) {
        String owner = owners.getOrDefault(claim.key(), claim.owner());
        return !owner.equals(claim.owner()) && !releases.contains(new Claim(claim.key(), owner));
    }

    private boolean isQueued(String message) {
        return messages.get(message).isPresent();
    }

    private static String id(Message message) {
        return message.id().value();
    }
}
