package dev.portalaccess.reports;

import dev.portalaccess.model.Page;

/**
 * One of the library's lists about grants that stand, which the host connects. Who may see what of it, and the rules
 * behind it, are the list's own matter.
 *
 * <ul>
 *   <li>Threads: one thread calls it for each report.
 *   <li>Transactions: none; each page is as recent as the call.
 *   <li>Repeats: a page may be empty although others follow.
 *   <li>Failure: throws any unchecked exception, and the report ends with it; never returns a shorter list.
 *   <li>Privacy: ids, codes and days only.
 * </ul>
 */
@FunctionalInterface
public interface RemarkSource {

    /** Returns the part of the list that the page asks for. */
    Page<StandingRemark> remarks(Page.Request page);
}
