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
 * <p>If the store or the host's charts cannot be read, the answer is a refusal with that ground (PA-084). Only a broken
 * contract is thrown, as {@link dev.portalaccess.spi.ContractViolationException}.
 */
public interface Decisions {

    /**
     * PA-080: permits only if the account has a grant in force that covers the use, the chart is open (or the policy
     * keeps it readable and the use is a view), and no block applies.
     *
     * <p>Reads the account's grants on the chart, and the chart, anew each time: one read of the store, whose cost does
     * not grow with the account's other charts. A refusal reads the reasons of closed grants too.
     */
    Decision decide(PracticeId practice, AccountId account, ChartId chart, ChartUse use);

    /**
     * Decides as {@link #decide(PracticeId, AccountId, ChartId, ChartUse)} does, and throws instead of answering with a
     * refusal.
     *
     * @throws AccessRefusedException if it is refused; it holds the refusal
     */
    default Decision.Permitted require(PracticeId practice, AccountId account, ChartId chart, ChartUse use) {
        return decide(practice, account, chart, use).orThrow();
    }

    /** Decides in the same way for a chart that the caller has just read. */
    Decision decide(Chart facts, AccountId account, ChartUse use);

    /**
     * Returns the grants that an account holds now, for many questions during one request, such as a home page with all
     * of the account's charts. It does not see what changes afterwards, so it must not outlive the request.
     *
     * <p>Reads the store once for every 500 charts of the account.
     */
    HeldGrants heldBy(PracticeId practice, AccountId account);
}
