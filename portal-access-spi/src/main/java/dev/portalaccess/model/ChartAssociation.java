package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import java.util.Optional;

/**
 * A link that the host makes from one chart to another, for instance to a sibling's, a spouse's or a parent's chart. It
 * grants no access by itself.
 *
 * @param chart the other chart
 * @param relationship the relationship of the other chart's patient to this chart's patient
 */
public record ChartAssociation(ChartId chart, Optional<Relationship> relationship) {

    public ChartAssociation {
        requireNonNull(chart, "chart");
        requireNonNull(relationship, "relationship");
    }
}
