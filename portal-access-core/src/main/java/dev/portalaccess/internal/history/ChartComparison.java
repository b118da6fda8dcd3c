package dev.portalaccess.internal.history;

import com.google.common.collect.Lists;
import dev.portalaccess.command.Caller;
import dev.portalaccess.history.AccessDifference;
import dev.portalaccess.history.AccessExtent;
import dev.portalaccess.history.AccessPreview;
import dev.portalaccess.internal.decision.ReplayedDecisions;
import dev.portalaccess.internal.decision.ReplayedDecisions.KnownPatient;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What accounts may do on some charts, and what they might do in a preview. A person counts as in a decision: the
 * holders of the grants, and every other holder of the account. Used by one thread.
 */
final class ChartComparison {

    /** The most accounts that one read of holders takes. */
    private static final int MOST_ACCOUNTS = 100;

    private final ServiceDependencies parts;
    private final Caller caller;
    private final AccessPreview preview;
    private final ReplayedDecisions present;
    private final ReplayedDecisions other;
    private final Predicate<ChartId> showsRestrictions;
    private final Instant now;

    /**
     * Creates the comparison.
     *
     * @param showsRestrictions the charts whose blocks and freezes the caller may see; the others count as if there were
     *     none, so that the answer does not tell of them
     */
    ChartComparison(
            ServiceDependencies parts, Caller caller, AccessPreview preview, Predicate<ChartId> showsRestrictions) {
        this.showsRestrictions = showsRestrictions;
        this.parts = parts;
        this.caller = caller;
        this.preview = preview;
        PortalPolicy policy = preview.fold(one -> one.policy(), less -> parts.policy(), more -> parts.policy());
        this.present = new ReplayedDecisions(parts.policy(), parts.practices());
        this.other = new ReplayedDecisions(policy, parts.practices());
        this.now = parts.now();
    }

    /** Returns the differences on the charts, in the order of charts and accounts. */
    List<AccessDifference> of(Set<ChartId> charts) {
        if (charts.isEmpty()) {
            return List.of();
        }
        Map<ChartId, Versioned<ChartAccess>> read = parts.openStore().charts(caller.practice(), charts);
        Map<ChartId, Chart> facts = parts.charts().charts(caller.practice(), charts);
        Set<AccountId> accounts = new LinkedHashSet<>();
        read.values().forEach(chart -> grants(chart.value()).forEach(grant -> accounts.add(grant.account())));
        List<Versioned<Holder>> holders = new ArrayList<>();
        Lists.partition(List.copyOf(accounts), MOST_ACCOUNTS)
                .forEach(some -> holders.addAll(parts.openStore().holdersOf(caller.practice(), Set.copyOf(some))));
        addedHolder(holders).ifPresent(holders::add);
        List<AccessDifference> differences = new ArrayList<>();
        byId(read).values().forEach(chart -> {
            Optional<Chart> known = Optional.ofNullable(facts.get(chart.value().chart()));
            accountsOn(chart.value()).forEach(account -> differences.add(compare(chart, account, holders, known)));
        });
        return differences;
    }

    private static Map<String, Versioned<ChartAccess>> byId(Map<ChartId, Versioned<ChartAccess>> read) {
        Map<String, Versioned<ChartAccess>> byId = new TreeMap<>();
        read.forEach((chart, access) -> byId.put(chart.value(), access));
        return byId;
    }

    private List<AccountId> accountsOn(ChartAccess chart) {
        return grants(chart).stream()
                .map(Grant::account)
                .distinct()
                .sorted(Comparator.comparing(AccountId::value))
                .toList();
    }

    /** Returns the open grants, those now and those in the preview. */
    private List<Grant> grants(ChartAccess chart) {
        List<Grant> all = new ArrayList<>(chart.grants());
        added(chart.chart()).ifPresent(all::add);
        return all;
    }

    private Optional<Grant> added(ChartId chart) {
        return preview.fold(
                policy -> Optional.empty(),
                less -> Optional.empty(),
                more -> Optional.of(more)
                        .filter(one -> one.chart().equals(chart))
                        .map(one -> new Grant(
                                new GrantId("preview"),
                                chart,
                                one.holder(),
                                one.account(),
                                one.terms(),
                                ValidityPeriod.from(now),
                                GrantState.NOT_HELD,
                                new Provenance(
                                        Provenance.Origin.ENABLED,
                                        IndividualKind.OTHER,
                                        Optional.empty(),
                                        List.of(chart),
                                        caller.actor()))));
    }

    /** Returns the holder of the added grant, unless that one is known by the account already. */
    private Optional<Versioned<Holder>> addedHolder(List<Versioned<Holder>> known) {
        Optional<HolderId> added =
                preview.fold(policy -> Optional.empty(), less -> Optional.empty(), more -> Optional.of(more.holder()));
        return added.filter(
                        id -> known.stream().noneMatch(one -> one.value().id().equals(id)))
                .flatMap(id -> parts.openStore().holder(caller.practice(), RecordKey.of(id)));
    }

    private boolean isTaken(Grant grant) {
        return preview.fold(
                policy -> false,
                less -> less.grant().id().equals(grant.id())
                        && less.grant().chart().equals(grant.chart()),
                more -> false);
    }

    private AccessDifference compare(
            Versioned<ChartAccess> chart, AccountId account, List<Versioned<Holder>> holders, Optional<Chart> facts) {
        List<Grant> before = new ArrayList<>(chart.value().grants());
        before.removeIf(grant -> !grant.account().equals(account));
        List<Grant> after = new ArrayList<>(grants(chart.value()));
        after.removeIf(grant -> !grant.account().equals(account) || isTaken(grant));
        Versioned<ChartRecord> record = KeyedSeals.recordOf(chart);
        UnaryOperator<AccountAccess> seen =
                showsRestrictions.test(record.value().chart()) ? UnaryOperator.identity() : UnrestrictedAccess::of;
        return new AccessDifference(
                chart.value().chart(),
                account,
                extent(present, seen.apply(access(record, account, before, holders)), facts),
                extent(other, seen.apply(access(record, account, after, holders)), facts));
    }

    private AccountAccess access(
            Versioned<ChartRecord> record, AccountId account, List<Grant> grants, List<Versioned<Holder>> holders) {
        List<Versioned<Holder>> concerned = holders.stream()
                .filter(holder -> holder.value().accounts().contains(account)
                        || grants.stream()
                                .anyMatch(grant ->
                                        grant.holder().equals(holder.value().id())))
                .toList();
        return new AccountAccess(
                account, record.version() == 0 ? new Versioned<>(record.value(), 1) : record, grants, concerned);
    }

    private AccessExtent extent(ReplayedDecisions rule, AccountAccess access, Optional<Chart> facts) {
        KnownPatient patient = new KnownPatient(
                facts.map(Chart::status),
                rule.age(
                        caller.practice(),
                        facts.flatMap(chart -> chart.patient().bornOn())));
        return new AccessExtent(rule.scopes(access, patient, now));
    }
}
