package dev.portalaccess.internal.history;

import dev.portalaccess.internal.seal.ExemptionStatement;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.stored.AgeExemption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exemptions of a patient that stood at an instant (PA-094): those that were set by then and not lifted, those that a
 * later entry lifts and says to have been set by then, and those that are stored still. Used by one thread.
 */
final class PastExemptions {

    private final TrailMoment moment;
    private final Map<String, AgeExemption> standing = new LinkedHashMap<>();

    PastExemptions(TrailMoment moment) {
        this.moment = moment;
    }

    /** Adds an entry; entries are added in the order of the chain, first to the moment. */
    void add(AuditEntry entry) {
        if (moment.isPast()) {
            ExemptionStatement.liftedBy(entry)
                    .flatMap(id -> ExemptionStatement.in(entry))
                    .ifPresent(this::addOther);
        } else {
            ExemptionStatement.setBy(entry)
                    .flatMap(id -> ExemptionStatement.in(entry))
                    .ifPresent(one -> standing.put(one.id(), one));
            ExemptionStatement.liftedBy(entry).ifPresent(standing::remove);
        }
    }

    /** Adds those that are stored, once every entry was added. */
    PastExemptions with(List<AgeExemption> stored) {
        stored.forEach(this::addOther);
        return this;
    }

    private void addOther(AgeExemption one) {
        if (!one.at().isAfter(moment.at())) {
            standing.putIfAbsent(one.id(), one);
        }
    }

    /** Returns those that stood at the instant. */
    List<AgeExemption> standing() {
        return List.copyOf(standing.values());
    }
}
