package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.ChartId;
import java.util.List;

/**
 * A chart that may be ticked for a person, and why it is offered (PA-023, PA-024).
 *
 * <p>Nothing is granted unless it is ticked.
 *
 * @param chart the chart
 * @param patient whose chart it is
 * @param source why it is offered
 * @param chain the charts that lead to it, the open one first, this one last
 * @param reason the chain in the practice's language, such as "Camille's mother Amelie"; for the clerk's eyes
 */
public record AssociatedOffer(ChartId chart, Person patient, Source source, List<ChartId> chain, String reason) {

    /** Why a chart is offered. */
    public enum Source {
        /** The host links it to the open chart. */
        ASSOCIATED,
        /** An account that reaches the open chart has it already. */
        HELD_BY_ACCOUNT
    }

    /** Keeps a copy. */
    public AssociatedOffer {
        requireNonNull(chart, "chart");
        requireNonNull(patient, "patient");
        requireNonNull(source, "source");
        chain = List.copyOf(chain);
        requireNonNull(reason, "reason");
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "AssociatedOffer[" + chart + ", " + source + ", " + chain + "]";
    }
}
