package dev.portalaccess.internal.engine;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/**
 * The part of a command that differs from other commands.
 *
 * @param <T> the result of the command
 */
public interface Command<T> {

    /** Returns its name, for the audit trail and for staff rights. */
    String name();

    /** Returns the content of the request. */
    Record content();

    /** Returns the chart that the command is about, for the record of a refusal. */
    Optional<ChartId> chart();

    /**
     * Reads the facts, adds findings to the round and changes to its draft, and returns the verdict. If a record
     * changed before the commit, it is called again with a new round, which has only the findings of the shape.
     */
    CommandVerdict<T> decide(DecisionRound round);

    /** Returns an earlier result from the lines of its receipt. */
    T readReceipt(PracticeId practice, List<String> receipt);

    /** Returns the charts for the check of staff rights, as far as they are known before the decision (PA-118). */
    default List<ChartId> touchedCharts() {
        return chart().map(List::of).orElse(List.of());
    }

    /** Returns the charts that an earlier result names besides, for the check of staff rights at a repeat (PA-118). */
    default List<ChartId> chartsOfReceipt(List<String> receipt) {
        return List.of();
    }

    /**
     * Reports whether the host's staff rights are asked. A person at the portal, with the person's own account, gives
     * commands that have a rule of their own instead.
     */
    default boolean isForStaff() {
        return true;
    }

    /** Returns the caller. */
    Caller caller();
}
