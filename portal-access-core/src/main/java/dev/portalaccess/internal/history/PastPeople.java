package dev.portalaccess.internal.history;

import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people who may have used an account by an instant. A person never loses an account that was used once, so that
 * no others can have used it; since when each was used is not on record. Used by one thread.
 */
final class PastPeople {

    /** What takes a holder's address away. */
    private static final Set<String> MOVING = Set.of(AuditAction.HOLDER_ADDRESS_CHANGED, AuditAction.PERSON_ERASED);

    private final TrailMoment moment;
    private final List<Holder> stored;
    /** The changes of a person's address up to the instant. */
    private final Map<HolderId, List<Instant>> moved = new HashMap<>();

    PastPeople(TrailMoment moment, List<Holder> stored) {
        this.moment = moment;
        this.stored = stored;
    }

    /** Adds an entry; entries are added in the order of the chain, first to the moment. */
    void add(AuditEntry entry) {
        String holder = entry.details().get("holder");
        if (holder != null && MOVING.contains(entry.action()) && !moment.isPast()) {
            moved.computeIfAbsent(new HolderId(holder), any -> new ArrayList<>())
                    .add(entry.at());
        }
    }

    /** Returns the people who use the account now or have used it. */
    Set<HolderId> using(AccountId account) {
        return stored.stream()
                .filter(holder -> holder.accounts().contains(account))
                .map(Holder::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reports whether the holder's address was changed between a restriction and the instant. */
    boolean hasMovedSince(HolderId holder, Instant since) {
        return moved.getOrDefault(holder, List.of()).stream().anyMatch(at -> !at.isBefore(since));
    }
}
