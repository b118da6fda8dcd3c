package dev.portalaccess.history;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.policy.PortalPolicy;
import java.util.function.Function;

/** What would be otherwise in a preview (PA-083). */
public sealed interface AccessPreview {

    /**
     * Another policy applies.
     *
     * @param policy the policy
     */
    record OtherPolicy(PortalPolicy policy) implements AccessPreview {
        public OtherPolicy {
            requireNonNull(policy, "policy");
        }
    }

    /**
     * One grant less: it is revoked.
     *
     * @param grant the grant
     */
    record GrantLess(GrantOn grant) implements AccessPreview {
        public GrantLess {
            requireNonNull(grant, "grant");
        }
    }

    /**
     * One grant more, in force from now on without an end.
     *
     * @param chart the chart
     * @param holder the holder
     * @param account the account
     * @param terms the ground, the scope and the obligations
     */
    record GrantMore(ChartId chart, HolderId holder, AccountId account, GrantTerms terms) implements AccessPreview {
        public GrantMore {
            requireNonNull(chart, "chart");
            requireNonNull(holder, "holder");
            requireNonNull(account, "account");
            requireNonNull(terms, "terms");
        }
    }

    /** Applies the function for the case that this is. */
    default <R> R fold(
            Function<? super OtherPolicy, R> policy,
            Function<? super GrantLess, R> less,
            Function<? super GrantMore, R> more) {
        if (this instanceof OtherPolicy other) {
            return policy.apply(other);
        }
        return this instanceof GrantLess one ? less.apply(one) : more.apply((GrantMore) this);
    }
}
