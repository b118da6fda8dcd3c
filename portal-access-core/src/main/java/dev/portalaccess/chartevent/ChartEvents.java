package dev.portalaccess.chartevent;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartEvent;
import java.util.List;

/**
 * Events of the host that concern whole charts (PA-100, PA-104).
 *
 * <p>Once a chart was merged, its id leads to the chart that it went into, through any number of merges. Nobody gains by
 * it: each grant on either chart has a hold until staff have reviewed it with
 * {@link dev.portalaccess.review.AccessReviews}, unless the policy keeps it; blocks and freezes of either chart stand on
 * both. Confirming a grant of the chart that was merged gives it on the other one.
 *
 * <p>Every method may be called by any thread. The host's {@link dev.portalaccess.spi.StaffRights} are asked for every
 * chart that an event names, and for each that these lead to.
 */
public interface ChartEvents {

    /**
     * Does what the events of one message ask for, in one commit: all of them or none. An event that was done before does
     * nothing. The events may arrive in any order, except that an event cannot be undone before it is done.
     */
    Outcome<AppliedEvents> report(Caller caller, ReportEvents command);

    /**
     * Returns what {@link #report} would answer now, by the same rules. Nothing is written; grants that the events would
     * make are named by those that they would come from.
     */
    Outcome<AppliedEvents> preview(Caller caller, ReportEvents command);

    /**
     * Returns the chart that an id leads to; the same id for a chart that was not merged.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see the chart
     */
    ChartId current(Caller caller, ChartId chart);

    /**
     * Returns the events that concerned a chart, in their order.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see the chart
     */
    List<ChartEvent> of(Caller caller, ChartId chart);
}
