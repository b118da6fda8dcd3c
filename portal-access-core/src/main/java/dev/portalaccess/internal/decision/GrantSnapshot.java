package dev.portalaccess.internal.decision;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.PatientFacts;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.HostAges;
import dev.portalaccess.internal.lookup.MergedCharts;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open grants of one account at one instant, by chart; if they could not be read, every use is refused. */
final class GrantSnapshot implements HeldGrants {

    private final PracticeId practice;
    private final @Nullable Map<ChartId, HeldChart> read;
    private final Map<ChartId, ChartId> arrivals = new HashMap<>();
    private final KeyedSeals seals;
    private final PortalPolicy policy;
    private final HostAges ages;
    private final Optional<ZoneId> zone;
    private final boolean isAgeRelevant;
    private final DecisionRule rule;
    private final Instant asOf;
    private final Decision nothingGranted;

    /** What was read of one chart, which is prepared when the first question about it is asked. */
    private final class HeldChart {

        private final AccountAccess access;
        private @Nullable AgedGrants prepared;

        HeldChart(AccountAccess access) {
            this.access = access;
        }

        /** A record that is not as the library wrote it leads nowhere. */
        Optional<ChartId> leadsTo() {
            return access.chart().value().mergedInto().isEmpty()
                    ? Optional.empty()
                    : CheckedAccess.of(access, seals).leadsTo();
        }

        /** Threads that ask at the same time may each prepare the same, which is immutable to them. */
        ChartGrants grants(Optional<BirthDate> born) {
            AgedGrants known = prepared;
            if (known == null || !known.born().equals(born)) {
                known = new AgedGrants(born, prepare(ages.with(born, zone)));
                prepared = known;
            }
            return known.grants();
        }

        /** Returns the grants as they count where no age matters. */
        ChartGrants ageless() {
            return isAgeRelevant ? prepare(AgeFacts.IRRELEVANT) : grants(Optional.empty());
        }

        private ChartGrants prepare(AgeFacts age) {
            return ChartGrants.of(asOf, CheckedAccess.of(access, seals), rule.areas(), age);
        }
    }

    /** The grants on a chart as they count for a patient with that birth date. */
    private record AgedGrants(Optional<BirthDate> born, ChartGrants grants) {}

    /** Creates the snapshot of a read; empty if that failed. */
    GrantSnapshot(
            PracticeId practice,
            Optional<List<AccountAccess>> read,
            KeyedSeals seals,
            HostAges ages,
            Optional<ZoneId> zone,
            Instant asOf) {
        this.seals = seals;
        this.practice = practice;
        this.read = read.map(this::byChart).orElse(null);
        this.policy = ages.policy();
        this.ages = ages;
        this.zone = zone;
        this.isAgeRelevant = !policy.agePolicy().isWithoutBands();
        this.rule = new DecisionRule(KnownAreas.of(policy));
        this.asOf = asOf;
        this.nothingGranted = new Decision.Refused(List.of(GrantRefusalRules.NONE_GRANTED), asOf);
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    @Override
    public Set<ChartId> charts() {
        return read == null
                ? Set.of()
                : read.entrySet().stream()
                        .filter(chart -> chart.getValue().ageless().opensAnything())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Decision decide(PatientFacts facts, ChartUse use) {
        return decide(requireNonNull(facts, "facts").chart(), facts.status(), facts.born(), requireNonNull(use, "use"));
    }

    @Override
    public Decision decide(Chart facts, ChartUse use) {
        if (!requireNonNull(facts, "facts").practice().equals(practice)) {
            throw new IllegalArgumentException("facts are another practice's");
        }
        return decide(facts.id(), facts.status(), facts.patient().bornOn(), requireNonNull(use, "use"));
    }

    /** Returns what was read of the chart that the id leads to (PA-100); null if the account has no grant there. */
    private @Nullable HeldChart find(Map<ChartId, HeldChart> charts, ChartId chart) {
        List<ChartId> chain = MergedCharts.chain(chart, one -> {
            HeldChart held = charts.get(one);
            return held == null ? Optional.ofNullable(arrivals.get(one)) : held.leadsTo();
        });
        return charts.get(chain.get(chain.size() - 1));
    }

    private Decision decide(ChartId chart, ChartStatus status, Optional<BirthDate> born, ChartUse use) {
        ChartStatusLimit limit = ChartStatusLimit.of(status, policy);
        if (read == null) {
            return unreadable(limit, use, asOf);
        }
        HeldChart held = find(read, chart);
        if (held == null && limit.allows(use) && rule.areas().has(use.area())) {
            return nothingGranted;
        }
        ChartGrants grants = held == null ? ChartGrants.NOTHING : held.grants(isAgeRelevant ? born : Optional.empty());
        return rule.decide(grants, List::of, limit, use, asOf);
    }

    /** Returns the refusal where the account's grants could not be read (PA-084). */
    static Decision unreadable(ChartStatusLimit ceiling, ChartUse use, Instant at) {
        Set<RefusalReason> grounds = new LinkedHashSet<>(ChartStatusLimit.UNREADABLE.reasonsAgainst(use));
        grounds.addAll(ceiling.reasonsAgainst(use));
        return new Decision.Refused(List.copyOf(grounds), at);
    }

    private Map<ChartId, HeldChart> byChart(List<AccountAccess> read) {
        Map<ChartId, HeldChart> byChart = new HashMap<>();
        read.forEach(access -> {
            ChartRecord chart = access.chart().value();
            byChart.put(chart.chart(), new HeldChart(access));
            chart.arrivals().forEach(arrival -> arrivals.put(arrival, chart.chart()));
        });
        return byChart;
    }
}
