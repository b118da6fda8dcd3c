package dev.portalaccess.spi;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The host's charts, as the library asks for them: read only, at the moment a rule needs them.
 *
 * <p>What holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: none needed; each chart is told as it is at one instant.
 *   <li>Repeats: may answer differently once the host's data have changed; the library asks again before it commits.
 *   <li>Failure: throw any unchecked exception rather than answer from nothing: a chart that cannot be read is refused,
 *       a chart that is said not to exist is refused with another reason.
 *   <li>Privacy: the library keeps of all this only the names and addresses of holders.
 * </ul>
 */
public interface ChartDirectory {

    /** That chart of that practice; empty if there is none. A merged chart still answers, as {@code MERGED}. */
    Optional<Chart> chart(PracticeId practice, ChartId chart);

    /**
     * Those of the charts that exist.
     *
     * @param charts at most 1,000
     */
    Map<ChartId, Chart> charts(PracticeId practice, Set<ChartId> charts);

    /**
     * The open charts whose patient staff may mean, best first, as the host's own search finds them.
     *
     * @param text what the clerk typed, 1 to 200 characters
     * @param limit how many at most, 1 to 100
     */
    List<Chart> search(PracticeId practice, String text, int limit);
}
