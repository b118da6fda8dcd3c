package dev.portalaccess.internal.sealing;

import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.HolderId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The blocks, freezes and statements about patients that entries of an audit trail set and do not lift, by the person
 * who carries each; by none for those of a chart (PA-072, PA-075, PA-094, PA-115). Used by one thread.
 */
final class StatedRestrictions {

    private final Map<Optional<HolderId>, Set<String>> standing = new LinkedHashMap<>();

    /** Adds an entry; entries are added in the order of the chain. */
    void add(AuditEntry entry) {
        Optional<HolderId> carrier = carrier(entry);
        if (entry.action().equals(AuditAction.BLOCK_SET)) {
            named(entry, "block").ifPresent(id -> set(carrier, id));
        } else if (entry.action().equals(AuditAction.FREEZE_SET)) {
            named(entry, "freeze").ifPresent(id -> set(carrier, id));
        } else if (entry.action().equals(AuditAction.EXEMPTION_SET)) {
            named(entry, "exemption").ifPresent(id -> set(Optional.empty(), id));
        } else {
            lift(carrier, entry);
        }
    }

    private static Optional<HolderId> carrier(AuditEntry entry) {
        return named(entry, "holder").map(HolderId::new);
    }

    private static Optional<String> named(AuditEntry entry, String kind) {
        return Optional.ofNullable(entry.details().get(kind));
    }

    private void set(Optional<HolderId> carrier, String id) {
        standing.computeIfAbsent(carrier, any -> new LinkedHashSet<>()).add(id);
    }

    /** Takes away what the entry lifts, if it lifts anything. What was set before the entries began is not known. */
    private void lift(Optional<HolderId> carrier, AuditEntry entry) {
        if (entry.action().equals(AuditAction.BLOCK_LIFTED)) {
            named(entry, "block").ifPresent(id -> remove(carrier, Set.of(id)));
        } else if (entry.action().equals(AuditAction.FREEZE_LIFTED)) {
            named(entry, "freeze").ifPresent(id -> remove(carrier, Set.of(id)));
        } else if (entry.action().equals(AuditAction.EXEMPTION_LIFTED)) {
            named(entry, "exemption").ifPresent(id -> remove(Optional.empty(), Set.of(id)));
        }
    }

    /** Takes away what entries lift, as long as anything is left. */
    void liftAll(Iterator<AuditEntry> later) {
        while (!standing.isEmpty() && later.hasNext()) {
            AuditEntry entry = later.next();
            lift(carrier(entry), entry);
        }
    }

    /** Takes away what is stored. */
    void remove(Optional<HolderId> carrier, Set<String> stored) {
        standing.computeIfPresent(carrier, (one, carried) -> {
            carried.removeAll(stored);
            return carried.isEmpty() ? null : carried;
        });
    }

    /** Takes away everything of a person. */
    void forget(HolderId person) {
        standing.remove(Optional.of(person));
    }

    /** Returns the people who carry what is left. */
    Set<HolderId> people() {
        Set<HolderId> people = new LinkedHashSet<>();
        standing.keySet().forEach(carrier -> carrier.ifPresent(people::add));
        return people;
    }

    /** Reports whether anything is left of the chart. */
    boolean isLeftOfChart() {
        return standing.containsKey(Optional.<HolderId>empty());
    }
}
