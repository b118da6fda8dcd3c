package dev.portalaccess.roster;

/**
 * The host's side of a run: it takes the lines of the report, shows progress, and may stop the run. Called by the thread
 * of the run, one call at a time.
 */
@FunctionalInterface
public interface IntakeObserver {

    /**
     * Takes the line about one row. Of a row that was done, the line comes after the commit. Lines come in batches, not
     * always in the order of the file. An exception ends the run; what was committed stays.
     */
    void accept(RowResult line);

    /**
     * Reports whether the run goes on; asked after each batch. A run that stops here is resumed by another run with the
     * same rows.
     *
     * @param soFar the rows so far
     */
    default boolean goesOn(IntakeReport soFar) {
        return true;
    }
}
