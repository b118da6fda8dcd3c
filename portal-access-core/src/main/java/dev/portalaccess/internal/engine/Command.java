package dev.portalaccess.internal.engine;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/**
 * The part of a command that differs from other commands.
 *
 * @param <T> what it gives when it is done
 */
public interface Command<T> {

    /** Its name, in the audit trail and for staff rights. */
    String name();

    /** What was asked for. */
    Record content();

    /** Returns the chart that it is about, for the record of a refusal. */
    Optional<ChartId> chart();

    /**
     * Reads the facts, adds what there is to say, and says what to write. It is called again, with a fresh round that has
     * no findings but those of the shape, whenever something had moved before the commit.
     */
    CommandVerdict<T> decide(DecisionRound round);

    /** Tells a former result again, from the lines of its receipt. */
    T readReceipt(PracticeId practice, List<String> receipt);

    /** The charts that staff rights are asked for, if they are known before anything is read. */
    default List<ChartId> touchedCharts() {
        return chart().map(List::of).orElse(List.of());
    }

    /** Who gave it. */
    Caller caller();
}
