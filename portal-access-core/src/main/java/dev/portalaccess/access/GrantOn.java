package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;

/**
 * A grant and the chart it is on: the two ids that identify it.
 *
 * @param chart whose chart
 * @param id which grant
 */
public record GrantOn(ChartId chart, GrantId id) {

    public GrantOn {
        requireNonNull(chart, "chart");
        requireNonNull(id, "id");
    }

    /** Returns the ids of the entry's grant. */
    public static GrantOn of(ChartHolders.Entry entry) {
        return of(entry.grant());
    }

    /** Returns the ids of the grant. */
    public static GrantOn of(Grant grant) {
        return new GrantOn(grant.chart(), grant.id());
    }
}
