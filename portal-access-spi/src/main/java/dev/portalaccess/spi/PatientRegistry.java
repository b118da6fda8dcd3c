package dev.portalaccess.spi;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.id.ChartId;
import java.util.List;

/**
 * The host's registry, which creates charts for self-registrations. The demographics that the person typed stay with
 * the host: the library never sees them and only decides when each registration takes its next step.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: the host's own; never called while a store transaction is open.
 *   <li>Repeats: keyed by the registration's id. The second call returns the answer of the first and creates no second
 *       chart.
 *   <li>Failure: throw any unchecked exception; the library repeats the step later.
 *   <li>Privacy: only staff see the candidates, never the person who registers.
 * </ul>
 */
public interface PatientRegistry {

    /** The host's answer to a registration. */
    sealed interface Answer {
        /**
         * The answer that the patient now has this chart.
         *
         * @param chart the chart
         */
        record Registered(ChartId chart) implements Answer {
            public Registered {
                requireNonNull(chart, "chart");
            }
        }

        /**
         * The answer that these charts may belong to the same patient, so staff have to decide.
         *
         * @param candidates at least one
         */
        record MayMatch(List<ChartId> candidates) implements Answer {
            /** Rejects an empty list. */
            public MayMatch {
                candidates = List.copyOf(candidates);
                if (candidates.isEmpty()) {
                    throw new IllegalArgumentException("candidates must name at least one chart");
                }
            }
        }
    }

    /**
     * Creates a chart from the demographics that the person typed, or returns the charts that may belong to the same
     * patient.
     */
    Answer register(Registration registration);

    /** Attaches the registration to the chart, after staff have found that it belongs to this patient. */
    ChartId attach(Registration registration, ChartId chart);

    /** Creates a new chart, after staff have found that none of the candidates belongs to this patient. */
    ChartId registerAsNew(Registration registration);
}
