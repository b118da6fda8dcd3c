package dev.portalaccess.internal.restriction;

import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.SetRestriction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The end of one block or one freeze, at the place that carries it (PA-072, PA-075). */
interface RestrictionLift extends Command<SetRestriction> {

    /** Returns the components that every service uses. */
    ServiceDependencies parts();

    @Override
    LiftRestriction content();

    /** Returns the notes of the change in that round. */
    RestrictionNotes notes(DecisionRound round, Reason reason);

    /**
     * Returns the charts that lose a restriction of the chart with it: the chart, and those that its id leads to and
     * that have it from there (PA-100). One that came to the chart with a merge is lifted where it was set, and not here.
     */
    default List<ChartId> carriers(DecisionRound round, ChartId chart) {
        return brings(round, chart, ChartEvent::leadsAway)
                ? List.of()
                : round.draft().chain(chart).stream()
                        .filter(one -> one.equals(chart) || brings(round, one, ChartEvent::leadsHere))
                        .toList();
    }

    private boolean brings(DecisionRound round, ChartId chart, Predicate<ChartEvent> way) {
        return round.draft().chart(chart).record().events().stream()
                .filter(event -> event.stands() && way.test(event))
                .anyMatch(event -> event.brought().contains(content().id()));
    }

    /** Takes the restriction from the chart; reports whether it was there. */
    boolean liftOn(DecisionRound round, ChartId chart, RestrictionNotes notes);

    /** Takes the restriction from the person; reports whether it was there. */
    boolean liftOf(DecisionRound round, HolderId holder, RestrictionNotes notes);

    @Override
    default Optional<ChartId> chart() {
        return content().place().chart();
    }

    @Override
    default List<ChartId> touchedCharts() {
        return RestrictionReceipt.charts(parts(), caller().practice(), content().place());
    }

    @Override
    default CommandVerdict<SetRestriction> decide(DecisionRound round) {
        Optional<Reason> reason =
                new InputParser(round.findings()).reason(content().reason(), "reason");
        if (reason.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        RestrictionNotes notes = notes(round, reason.get());
        boolean isLifted = content()
                        .place()
                        .chart()
                        .map(chart -> liftOn(round, chart, notes))
                        .orElse(false)
                || content()
                        .place()
                        .holder()
                        .map(holder -> liftOf(round, holder, notes))
                        .orElse(false);
        if (!isLifted) {
            round.add(FindingDefinition.RESTRICTION_UNKNOWN, "id");
            return new CommandVerdict.CommandRefusal<>();
        }
        SetRestriction lifted = new SetRestriction(content().place(), content().id());
        return new CommandVerdict.DraftCommit<>(lifted, RestrictionReceipt.encode(lifted));
    }

    @Override
    default SetRestriction readReceipt(PracticeId practice, List<String> receipt) {
        return RestrictionReceipt.decode(receipt);
    }
}
