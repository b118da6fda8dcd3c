package dev.portalaccess.internal.history;

import dev.portalaccess.history.HistoryGap;
import dev.portalaccess.internal.seal.GrantStatement;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The grants of one account on one chart as they were at an instant: what entries of the chart's trail state of them,
 * applied to the stored ones. What the trail does not tell is taken from a stored grant only if nothing has changed it
 * since. Used by one thread.
 */
final class PastGrants {

    private static final long BEFORE_ALL = -1;

    private final TrailMoment moment;
    private final Map<GrantId, StoredGrant> stored = new LinkedHashMap<>();
    private final Set<HistoryGap> gaps = new HashSet<>();

    /** One stored grant, with its statements in the trail. */
    private static final class StoredGrant {

        private final Grant grant;
        private final Optional<ClosedGrant> closed;
        private final Map<HoldId, Hold> holds = new LinkedHashMap<>();
        private Optional<GrantStatement> statement = Optional.empty();
        /** The position of the entry that began it; before all others if that entry was purged. */
        private long begun = BEFORE_ALL;

        private boolean isNamed;
        private boolean isNamedLater;
        private boolean beginsLater;

        StoredGrant(Grant grant, Optional<ClosedGrant> closed) {
            this.grant = grant;
            this.closed = closed;
        }

        void add(AuditEntry entry, TrailMoment moment) {
            if (!moment.isPast()) {
                if (!isNamed && (moment.isWhole() || entry.action().equals(AuditAction.ACCESS_ACTIVATED))) {
                    begun = entry.link().map(AuditEntry.Link::position).orElse(begun);
                }
                isNamed = true;
                statement = GrantStatement.in(entry.details());
                addHold(entry);
            } else if (!isNamed && !isNamedLater) {
                isNamedLater = true;
                beginsLater = entry.action().equals(AuditAction.ACCESS_ACTIVATED);
            }
        }

        private void addHold(AuditEntry entry) {
            Optional<HoldId> hold =
                    Optional.ofNullable(entry.details().get("hold")).map(HoldId::new);
            if (entry.action().equals(AuditAction.GRANT_HELD)) {
                hold.ifPresent(id -> holds.put(id, held(id, entry)));
            } else if (entry.action().equals(AuditAction.GRANT_RELEASED)) {
                hold.ifPresent(holds::remove);
            }
        }

        private static Hold held(HoldId id, AuditEntry entry) {
            return new Hold(
                    id,
                    entry.details().getOrDefault("cause", Hold.BY_STAFF),
                    entry.at(),
                    entry.actor(),
                    Reason.UNDER_REVIEW,
                    Optional.empty());
        }
    }

    PastGrants(TrailMoment moment, List<Grant> open, List<ClosedGrant> closed) {
        this.moment = moment;
        open.forEach(grant -> stored.put(grant.id(), new StoredGrant(grant, Optional.empty())));
        closed.forEach(one -> stored.put(one.grant().id(), new StoredGrant(one.grant(), Optional.of(one))));
    }

    /** Adds an entry; entries are added in the order of the chain, first to the moment. */
    void add(AuditEntry entry) {
        GrantStatement.named(entry.details()).map(stored::get).ifPresent(grant -> grant.add(entry, moment));
    }

    /** Returns the grants that were closed already, the one closed last first. */
    List<Grant> closed() {
        return stored.values().stream()
                .filter(this::isClosed)
                .map(one -> one.grant)
                .toList();
    }

    /** Returns the grants that were open, in the order they came into force. */
    List<Grant> open() {
        List<StoredGrant> open = new ArrayList<>(stored.values());
        open.removeIf(this::isClosed);
        open.sort(Comparator.<StoredGrant>comparingLong(one -> one.begun)
                .thenComparing(one -> one.grant.validity().from()));
        return open.stream().flatMap(one -> asItWas(one).stream()).toList();
    }

    /** Returns what is not known of the open grants, once they were asked for. */
    Set<HistoryGap> gaps() {
        return gaps;
    }

    private boolean isClosed(StoredGrant one) {
        return one.closed
                .filter(closed -> !closed.closedAt().isAfter(moment.at()))
                .isPresent();
    }

    private Optional<Grant> asItWas(StoredGrant one) {
        if (one.beginsLater) {
            return Optional.empty();
        }
        if (isUnchanged(one) || (one.isNamed && isRevoked(one.grant))) {
            return Optional.of(one.grant);
        }
        Optional<Grant> stated =
                one.statement.flatMap(statement -> statement.appliedTo(one.grant, new HashSet<>(one.holds.values())));
        if (stated.isEmpty()) {
            gaps.add(moment.isWhole() ? HistoryGap.GRANT_NOT_STATED : HistoryGap.TRAIL_PURGED);
        }
        return stated;
    }

    /** A revocation of many grants counts from its own instant, which is earlier than that of the entry on a grant. */
    private boolean isRevoked(Grant grant) {
        return grant.standing() instanceof GrantState.Revoked revoked
                && !revoked.at().isAfter(moment.at());
    }

    /** Reports whether the grant is stored as it was then: its last change is not later. */
    private boolean isUnchanged(StoredGrant one) {
        boolean isKnownToHaveBegun = one.isNamed
                || (!moment.isWhole() && !one.grant.validity().from().isAfter(moment.at()));
        return isKnownToHaveBegun
                && one.grant
                        .lastChange()
                        .map(Grant.Change::at)
                        .filter(moment.at()::isBefore)
                        .isEmpty();
    }
}
