package dev.portalaccess.internal.history;

import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts that people used at an instant, as the practice's chain tells: each change names the former account and
 * the next one, but the first account of a person is only stored. Used by one thread.
 */
final class PastPeople {

    private final TrailMoment moment;
    private final Map<HolderId, Holder> stored = new HashMap<>();
    private final Map<HolderId, AccountId> last = new HashMap<>();
    private final Map<HolderId, AccountId> beforeNext = new HashMap<>();
    /** The people whose address changed, with the position of each change up to the instant. */
    private final Map<HolderId, List<AuditEntry>> moved = new HashMap<>();

    PastPeople(TrailMoment moment, List<Holder> stored) {
        this.moment = moment;
        stored.forEach(holder -> this.stored.put(holder.id(), holder));
    }

    /** Adds an entry; entries are added in the order of the chain, first to the moment. */
    void add(AuditEntry entry) {
        Optional<HolderId> holder =
                Optional.ofNullable(entry.details().get("holder")).map(HolderId::new);
        if (entry.action().equals(AuditAction.HOLDER_ACCOUNT_CHANGED)) {
            holder.ifPresent(one -> addChange(one, entry.details()));
        } else if (entry.action().equals(AuditAction.HOLDER_ADDRESS_CHANGED) && !moment.isPast()) {
            holder.ifPresent(
                    one -> moved.computeIfAbsent(one, any -> new ArrayList<>()).add(entry));
        }
    }

    private void addChange(HolderId holder, Map<String, String> details) {
        if (!moment.isPast()) {
            Optional.ofNullable(details.get("login"))
                    .map(AccountId::new)
                    .ifPresentOrElse(next -> last.put(holder, next), () -> last.remove(holder));
        } else {
            Optional.ofNullable(details.get("former-login"))
                    .map(AccountId::new)
                    .ifPresent(former -> beforeNext.putIfAbsent(holder, former));
        }
    }

    /** Returns the account that the holder used at the instant, if the holder used any by then. */
    Optional<AccountId> accountOf(HolderId holder) {
        return Optional.ofNullable(last.get(holder))
                .or(() -> Optional.ofNullable(beforeNext.get(holder)))
                .or(() -> Optional.ofNullable(stored.get(holder)).flatMap(Holder::account));
    }

    /** Reports whether it is on record that the holder used an account by then. */
    boolean isBound(HolderId holder) {
        return last.containsKey(holder);
    }

    /** Returns the people who used the account at the instant, or who may have. */
    Set<HolderId> using(AccountId account) {
        Set<HolderId> people = new HashSet<>(stored.keySet());
        people.addAll(beforeNext.keySet());
        people.removeIf(holder -> accountOf(holder).filter(account::equals).isEmpty());
        return people;
    }

    /** Reports whether the holder's address was changed between a restriction and the instant. */
    boolean hasMovedSince(HolderId holder, Instant since) {
        return moved.getOrDefault(holder, List.of()).stream()
                .anyMatch(entry -> !entry.at().isBefore(since));
    }
}
