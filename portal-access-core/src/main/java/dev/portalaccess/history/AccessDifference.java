package dev.portalaccess.history;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;

/**
 * What an account may do on a chart now, and what it might do in a preview: through a program that honours every
 * obligation, as far as blocks, freezes, the patient's age and the status of the chart permit it.
 *
 * @param chart the chart
 * @param account the account
 * @param now what it may do
 * @param then what it might do
 */
public record AccessDifference(ChartId chart, AccountId account, Scope now, Scope then) {

    /** What becomes of an account's access. */
    public enum Kind {
        /** It stays as it is. */
        KEEPS,
        /** It becomes wider. */
        GAINS,
        /** It becomes narrower. */
        LOSES,
        /** It becomes wider in one area and narrower in another. */
        CHANGES
    }

    public AccessDifference {
        requireNonNull(chart, "chart");
        requireNonNull(account, "account");
        requireNonNull(now, "now");
        requireNonNull(then, "then");
    }

    /** Returns what becomes of the access. */
    public Kind kind() {
        if (now.equals(then)) {
            return Kind.KEEPS;
        }
        if (now.isWithin(then)) {
            return Kind.GAINS;
        }
        return then.isWithin(now) ? Kind.LOSES : Kind.CHANGES;
    }
}
