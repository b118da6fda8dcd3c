package dev.portalaccess.internal.history;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the trail of a chart tells of an instant. Used by one thread.
 *
 * @param moment the instant
 * @param grants the grants of the account
 * @param restrictions the blocks and freezes of the chart
 * @param exemptions the exemptions of its patient
 */
record ChartPast(TrailMoment moment, PastGrants grants, PastRestrictions restrictions, PastExemptions exemptions)
        implements Consumer<AuditEntry> {

    static ChartPast at(TrailMoment moment, List<Grant> open, List<ClosedGrant> closed) {
        return new ChartPast(
                moment, new PastGrants(moment, open, closed), new PastRestrictions(moment), new PastExemptions(moment));
    }

    @Override
    public void accept(AuditEntry entry) {
        grants.add(entry);
        restrictions.add(entry);
        exemptions.add(entry);
    }
}
