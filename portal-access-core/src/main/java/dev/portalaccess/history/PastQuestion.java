package dev.portalaccess.history;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.time.Instant;

/**
 * A question about an instant of the past (PA-083): might this account use this chart then?
 *
 * @param account the account
 * @param chart the chart
 * @param use the use as your page asked then, with the obligations that it honoured then: asked without them, a grant
 *     that carried one reads as refused
 * @param at the instant
 * @param facts what the host knows of that time
 * @param byPresentPolicy whether to decide by the policy of the portal as it is now, whatever it was then
 */
public record PastQuestion(
        AccountId account, ChartId chart, ChartUse use, Instant at, PastFacts facts, boolean byPresentPolicy) {

    public PastQuestion {
        requireNonNull(account, "account");
        requireNonNull(chart, "chart");
        requireNonNull(use, "use");
        requireNonNull(at, "at");
        requireNonNull(facts, "facts");
    }

    /** Returns a question by a host that does not know its own facts of that time. */
    public static PastQuestion of(AccountId account, ChartId chart, ChartUse use, Instant at) {
        return new PastQuestion(account, chart, use, at, PastFacts.unknown(), false);
    }

    /** Returns the same question about another chart. */
    public PastQuestion about(ChartId other) {
        return new PastQuestion(account, other, use, at, facts, byPresentPolicy);
    }

    /** Returns the same question with facts of the host. */
    public PastQuestion with(PastFacts known) {
        return new PastQuestion(account, chart, use, at, known, byPresentPolicy);
    }

    /** Returns the same question, to be decided by the present policy: what would be decided of that instant now. */
    public PastQuestion underPresentPolicy() {
        return new PastQuestion(account, chart, use, at, facts, true);
    }
}
