package dev.portalaccess.decision;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import java.time.Instant;
import java.util.Set;

/**
 * The grants of one account in one practice at one instant.
 *
 * <p>Thread-safe. It reads nothing more, and always answers for its instant. If the store could not be read, it
 * refuses every use with that reason. It knows open grants only: where {@link Decisions#decide} says that a grant was
 * revoked or has ended, this may say that there is none.
 */
public interface HeldGrants {

    /** Returns the instant that the answers are for. */
    Instant asOf();

    /**
     * Returns the charts that the grants open for some use at some age of the patient, if every obligation is honoured;
     * the charts' own status is not looked at.
     */
    Set<ChartId> charts();

    /**
     * Decides whether the use of a chart is permitted, by the status and the birth date that the host has told. The cost does not grow with the number of charts held.
     */
    Decision decide(PatientFacts facts, ChartUse use);

    /**
     * Decides in the same way for a chart that the host has just read.
     *
     * @throws IllegalArgumentException if the chart belongs to another practice
     */
    Decision decide(Chart facts, ChartUse use);
}
