package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import java.util.Optional;

/**
 * That the host links another chart to this one: a sibling's, a spouse's, a parent's. It opens nothing by itself.
 *
 * @param chart the other chart
 * @param relationship what the other chart's patient is to this chart's patient
 */
public record ChartAssociation(ChartId chart, Optional<Relationship> relationship) {

    /** Needs both parts. */
    public ChartAssociation {
        requireNonNull(chart, "chart");
        requireNonNull(relationship, "relationship");
    }
}
