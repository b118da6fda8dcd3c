package dev.portalaccess.spi.storage;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ReviewFilter;

/**
 * The lists of grants that are due for a review (PA-077).
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Privacy: grants name ids, and references to evidence; neither is written to a log or into an exception.
 * </ul>
 */
public interface GrantReviews {

    /**
     * Returns the {@linkplain Grant open} grants of the practice that the filter selects, in any standing.
     * Those with a hold stand in the order of their {@linkplain Grant#firstReview first review days}, the others
     * in the order of the instants when they were {@linkplain Grant#affirmedAt affirmed}; the earliest first. A store
     * may put grants in front whose place it does not know, because an earlier version has written them.
     *
     * <p>The cost of a page must not grow with the grants that are not selected.
     *
     * <ul>
     *   <li>Transactions: each page is one consistent read, which contains every acknowledged commit.
     *   <li>Repeats: as for every list, see {@link AccessQueries}.
     *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead.
     * </ul>
     */
    Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page);
}
