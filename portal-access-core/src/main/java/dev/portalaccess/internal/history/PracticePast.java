package dev.portalaccess.internal.history;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the trail of a practice tells of an instant. Used by one thread.
 *
 * @param moment the instant
 * @param people the people and the accounts that they used
 * @param restrictions the blocks and freezes on all charts
 */
record PracticePast(TrailMoment moment, PastPeople people, PastRestrictions restrictions)
        implements Consumer<AuditEntry> {

    static PracticePast at(TrailMoment moment, List<Holder> holders) {
        return new PracticePast(moment, new PastPeople(moment, holders), new PastRestrictions(moment));
    }

    @Override
    public void accept(AuditEntry entry) {
        people.add(entry);
        restrictions.add(entry);
    }
}
