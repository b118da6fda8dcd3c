package dev.portalaccess.internal.roster;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.id.ChartId;
import java.util.Optional;

/** The rules for one kind of row. */
interface RowPlanner {

    /** Returns the name of the command, for rights, receipts and refusals. */
    String name();

    /** Returns the plan for a row on the chart; empty after a finding that leaves nothing to plan. */
    Optional<RowPlan> plan(DecisionRound round, IntakeRow row, ChartId chart);
}
