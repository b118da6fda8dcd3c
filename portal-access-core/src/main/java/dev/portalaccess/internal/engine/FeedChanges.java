package dev.portalaccess.internal.engine;

import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AccessChange.Kind;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PA-113: finds the changes of access in a commit. It compares the records before the commit with those after it, so that no
 * command can forget to tell. Used by one thread.
 */
final class FeedChanges {

    private final RecordLookup records;
    private final Instant now;
    private final List<AccessChange> found = new ArrayList<>();

    FeedChanges(RecordLookup records, Instant now) {
        this.records = records;
        this.now = now;
    }

    /** Returns the changes found so far, in the order of the comparisons. */
    List<AccessChange> found() {
        return List.copyOf(found);
    }

    /** Compares a chart with its next value and with the grants that leave it. */
    void compare(ChartAccess before, ChartAccess after, List<Grant> closed) {
        Map<GrantId, Grant> former = before.grants().stream().collect(Collectors.toMap(Grant::id, Function.identity()));
        Stream<Grant> changed = after.grants().stream().filter(grant -> !grant.equals(former.get(grant.id())));
        Stream.concat(changed, closed.stream())
                .forEach(grant -> found.addAll(
                        new GrantDifference(Optional.ofNullable(former.get(grant.id())), grant, now).changes()));
        List<Grant> alive =
                after.grants().stream().filter(grant -> grant.isAliveAt(now)).toList();
        if (!alive.isEmpty()) {
            compareFreezes(before.record(), after.record(), accounts(alive));
            compareBlocks(before.record(), after.record(), alive);
            compareExemptions(before.record(), after.record(), alive);
        }
    }

    private void compareFreezes(ChartRecord before, ChartRecord after, List<AccountId> accounts) {
        List<String> former = ids(before.freezes(), AccessFreeze::id);
        List<String> next = ids(after.freezes(), AccessFreeze::id);
        if (!former.containsAll(next)) {
            found.add(onChart(Kind.RESTRICTED, after, accounts));
        }
        if (!next.containsAll(former)) {
            found.add(onChart(Kind.LIFTED, after, accounts));
        }
    }

    /** Asks of each account whether the blocks bar it; only if they change, because it takes a read. */
    private void compareBlocks(ChartRecord before, ChartRecord after, List<Grant> alive) {
        if (before.blocks().equals(after.blocks())) {
            return;
        }
        List<AccountId> accounts = accounts(alive);
        List<Versioned<Holder>> holders = records.holdersOf(Set.copyOf(accounts));
        Predicate<AccountId> wasBarred = account -> isBarred(before, account, holders);
        Predicate<AccountId> willBeBarred = account -> isBarred(after, account, holders);
        addIfAny(Kind.RESTRICTED, after, accounts.stream().filter(willBeBarred.and(wasBarred.negate())));
        addIfAny(Kind.LIFTED, after, accounts.stream().filter(wasBarred.and(willBeBarred.negate())));
    }

    private static boolean isBarred(ChartRecord record, AccountId account, List<Versioned<Holder>> holders) {
        List<Versioned<Holder>> people = holders.stream()
                .filter(holder -> holder.value().accounts().contains(account))
                .toList();
        return new AccountAccess(account, Versioned.fresh(record), List.of(), people).isBarred();
    }

    private void compareExemptions(ChartRecord before, ChartRecord after, List<Grant> alive) {
        List<AgeExemption> moved = new ArrayList<>(before.exemptions());
        moved.removeAll(after.exemptions());
        after.exemptions().stream()
                .filter(exemption -> !before.exemptions().contains(exemption))
                .forEach(moved::add);
        addIfAny(
                Kind.REASSESSED,
                after,
                alive.stream()
                        .filter(grant -> moved.stream().anyMatch(exemption -> exemption.concerns(grant.holder())))
                        .map(Grant::account));
    }

    /** Compares a person with the next value: what stands on all charts, and whom it reaches. */
    void compare(Optional<Holder> before, Holder after) {
        List<AccountId> accounts = after.accounts();
        List<String> former = before.map(FeedChanges::restrictions).orElse(List.of());
        List<String> next = restrictions(after);
        if (!former.containsAll(next)) {
            found.add(everywhere(Kind.RESTRICTED, accounts));
        }
        if (!next.containsAll(former)) {
            found.add(everywhere(Kind.LIFTED, accounts));
        }
        after.revocations().stream()
                .filter(revocation -> before.filter(one -> one.revocations().contains(revocation))
                        .isEmpty())
                .forEach(revocation -> found.add(everywhere(Kind.REVOKED, List.copyOf(revocation.accounts()))));
        before.filter(one -> !one.accounts().isEmpty() && isAnotherPerson(one, after))
                .ifPresent(one -> found.add(everywhere(Kind.REASSESSED, accounts)));
    }

    /** Reports whether blocks may hit the person who missed before: those that name a mailbox, or another account. */
    private static boolean isAnotherPerson(Holder before, Holder after) {
        return !before.address().equals(after.address())
                || !Set.copyOf(before.accounts()).equals(Set.copyOf(after.accounts()));
    }

    private static List<String> restrictions(Holder holder) {
        return Stream.concat(
                        holder.blocks().stream().map(block -> "block " + block.id()),
                        holder.freezes().stream().map(freeze -> "freeze " + freeze.id()))
                .toList();
    }

    private void addIfAny(Kind kind, ChartRecord chart, Stream<AccountId> accounts) {
        List<AccountId> some = accounts.distinct().toList();
        if (!some.isEmpty()) {
            found.add(onChart(kind, chart, some));
        }
    }

    private static AccessChange onChart(Kind kind, ChartRecord chart, List<AccountId> accounts) {
        return new AccessChange(kind, accounts, Optional.of(chart.chart()), Optional.empty());
    }

    private static AccessChange everywhere(Kind kind, List<AccountId> accounts) {
        return new AccessChange(kind, accounts, Optional.empty(), Optional.empty());
    }

    private static List<AccountId> accounts(List<Grant> grants) {
        return grants.stream().map(Grant::account).distinct().toList();
    }

    private static <T> List<String> ids(Collection<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }
}
