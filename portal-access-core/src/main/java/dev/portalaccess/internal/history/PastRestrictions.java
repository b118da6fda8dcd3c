package dev.portalaccess.internal.history;

import dev.portalaccess.internal.replay.StatedRestrictions;
import dev.portalaccess.internal.seal.RestrictionStatement;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.HolderId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks and freezes in a chain of entries that stood at an instant: those that were set by then and not lifted,
 * those that a later entry lifts and says to have been set by then, and those that are stored still. Used by one thread.
 */
final class PastRestrictions {

    private final TrailMoment moment;
    private final StatedRestrictions set = new StatedRestrictions();
    private final Map<RestrictionKey, PastRestriction> others = new LinkedHashMap<>();

    /** Which restriction that is: one on all charts may be carried by several people. */
    private record RestrictionKey(Optional<HolderId> carrier, String id) {}

    /**
     * A block or a freeze that stood at the instant.
     *
     * @param carrier who carries it on all charts; empty for one on the chart
     * @param isFreeze whether it is a freeze
     * @param id its id
     * @param since when it was set
     * @param stated what an entry states of it, or what is stored; empty if an entry only names it
     * @param isSeen whether the entry that set it is still there
     */
    record PastRestriction(
            Optional<HolderId> carrier,
            boolean isFreeze,
            String id,
            Instant since,
            Optional<RestrictionStatement> stated,
            boolean isSeen) {}

    PastRestrictions(TrailMoment moment) {
        this.moment = moment;
    }

    /** Adds an entry; entries are added in the order of the chain, first to the moment. */
    void add(AuditEntry entry) {
        if (!moment.isPast()) {
            set.add(entry);
        } else if (RestrictionStatement.isLift(entry)) {
            RestrictionStatement.named(entry)
                    .flatMap(id -> RestrictionStatement.in(entry)
                            .flatMap(RestrictionStatement::since)
                            .map(since -> restriction(entry, id, since, false)))
                    .ifPresent(this::addOther);
        }
    }

    /** Adds one that is stored. */
    void addStored(Optional<HolderId> carrier, boolean isFreeze, String id, RestrictionStatement stated) {
        stated.since()
                .map(since -> new PastRestriction(carrier, isFreeze, id, since, Optional.of(stated), false))
                .ifPresent(this::addOther);
    }

    private void addOther(PastRestriction one) {
        if (!one.since().isAfter(moment.at())) {
            others.putIfAbsent(new RestrictionKey(one.carrier(), one.id()), one);
        }
    }

    private static PastRestriction restriction(AuditEntry entry, String id, Instant since, boolean isSeen) {
        return new PastRestriction(
                RestrictionStatement.carrier(entry),
                RestrictionStatement.isOfFreeze(entry),
                id,
                since,
                RestrictionStatement.in(entry),
                isSeen);
    }

    /** Returns those that stood at the instant, once every entry was added. */
    Collection<PastRestriction> standing() {
        Map<RestrictionKey, PastRestriction> standing = new LinkedHashMap<>();
        List<AuditEntry> entries = set.left();
        entries.forEach(entry -> RestrictionStatement.named(entry).ifPresent(id -> {
            PastRestriction one = restriction(
                    entry,
                    id,
                    RestrictionStatement.in(entry)
                            .flatMap(RestrictionStatement::since)
                            .orElse(entry.at()),
                    true);
            standing.put(new RestrictionKey(one.carrier(), id), one);
        }));
        others.forEach(standing::putIfAbsent);
        return standing.values();
    }
}
