package dev.portalaccess.internal.chartevent;

import dev.portalaccess.chartevent.EventEffect;
import dev.portalaccess.internal.restriction.RestrictionNotes;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.ChartRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The blocks and freezes that a merge puts on the other chart, under their own ids, and takes away again. There they stand
 * since the merge, so that the past of that chart is told as it was (PA-083).
 */
final class CarriedRestrictions {

    private final EventDraft event;

    CarriedRestrictions(EventDraft event) {
        this.event = event;
    }

    /** Returns the ids of the blocks and freezes on a chart. */
    static List<String> ids(ChartRecord chart) {
        return Stream.concat(
                        chart.blocks().stream().map(AccessBlock::id),
                        chart.freezes().stream().map(AccessFreeze::id))
                .toList();
    }

    /** Puts those of one chart on the other, if they are not there; returns the ids of those that were put. */
    List<String> copy(ChartRecord source, ChartId target, Predicate<String> wanted) {
        List<String> put = new ArrayList<>();
        List<String> present = ids(event.record(target));
        source.blocks().stream()
                .filter(block -> wanted.test(block.id()) && !present.contains(block.id()))
                .map(block -> block.since(event.now()))
                .forEach(block -> {
                    ChartRecord record = event.record(target);
                    note(AuditAction.BLOCK_SET, block).put(record.withBlocks(with(record.blocks(), block)));
                    put.add(block.id());
                });
        source.freezes().stream()
                .filter(freeze -> wanted.test(freeze.id()) && !present.contains(freeze.id()))
                .map(freeze -> freeze.since(event.now()))
                .forEach(freeze -> {
                    ChartRecord record = event.record(target);
                    note(AuditAction.FREEZE_SET, freeze).put(record.withFreezes(with(record.freezes(), freeze)));
                    put.add(freeze.id());
                });
        put.forEach(id -> event.add(effect(EventEffect.Kind.RESTRICTED, target, id)));
        return put;
    }

    /** Takes those with the ids from a chart. */
    void remove(ChartId chart, Set<String> ids) {
        event.record(chart).blocks().stream()
                .filter(block -> ids.contains(block.id()))
                .forEach(block -> {
                    ChartRecord record = event.record(chart);
                    note(AuditAction.BLOCK_LIFTED, block)
                            .put(record.withBlocks(record.blocks().stream()
                                            .filter(one -> !one.id().equals(block.id()))
                                            .toList())
                                    .reopened(event.now()));
                    event.add(effect(EventEffect.Kind.UNRESTRICTED, chart, block.id()));
                });
        event.record(chart).freezes().stream()
                .filter(freeze -> ids.contains(freeze.id()))
                .forEach(freeze -> {
                    ChartRecord record = event.record(chart);
                    note(AuditAction.FREEZE_LIFTED, freeze)
                            .put(record.withFreezes(record.freezes().stream()
                                            .filter(one -> !one.id().equals(freeze.id()))
                                            .toList())
                                    .reopened(event.now()));
                    event.add(effect(EventEffect.Kind.UNRESTRICTED, chart, freeze.id()));
                });
    }

    private static EventEffect effect(EventEffect.Kind kind, ChartId chart, String id) {
        return new EventEffect(kind, chart, id, Optional.empty());
    }

    private RestrictionNotes note(String action, AccessBlock block) {
        return new RestrictionNotes(event.round(), action, "block", block.id(), block.reason());
    }

    private RestrictionNotes note(String action, AccessFreeze freeze) {
        return new RestrictionNotes(event.round(), action, "freeze", freeze.id(), freeze.reason());
    }

    private static <T> List<T> with(List<T> present, T more) {
        return Stream.concat(present.stream(), Stream.of(more)).toList();
    }
}
