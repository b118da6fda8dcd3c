package dev.portalaccess.internal.replay;

import dev.portalaccess.internal.seal.EventStatement;
import dev.portalaccess.internal.seal.ExemptionStatement;
import dev.portalaccess.internal.seal.RestrictionStatement;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.HolderId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The blocks, freezes and exemptions that entries of an audit trail set and do not lift, by the person who carries each;
 * by none for those of a chart (PA-072, PA-075, PA-083, PA-094, PA-115). Used by one thread.
 */
public final class StatedRestrictions {

    /** The entries that set them, by id. */
    private final Map<Optional<HolderId>, Map<String, AuditEntry>> standing = new LinkedHashMap<>();

    /** Begins without any. */
    public StatedRestrictions() {}

    /** Adds an entry; entries are added in the order of the chain. */
    public void add(AuditEntry entry) {
        if (RestrictionStatement.isSet(entry)) {
            RestrictionStatement.named(entry).ifPresent(id -> set(RestrictionStatement.carrier(entry), id, entry));
        } else {
            ExemptionStatement.setBy(entry).ifPresent(id -> set(Optional.empty(), id, entry));
            EventStatement.doneBy(entry).ifPresent(name -> set(Optional.empty(), name, entry));
            lift(entry);
        }
    }

    private void set(Optional<HolderId> carrier, String id, AuditEntry entry) {
        standing.computeIfAbsent(carrier, any -> new LinkedHashMap<>()).put(id, entry);
    }

    /** Takes away what the entry lifts, if it lifts anything. What was set before the entries began is not known. */
    private void lift(AuditEntry entry) {
        if (RestrictionStatement.isLift(entry)) {
            RestrictionStatement.named(entry).ifPresent(id -> remove(RestrictionStatement.carrier(entry), Set.of(id)));
        }
        ExemptionStatement.liftedBy(entry).ifPresent(id -> remove(Optional.empty(), Set.of(id)));
        EventStatement.undoneBy(entry).ifPresent(name -> remove(Optional.empty(), Set.of(name)));
    }

    /** Takes away what entries lift, as long as anything is left. */
    public void liftAll(Iterator<AuditEntry> later) {
        while (!standing.isEmpty() && later.hasNext()) {
            lift(later.next());
        }
    }

    /** Takes away what is stored. */
    public void remove(Optional<HolderId> carrier, Set<String> stored) {
        standing.computeIfPresent(carrier, (one, carried) -> {
            carried.keySet().removeAll(stored);
            return carried.isEmpty() ? null : carried;
        });
    }

    /** Takes away everything of a person. */
    public void forget(HolderId person) {
        standing.remove(Optional.of(person));
    }

    /** Returns the people who carry what is left. */
    public Set<HolderId> people() {
        Set<HolderId> people = new LinkedHashSet<>();
        standing.keySet().forEach(carrier -> carrier.ifPresent(people::add));
        return people;
    }

    /** Reports whether anything is left of the chart. */
    public boolean isLeftOfChart() {
        return standing.containsKey(Optional.<HolderId>empty());
    }

    /** Returns the entries that set what is left, first those that were set first. */
    public List<AuditEntry> left() {
        return standing.values().stream()
                .flatMap(carried -> carried.values().stream())
                .toList();
    }
}
