package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.internal.IdSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Everything that one commit writes, all of it or none (the one write that decides).
 *
 * <p>Created with {@link #in(PracticeId, CommandReceipt)}. Every record in it belongs to the one practice, and no
 * record is in it twice.
 *
 * @param practice the practice
 * @param receipt the receipt that identifies the commit later
 * @param charts the changes of charts, each over the version that was read
 * @param invitations invitations, likewise
 * @param holders holders, likewise
 * @param registrations registrations, likewise
 * @param requests requests for access, likewise
 * @param practiceRecord the record of the practice with the end of its audit chain, likewise; empty if it does not
 *     change
 * @param releases the keys given back, before any is claimed
 * @param claims the keys taken
 * @param entries the audit entries appended
 * @param messages the messages queued
 * @param changes the changes of access that are written into the feed (PA-113), in their order
 */
public record ChangeSet(
        PracticeId practice,
        CommandReceipt receipt,
        List<ChartChange> charts,
        List<Versioned<Invitation>> invitations,
        List<Versioned<Holder>> holders,
        List<Versioned<Registration>> registrations,
        List<Versioned<AccessRequest>> requests,
        Optional<Versioned<PracticeRecord>> practiceRecord,
        List<KeyClaim> releases,
        List<KeyClaim> claims,
        List<AuditEntry> entries,
        List<Message> messages,
        List<AccessChange> changes) {

    /**
     * A key and the record that has it.
     *
     * @param key the key
     * @param owner the id of the record
     */
    public record KeyClaim(RecordKey key, String owner) {
        /** Rejects an owner that cannot be an id. */
        public KeyClaim {
            requireNonNull(key, "key");
            IdSyntax.requireId(owner, "owner");
        }
    }

    /** Rejects a record of another practice, and a record or key that is in the changes twice. */
    public ChangeSet {
        requireNonNull(practice, "practice");
        requireNonNull(receipt, "receipt");
        charts = List.copyOf(charts);
        invitations = List.copyOf(invitations);
        holders = List.copyOf(holders);
        registrations = List.copyOf(registrations);
        requests = List.copyOf(requests);
        requireNonNull(practiceRecord, "practiceRecord");
        releases = List.copyOf(releases);
        claims = List.copyOf(claims);
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
        changes = List.copyOf(changes);
        List<PracticeId> practices = new ArrayList<>();
        charts.forEach(one -> practices.add(one.value().practice()));
        invitations.forEach(one -> practices.add(one.value().practice()));
        holders.forEach(one -> practices.add(one.value().practice()));
        registrations.forEach(one -> practices.add(one.value().practice()));
        requests.forEach(one -> practices.add(one.value().practice()));
        entries.forEach(one -> practices.add(one.practice()));
        messages.forEach(one -> practices.add(one.practice()));
        if (!Set.of(practice).containsAll(practices)) {
            throw new IllegalArgumentException("a record of another practice");
        }
        List<Object> ids = new ArrayList<>();
        charts.forEach(one -> ids.add(one.value().chart()));
        invitations.forEach(one -> ids.add(one.value().id()));
        holders.forEach(one -> ids.add(one.value().id()));
        registrations.forEach(one -> ids.add(one.value().id()));
        requests.forEach(one -> ids.add(one.value().id()));
        claims.forEach(one -> ids.add(one.key()));
        messages.forEach(one -> ids.add(one.id()));
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("a record or key stands in the changes twice");
        }
    }

    /** Returns the id of the commit. */
    public CommitId commit() {
        return receipt.commit();
    }

    /** Returns the entries of the feed that the commit writes, in their order (PA-113). */
    public List<FeedEntry> feedEntries() {
        return IntStream.range(0, changes.size())
                .mapToObj(place -> new FeedEntry(practice, receipt.commit(), place, receipt.at(), changes.get(place)))
                .toList();
    }

    /** Returns a builder for a set of changes. */
    public static Builder in(PracticeId practice, CommandReceipt receipt) {
        return new Builder(practice, receipt);
    }

    /** A builder that collects the changes of a commit. Not thread-safe. */
    public static final class Builder {
        private final PracticeId practice;
        private final CommandReceipt receipt;
        private final List<ChartChange> charts = new ArrayList<>();
        private final List<Versioned<Invitation>> invitations = new ArrayList<>();
        private final List<Versioned<Holder>> holders = new ArrayList<>();
        private final List<Versioned<Registration>> registrations = new ArrayList<>();
        private final List<Versioned<AccessRequest>> requests = new ArrayList<>();
        private Optional<Versioned<PracticeRecord>> practiceRecord = Optional.empty();
        private final List<KeyClaim> releases = new ArrayList<>();
        private final List<KeyClaim> claims = new ArrayList<>();
        private final List<AuditEntry> entries = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private final List<AccessChange> changes = new ArrayList<>();

        private Builder(PracticeId practice, CommandReceipt receipt) {
            this.practice = practice;
            this.receipt = receipt;
            receipt.request().ifPresent(key -> claim(key, receipt.commit().value()));
        }

        /** Writes the record of a chart and all its open grants over the version that was read. */
        public Builder chart(Versioned<ChartAccess> chart) {
            return chart(ChartChange.whole(chart));
        }

        /** Makes the change of a chart. */
        public Builder chart(ChartChange change) {
            charts.add(change);
            return this;
        }

        /** Writes an invitation over the version that was read. */
        public Builder invitation(Versioned<Invitation> invitation) {
            invitations.add(invitation);
            return this;
        }

        /** Writes a holder over the version that was read. */
        public Builder holder(Versioned<Holder> holder) {
            holders.add(holder);
            return this;
        }

        /** Writes a registration over the version that was read. */
        public Builder registration(Versioned<Registration> registration) {
            registrations.add(registration);
            return this;
        }

        /** Writes a request for access over the version that was read. */
        public Builder request(Versioned<AccessRequest> request) {
            requests.add(request);
            return this;
        }

        /** Writes the record of the practice over the version that was read. */
        public Builder practiceRecord(Versioned<PracticeRecord> record) {
            practiceRecord = Optional.of(record);
            return this;
        }

        /** Gives a key back, if the record still has it. */
        public Builder release(RecordKey key, String owner) {
            releases.add(new KeyClaim(key, owner));
            return this;
        }

        /** Takes a key; the commit fails if another record has it. */
        public Builder claim(RecordKey key, String owner) {
            claims.add(new KeyClaim(key, owner));
            return this;
        }

        /** Appends an audit entry. */
        public Builder entry(AuditEntry entry) {
            entries.add(entry);
            return this;
        }

        /** Queues a message. */
        public Builder message(Message message) {
            messages.add(message);
            return this;
        }

        /** Writes a change of access into the feed. */
        public Builder change(AccessChange change) {
            changes.add(change);
            return this;
        }

        /** Returns all changes as one value. */
        public ChangeSet build() {
            return new ChangeSet(
                    practice,
                    receipt,
                    charts,
                    invitations,
                    holders,
                    registrations,
                    requests,
                    practiceRecord,
                    releases,
                    claims,
                    entries,
                    messages,
                    changes);
        }
    }
}
