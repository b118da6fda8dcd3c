package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.internal.age.HostAges;
import dev.portalaccess.internal.lookup.MergedCharts;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.spi.storage.AccessStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether an account may act for the patient of a chart towards others who have access to it, or should get it
 * (PA-073, PA-078): it needs a grant in force that is the patient's own, or that has a basis which the policy names.
 *
 * <p>A held grant counts as little as for a decision, and so does one that the patient's age narrows: whoever is kept from
 * a part of the chart does not see what others do there. Nothing counts if the account is barred, if a record behind the
 * decision is not as the library wrote it, or if the areas of the policy and the status of
 * the chart leave these grants nothing to permit.
 */
public final class ChartEntitlement {

    private final AccessStore store;
    private final ChartDirectory charts;
    private final PortalPolicy policy;
    private final KeyedSeals seals;
    private final HostAges ages;

    /**
     * The access that entitles an account.
     *
     * @param grants the grants that entitle it, at least one
     * @param scope their scopes together, limited by the status of the chart
     */
    public record EntitledAccess(List<Grant> grants, Scope scope) {
        public EntitledAccess {
            grants = List.copyOf(grants);
            requireNonNull(scope, "scope");
        }

        /** Returns the chart of the grants. */
        public ChartId chart() {
            return grants.get(0).chart();
        }

        /** Reports whether the account is the patient's own. */
        public boolean isOwn() {
            return grants.stream().anyMatch(grant -> grant.terms().isOwn());
        }
    }

    /** Creates the rule over a store whose answers are checked. */
    public ChartEntitlement(
            AccessStore store,
            ChartDirectory charts,
            PracticeDirectory practices,
            PortalPolicy policy,
            KeyedSeals seals) {
        this.store = requireNonNull(store, "store");
        this.charts = requireNonNull(charts, "charts");
        this.policy = requireNonNull(policy, "policy");
        this.seals = requireNonNull(seals, "seals");
        this.ages = new HostAges(policy, practices);
    }

    /**
     * Returns the access that entitles the account on the chart at the instant, or on the one that its id leads to
     * (PA-100); empty if it is not entitled.
     */
    public Optional<EntitledAccess> find(PracticeId practice, AccountId account, ChartId chart, Instant at) {
        Map<ChartId, CheckedAccess> read = new HashMap<>();
        List<ChartId> chain = MergedCharts.chain(
                chart,
                one -> read.computeIfAbsent(one, id -> CheckedAccess.of(store.access(practice, account, id), seals))
                        .leadsTo());
        ChartId last = chain.get(chain.size() - 1);
        return find(practice, last, requireNonNull(read.get(last), "read"), at);
    }

    private Optional<EntitledAccess> find(PracticeId practice, ChartId chart, CheckedAccess read, Instant at) {
        KnownAreas areas = KnownAreas.of(policy);
        Optional<Chart> facts = charts.chart(practice, chart);
        ChartGrants held = ChartGrants.of(at, read, areas, ages.of(practice, () -> facts.map(Chart::patient)));
        ChartStatusLimit limit = facts.map(Chart::status)
                .map(status -> ChartStatusLimit.of(status, policy))
                .orElse(ChartStatusLimit.UNKNOWN_CHART);
        if (held.isRestricted()) {
            return Optional.empty();
        }
        List<CountedGrant> entitling = held.inForce().stream()
                .filter(grant -> grant.limit().filter(AgeLimit::narrows).isEmpty())
                .filter(grant -> entitles(grant.grant()))
                .toList();
        Scope scope = limit.limit(
                areas.limit(entitling.stream().map(CountedGrant::scope).reduce(Scope.NOTHING, Scope::or)));
        return !areas.areOpenedBy(scope)
                ? Optional.empty()
                : Optional.of(new EntitledAccess(
                        entitling.stream().map(CountedGrant::grant).toList(), scope));
    }

    private boolean entitles(Grant grant) {
        return grant.terms().isOwn()
                || grant.terms()
                        .basis()
                        .map(StatedBasis::kind)
                        .filter(policy.entitledBases()::contains)
                        .isPresent();
    }
}
