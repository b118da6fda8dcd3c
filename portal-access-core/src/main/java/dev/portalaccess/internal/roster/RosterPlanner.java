package dev.portalaccess.internal.roster;

import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.internal.enabling.EnablingPlan;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.roster.RowPlan.RowAnswer;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.roster.RowClass;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Invites the person of a row, by the rules of enabling and no others (PA-160). */
final class RosterPlanner implements RowPlanner {

    @Override
    public String name() {
        return CommandName.INVITE_ROSTER;
    }

    @Override
    public Optional<RowPlan> plan(DecisionRound round, IntakeRow row, ChartId chart) {
        return EnablingPlan.of(round, chart, List.of(row.person())).map(RosterPlanner::plan);
    }

    private static RowPlan plan(EnablingPlan plan) {
        RowClass preview = plan.needsSecondApproval() ? RowClass.AWAITING_APPROVAL : RowClass.READY;
        return new RowPlan(
                plan.existing().stream().findFirst().map(RosterPlanner::answer),
                preview,
                plan.touched(),
                () -> answer(plan.issueOrAwait().get(0)));
    }

    private static RowAnswer answer(Answer answer) {
        return answer.fold(
                invited -> RowAnswer.of(RowClass.DONE, invited.invitation()),
                before -> RowAnswer.of(RowClass.ALREADY_THERE, before.invitation()),
                active -> RowAnswer.of(RowClass.ALREADY_THERE),
                waiting -> RowAnswer.of(RowClass.AWAITING_APPROVAL));
    }
}
