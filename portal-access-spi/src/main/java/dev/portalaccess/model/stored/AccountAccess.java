package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that a decision about one account and one chart rests on, as of one instant: the account's open grants on
 * the chart, the chart's record, the holders of those grants and, if there are any, every other holder who uses the
 * account or has used it.
 *
 * @param account the account
 * @param chart the chart's record, in version 0 if none is stored; then no grant permits anything
 * @param grants the account's open grants on the chart, in the order they came into force
 * @param holders the holders of these grants, in the order of the grants, and if there is a grant every other holder
 *     whose account this is or was, oldest first; each once; a holder who is not stored is left out
 */
public record AccountAccess(
        AccountId account, Versioned<ChartRecord> chart, List<Grant> grants, List<Versioned<Holder>> holders) {

    /** Rejects a grant of another chart or account. */
    public AccountAccess {
        requireNonNull(account, "account");
        requireNonNull(chart, "chart");
        grants = List.copyOf(grants);
        holders = List.copyOf(holders);
        for (Grant grant : grants) {
            if (!grant.chart().equals(chart.value().chart()) || !grant.account().equals(account)) {
                throw new IllegalArgumentException("a grant of another chart or account");
            }
        }
    }

    /**
     * Returns the grants as they count: revoked where a revocation of one of the holders that is under way covers it.
     */
    public List<Grant> effectiveGrants() {
        boolean underWay = any(holder -> !holder.revocations().isEmpty());
        return underWay ? grants.stream().map(this::effective).toList() : grants;
    }

    private Grant effective(Grant grant) {
        Grant effective = grant;
        for (Versioned<Holder> holder : holders) {
            effective = holder.value().effective(effective);
        }
        return effective;
    }

    /** Reports whether a block on the chart or on all charts bars the account or one of the holders (PA-075). */
    public boolean isBarred() {
        ChartRecord record = chart.value();
        return any(holder -> !holder.blocks().isEmpty())
                || (!record.blocks().isEmpty() && (record.bars(account) || any(record::bars)));
    }

    /** Every decision asks this several times, mostly of one holder. */
    private boolean any(Predicate<Holder> condition) {
        for (Versioned<Holder> holder : holders) {
            if (condition.test(holder.value())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the instant of the first block that bars the account or one of the holders; empty if none does. */
    public Optional<Instant> barredSince() {
        Stream<AccessBlock> onChart = chart.value().blocks().stream()
                .filter(block ->
                        block.bars(account) || holders.stream().anyMatch(holder -> block.bars(holder.value())));
        Stream<AccessBlock> everywhere = holders.stream().flatMap(holder -> holder.value().blocks().stream());
        return Stream.concat(onChart, everywhere).map(AccessBlock::at).min(Comparator.naturalOrder());
    }

    /** Returns the instant when the last block or freeze of the chart or of one of the holders was lifted, if any was. */
    public Optional<Instant> reopenedAt() {
        return Stream.concat(
                        chart.value().reopenedAt().stream(),
                        holders.stream().flatMap(holder -> holder.value().reopenedAt().stream()))
                .max(Comparator.naturalOrder());
    }

    /** Reports whether the chart is frozen, or one of the holders (PA-072). */
    public boolean isFrozen() {
        return !chart.value().freezes().isEmpty()
                || any(holder -> !holder.freezes().isEmpty());
    }

    /** Returns the instant of the first freeze of the chart or of one of the holders; empty if there is none. */
    public Optional<Instant> frozenSince() {
        Stream<AccessFreeze> everywhere = holders.stream().flatMap(holder -> holder.value().freezes().stream());
        return Stream.concat(chart.value().freezes().stream(), everywhere)
                .map(AccessFreeze::at)
                .min(Comparator.naturalOrder());
    }
}
