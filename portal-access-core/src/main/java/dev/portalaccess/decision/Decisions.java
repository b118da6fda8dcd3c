package dev.portalaccess.decision;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;

/**
 * Decides which account may open which chart.
 *
 * <p>The account must be the one that the host has authenticated, never one taken from a request. Thread-safe.
 *
 * <p>If the portal has a log, each decision is recorded before it is returned, and so is each one of
 * {@link HeldGrants}; a permission that cannot be recorded is a refusal (PA-112). A decision's scope is no record: ask for
 * each area that is opened.
 *
 * <p>If the store or the host's charts cannot be read, the answer is a refusal with that reason (PA-084). Only a broken
 * contract is thrown, as {@link dev.portalaccess.spi.ContractViolationException}.
 */
public interface Decisions {

    /**
     * Decides whether an account may use a chart of the practice. Permits only if the account has grants in force that
     * cover the use and whose obligations the caller honours (PA-086), the policy knows the area (PA-081), the chart is
     * open (or the policy keeps it readable and the use is a view), and no block applies (PA-080).
     *
     * <p>Reads the account's grants on the chart, and the chart, again each time: one read of the store, whose cost
     * does not grow with the account's other charts. A refusal reads the reasons of closed grants too.
     */
    Decision decide(PracticeId practice, AccountId account, ChartId chart, ChartUse use);

    /**
     * Decides as {@link #decide(PracticeId, AccountId, ChartId, ChartUse)} does, and throws instead of returning a
     * refusal.
     *
     * @throws AccessRefusedException if the use is refused; the exception has the refusal
     */
    default Decision.Permitted require(PracticeId practice, AccountId account, ChartId chart, ChartUse use) {
        return decide(practice, account, chart, use).orThrow();
    }

    /**
     * Decides in the same way for a chart that the host has just read, which saves reading it again. The practice is
     * the chart's.
     */
    Decision decide(Chart facts, AccountId account, ChartUse use);

    /**
     * Returns the grants that an account holds now, for many questions during one request, such as a home page with all
     * of the account's charts. It does not see what changes afterwards, so it must not outlive the request.
     *
     * <p>Reads the store once for every 500 charts of the account.
     */
    HeldGrants heldBy(PracticeId practice, AccountId account);
}
