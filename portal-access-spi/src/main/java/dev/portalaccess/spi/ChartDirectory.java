package dev.portalaccess.spi;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The host's charts. The library reads them at the moment a rule needs them and never changes them.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: none needed. Each chart is returned as it is at one instant.
 *   <li>Repeats: the answer may differ once the host's data have changed. The library reads the charts again before it
 *       commits.
 *   <li>Failure: throw any unchecked exception rather than invent an answer. The library refuses a chart that cannot be
 *       read, and refuses a chart that does not exist with another reason.
 *   <li>Privacy: of all this, the library keeps only the names and addresses of holders.
 * </ul>
 */
public interface ChartDirectory {

    /**
     * Returns the chart of the practice, or empty if there is none. A merged chart is still returned, as
     * {@code MERGED}.
     */
    Optional<Chart> chart(PracticeId practice, ChartId chart);

    /**
     * Returns the charts that exist among those requested.
     *
     * @param charts at most 1,000
     */
    Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> charts);

    /**
     * Returns the open charts whose patient the search text may mean, best match first, as the host's own search finds
     * them.
     *
     * @param text the text that the clerk typed, 1 to 200 characters
     * @param limit the maximum number of charts, 1 to 100
     */
    List<Chart> search(PracticeId practice, String text, int limit);
}
