package dev.portalaccess.enabling;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/**
 * Enabling people on a chart: what staff are shown, and what they do with it.
 *
 * <p>Safe for use by several threads. Reads throw
 * {@link dev.portalaccess.spi.storage.AccessStoreException} if the store fails, or an exception of the host's
 * directories.
 */
public interface Enabling {

    /** The first screen: who can be enabled on that chart, what there is already, and which charts may be ticked. */
    AccessOptions options(PracticeId practice, ChartId chart);

    /**
     * The patients a clerk may mean for <em>Another Patient</em>, best first; never the chart's own (PA-003).
     *
     * @param typed 1 to 200 characters
     * @param limit how many at most, 1 to 100
     */
    List<PersonOption> search(PracticeId practice, ChartId chart, String typed, int limit);

    /**
     * Returns the option for one patient chosen as <em>Another Patient</em>: for a host that knows
     * the chart already, from an earlier search or from its own record.
     *
     * @param another the chosen chart
     * @return empty if the chart cannot be chosen, as a search would not find it either: it is the chart at hand
     *     (PA-003),
     *     one of them is closed, or the host knows no such chart
     */
    Optional<PersonOption> anotherPatient(PracticeId practice, ChartId chart, ChartId another);

    /**
     * Looks a command over without giving it: what {@link #enable} would find now, with the same codes and paths in the
     * same order. Nothing is written, neither an invitation nor the record of a refusal.
     *
     * <p>For a form in steps: what step 2 asks for is found missing and hides nothing of step 1, so that a host shows, after
     * step 1, all but what is found at an individual's {@code relationship}, {@code grounds} and {@code also}. As facts
     * move, {@code enable} may find more when the command is given.
     *
     * @return what {@code enable} would be refused for, in the sense of {@link Finding#severity()}, and what it would warn
     *     of; empty if there is nothing to say
     */
    List<Finding> check(Caller caller, EnableAccess command);

    /**
     * Issues an invitation to each individual, all of them or none. Answers with every finding at once if anything stands
     * against any of them.
     */
    Outcome<EnablingResult> enable(Caller caller, EnableAccess command);

    /**
     * Issues a temporary user name and password for the patient, on paper. Every earlier live secret of the patient's
     * own
     * access dies in the same commit, and the pending grants of its invitation move to the new one (PA-030, PA-031).
     */
    Outcome<EnablingResult> generatePassword(Caller caller, GeneratePassword command);
}
