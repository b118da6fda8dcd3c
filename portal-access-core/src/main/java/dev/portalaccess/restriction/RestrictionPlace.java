package dev.portalaccess.restriction;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import java.util.Optional;

/**
 * The record that carries a block or a freeze: one chart, or one person on all charts of the practice. What bars an
 * account or a mailbox that nobody uses yet is carried by a record of its own, which has the id of a holder too.
 *
 * @param chart the chart
 * @param holder the person
 */
public record RestrictionPlace(Optional<ChartId> chart, Optional<HolderId> holder) {

    /** Rejects none of the two, and both. */
    public RestrictionPlace {
        requireNonNull(chart, "chart");
        requireNonNull(holder, "holder");
        if (chart.isPresent() == holder.isPresent()) {
            throw new IllegalArgumentException("a place is either a chart or a person");
        }
    }

    /** Returns a chart as the place. */
    public static RestrictionPlace of(ChartId chart) {
        return new RestrictionPlace(Optional.of(chart), Optional.empty());
    }

    /** Returns a person as the place. */
    public static RestrictionPlace of(HolderId holder) {
        return new RestrictionPlace(Optional.empty(), Optional.of(holder));
    }
}
