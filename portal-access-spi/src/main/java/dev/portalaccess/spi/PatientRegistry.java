package dev.portalaccess.spi;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.id.ChartId;
import java.util.List;

/**
 * Where the host makes a chart of a self-registration. The demographics the person typed are the host's: the library
 * never sees them, it only says whose turn it is.
 *
 * <p>What holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: the host's own; never called while a store transaction is open.
 *   <li>Repeats: keyed by the registration's id. The second call gives the answer of the first and makes no second chart.
 *   <li>Failure: throw any unchecked exception; the step is repeated later.
 *   <li>Privacy: candidates are told to staff only, never to who registers.
 * </ul>
 */
public interface PatientRegistry {

    /** What the host found. */
    sealed interface Answer {
        /**
         * The patient has this chart now.
         *
         * @param chart the chart
         */
        record Registered(ChartId chart) implements Answer {
            /** Needs the chart. */
            public Registered {
                requireNonNull(chart, "chart");
            }
        }

        /**
         * These charts may be the same patient's: staff decide.
         *
         * @param candidates at least one
         */
        record MayMatch(List<ChartId> candidates) implements Answer {
            /** At least one. */
            public MayMatch {
                candidates = List.copyOf(candidates);
                if (candidates.isEmpty()) {
                    throw new IllegalArgumentException("candidates must name at least one chart");
                }
            }
        }
    }

    /** Makes a chart of what the person typed, or says which charts may be the same patient's. */
    Answer register(Registration registration);

    /** Staff have seen that it is this chart's patient. */
    ChartId attach(Registration registration, ChartId chart);

    /** Staff have seen that it is none of the candidates: makes a new chart. */
    ChartId registerAsNew(Registration registration);
}
