package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What a commit is made of, so that one can be torn apart. */
enum ChangeSetPart {
    CHARTS,
    OTHER_RECORDS,
    CHAIN,
    RELEASES,
    CLAIMS,
    ENTRIES,
    MESSAGES,
    CHANGES;

    private static final AtomicInteger TORN = new AtomicInteger();

    /** The same commit without that part. */
    static ChangeSet without(ChangeSetPart part, ChangeSet changes) {
        return only(EnumSet.complementOf(EnumSet.of(part)), changes.receipt(), changes);
    }

    /** That part alone, as a commit of its own. */
    static ChangeSet alone(ChangeSetPart part, ChangeSet changes) {
        CommandReceipt own = new CommandReceipt(
                new CommitId("torn-" + TORN.incrementAndGet()),
                changes.receipt().at(),
                Optional.empty(),
                changes.receipt().content(),
                List.of());
        return only(EnumSet.of(part), own, changes);
    }

    private static ChangeSet only(Set<ChangeSetPart> parts, CommandReceipt receipt, ChangeSet of) {
        return new ChangeSet(
                of.practice(),
                receipt,
                parts.contains(CHARTS) ? of.charts() : List.of(),
                parts.contains(OTHER_RECORDS) ? of.invitations() : List.of(),
                parts.contains(OTHER_RECORDS) ? of.holders() : List.of(),
                parts.contains(OTHER_RECORDS) ? of.registrations() : List.of(),
                parts.contains(OTHER_RECORDS) ? of.requests() : List.of(),
                parts.contains(CHAIN) ? of.practiceRecord() : Optional.empty(),
                parts.contains(RELEASES) ? of.releases() : List.of(),
                parts.contains(CLAIMS) ? of.claims() : List.of(),
                parts.contains(ENTRIES) ? of.entries() : List.of(),
                parts.contains(MESSAGES) ? of.messages() : List.of(),
                parts.contains(CHANGES) ? of.changes() : List.of());
    }
}
