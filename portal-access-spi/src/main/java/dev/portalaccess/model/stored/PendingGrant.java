package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A grant that waits in an invitation for its holder to activate it. It permits nothing.
 *
 * @param id the id, which stays the same when the grant comes into force
 * @param chart the chart
 * @param as the role that gives the holder the grant
 * @param terms the ground and the scope
 * @param chain the charts that led to it: the one that was open first, {@code chart} last
 */
public record PendingGrant(GrantId id, ChartId chart, IndividualKind as, GrantTerms terms, List<ChartId> chain) {

    /** Rejects a chain that does not end at the chart. */
    public PendingGrant {
        requireNonNull(id, "id");
        requireNonNull(chart, "chart");
        requireNonNull(as, "as");
        requireNonNull(terms, "terms");
        chain = List.copyOf(chain);
        if (chain.isEmpty() || !chain.get(chain.size() - 1).equals(chart)) {
            throw new IllegalArgumentException("chain must end at the chart granted");
        }
    }

    /** Returns the grant in force from {@code at}, without an end, bound to the account of the invitation's holder. */
    public Grant inForce(Invitation invitation, AccountId account, Instant at) {
        Provenance provenance = new Provenance(
                invitation.purpose().origin(),
                as,
                Optional.of(invitation.id()),
                chain,
                invitation.issue().by());
        return new Grant(
                id,
                chart,
                invitation.holder(),
                account,
                terms,
                ValidityPeriod.from(at),
                GrantState.NOT_HELD,
                provenance);
    }
}
