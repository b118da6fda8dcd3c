package dev.portalaccess.spi.storage;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The day of the last use of each chart by each account (PA-076). A mark decides nothing: it has no version and no seal,
 * and no decision reads it.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Privacy: ids and days only. Neither is written to a log or into an exception.
 * </ul>
 *
 * <p>Days are those of UTC, in the years 1 to 9999. {@link AccessQueries#purge} removes old marks. A grant whose
 * mark is gone counts as unused since it was affirmed, which is longer ago than any mark of it.
 */
public interface UseMarks {

    /**
     * Records that the account used the chart on the day. The latest day is kept: an earlier one changes nothing. If
     * the day, or a later one, is recorded already, the call writes nothing and locks nothing; it is then as cheap as
     * the read of one row.
     *
     * <ul>
     *   <li>Transactions: atomic; durable before it returns. It is no part of a commit.
     *   <li>Repeats: of any number of calls for one day, one writes and returns true.
     *   <li>Failure: throws {@link AccessStoreException}; whether the mark was written is then unknown, and the call
     *       may be repeated.
     * </ul>
     *
     * @return whether this call has written the mark
     */
    boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day);

    /**
     * Returns the day of the last use of the chart by each of the accounts; an account without a mark is not in the
     * answer.
     *
     * <ul>
     *   <li>Transactions: one consistent read, which contains every mark that was acknowledged.
     *   <li>Repeats: the answer is the same until a mark changes it or a purge removes it.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @param accounts the accounts, at most 1,000
     */
    Map<AccountId, LocalDate> lastUses(PracticeId practice, ChartId chart, Set<AccountId> accounts);

    /**
     * Returns the {@linkplain Grant open} grants of the practice that were {@linkplain Grant#affirmedAt affirmed}
     * before the instant and whose account has no mark on their chart on the day of the instant, in UTC, or later; the
     * one affirmed longest ago first. A store may put grants in front whose place it does
     * not know, because an earlier version has written them.
     *
     * <p>The cost of a page must not grow with the grants that were affirmed later.
     *
     * <ul>
     *   <li>Transactions: each page is one consistent read, which contains every acknowledged commit and mark.
     *   <li>Repeats: as for every list, see {@link AccessQueries}.
     *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead.
     * </ul>
     */
    Page<Grant> unused(PracticeId practice, Instant before, Page.Request page);
}
