package dev.portalaccess.history;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.util.Set;

/**
 * What an account may do on a chart now, and what it might do in a preview, as far as the patient's age, the status of
 * the chart, and blocks and freezes that the caller may see permit it.
 *
 * @param chart the chart
 * @param account the account
 * @param now what it may do
 * @param then what it might do
 */
public record AccessDifference(ChartId chart, AccountId account, AccessExtent now, AccessExtent then) {

    /** What becomes of an account's access. */
    public enum Kind {
        /** It stays as it is. */
        KEEPS,
        /** It becomes wider, or depends on fewer obligations. */
        GAINS,
        /** It becomes narrower, or as wide as it was it depends on more obligations. */
        LOSES,
        /** It becomes wider in one way and narrower in another. */
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
        if (now.isWithin(then)) {
            return then.isWithin(now) ? Kind.KEEPS : Kind.GAINS;
        }
        return then.isWithin(now) ? Kind.LOSES : Kind.CHANGES;
    }

    /** Returns the obligations that programs have to honour in the preview, and need not honour now. */
    public Set<Obligation> addedObligations() {
        return Set.copyOf(Sets.difference(then.obligations(), now.obligations()));
    }

    /** Returns the obligations that programs have to honour now, and need not honour in the preview. */
    public Set<Obligation> droppedObligations() {
        return Set.copyOf(Sets.difference(now.obligations(), then.obligations()));
    }
}
