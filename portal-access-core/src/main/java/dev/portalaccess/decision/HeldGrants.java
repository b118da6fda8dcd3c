package dev.portalaccess.decision;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.id.ChartId;
import java.time.Instant;
import java.util.Set;

/**
 * What one login holds in one practice at one instant.
 *
 * <p>Immutable: it reads
 * nothing and answers for its instant however late it is asked. If the store could not be read it refuses everything
 * and says so.
 */
public interface HeldGrants {

    /** The instant it answers for. */
    Instant asOf();

    /** Returns the charts that the grants open for some use; the charts' own status is not looked at. */
    Set<ChartId> charts();

    /** Whether a chart in that status may be used so; the cost does not grow with the number of charts held. */
    Decision decide(ChartId chart, ChartStatus status, ChartUse use);

    /**
     * The same for a chart that the caller has just read.
     *
     * @throws IllegalArgumentException if it is another practice's chart
     */
    Decision decide(Chart facts, ChartUse use);
}
