package dev.portalaccess.reports.internal;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.RecordReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The blocks, freezes and revocations under way that stand on charts and holders now. What is on offer ends where the
 * first of them begins. Those that were lifted are not in the store.
 */
public final class RestrictionCut {

    private static final int MOST_KEYS = 1_000;

    private final Map<ChartId, Versioned<ChartAccess>> charts;
    private final Map<HolderId, Holder> holders = new HashMap<>();

    private RestrictionCut(Map<ChartId, Versioned<ChartAccess>> charts) {
        this.charts = charts;
    }

    /**
     * Reads the holders.
     *
     * @param charts the charts, as they were read
     * @param named the holders of what is on offer
     */
    public static RestrictionCut of(
            RecordReads store,
            PracticeId practice,
            Map<ChartId, Versioned<ChartAccess>> charts,
            Collection<HolderId> named) {
        RestrictionCut cut = new RestrictionCut(charts);
        List<RecordKey> keys = named.stream().distinct().map(RecordKey::of).toList();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            Set<RecordKey> some = keys.subList(from, Math.min(from + MOST_KEYS, keys.size())).stream()
                    .collect(Collectors.toSet());
            store.holders(practice, some)
                    .values()
                    .forEach(holder -> cut.holders.put(holder.value().id(), holder.value()));
        }
        return cut;
    }

    /** Returns what is left of the spans of a grant. */
    public List<ValidityPeriod> leftOf(Grant grant, List<ValidityPeriod> spans) {
        Optional<Holder> holder = Optional.ofNullable(holders.get(grant.holder()));
        Stream<Instant> byAccount = blocks(grant.chart())
                .filter(block -> block.bars(grant.account()))
                .map(AccessBlock::at);
        Stream<Instant> revoked = holder
                .filter(one -> grant.standing() instanceof GrantState.Open)
                .map(one -> one.effective(grant).standing())
                .stream()
                .flatMap(state -> state instanceof GrantState.Revoked end ? Stream.of(end.at()) : Stream.empty());
        return before(
                Stream.of(begins(grant.chart(), holder), byAccount, revoked).flatMap(all -> all), spans);
    }

    /** Returns what is left of the spans of an invitation. */
    public List<ValidityPeriod> leftOf(ChartId chart, HolderId holder, List<ValidityPeriod> spans) {
        return before(begins(chart, Optional.ofNullable(holders.get(holder))), spans);
    }

    private Stream<Instant> begins(ChartId chart, Optional<Holder> holder) {
        List<Instant> begins = new ArrayList<>();
        record(chart).ifPresent(record -> record.freezes().forEach(freeze -> begins.add(freeze.at())));
        holder.ifPresent(person -> {
            blocks(chart)
                    .filter(block -> block.bars(person))
                    .map(AccessBlock::at)
                    .forEach(begins::add);
            person.freezes().stream().map(AccessFreeze::at).forEach(begins::add);
            person.blocks().stream().map(AccessBlock::at).forEach(begins::add);
        });
        return begins.stream();
    }

    private Stream<AccessBlock> blocks(ChartId chart) {
        return record(chart).stream().flatMap(record -> record.blocks().stream());
    }

    private Optional<ChartRecord> record(ChartId chart) {
        return Optional.ofNullable(charts.get(chart))
                .map(access -> access.value().record());
    }

    private static List<ValidityPeriod> before(Stream<Instant> begins, List<ValidityPeriod> spans) {
        Optional<Instant> first = begins.min(Comparator.naturalOrder());
        return spans.stream()
                .flatMap(span -> GrantSpans.between(span, span.from(), first).stream())
                .toList();
    }
}
