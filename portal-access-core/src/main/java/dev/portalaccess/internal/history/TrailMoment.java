package dev.portalaccess.internal.history;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.stored.AuditHead;
import java.time.Instant;
import java.util.Optional;

/**
 * The place in a chain of entries that an instant has: behind every entry up to the first one that is later. Used by one
 * thread.
 */
final class TrailMoment {

    private final Instant at;
    private final boolean isWhole;
    private Optional<Instant> first = Optional.empty();
    private boolean isPast;

    TrailMoment(Instant at, AuditHead start) {
        this.at = at;
        this.isWhole = start.length() == 0;
    }

    /** Takes the next entry of the chain. */
    void add(AuditEntry entry) {
        first = first.or(() -> Optional.of(entry.at()));
        isPast = isPast || entry.at().isAfter(at);
    }

    /** Returns the instant. */
    Instant at() {
        return at;
    }

    /** Reports whether the entry that was taken last is later. */
    boolean isPast() {
        return isPast;
    }

    /** Reports whether no entry of the chain was purged. */
    boolean isWhole() {
        return isWhole;
    }

    /** Reports whether every entry that is later than the instant is still there. */
    boolean isFollowed() {
        return isWhole || first.filter(begin -> !begin.isAfter(at)).isPresent();
    }
}
