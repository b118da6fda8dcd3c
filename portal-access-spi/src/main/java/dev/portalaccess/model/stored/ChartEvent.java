package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event of the host that concerned a chart: it was merged, moved, renumbered or linked (PA-100, PA-104). Both charts
 * of an event have it on their records. It stays there once it is undone, so that the same event is never done twice.
 *
 * @param id the host's id of the event; 1 to 128 printable characters
 * @param kind what happened to the chart that has this on its record
 * @param other the other chart; empty for a chart that was moved
 * @param along the charts that had come into the other one before, and so came along; empty for most kinds
 * @param brought the ids of the blocks and freezes that the event put on this chart
 * @param given the grants that staff, or a rule of the policy, kept on the chart that this one went into
 * @param at the instant of the commit that did it
 * @param by the actor who reported it
 * @param undone what undid it, if anything did
 */
public record ChartEvent(
        String id,
        Kind kind,
        Optional<ChartId> other,
        List<ChartId> along,
        List<String> brought,
        List<GivenGrant> given,
        Instant at,
        Actor by,
        Optional<EventReversal> undone) {

    /** What happened to a chart. */
    public enum Kind {
        /** The chart was merged into the other one, which shows its content from then on. */
        MERGED_INTO,
        /** The other chart was merged into this one. */
        MERGED_FROM,
        /** The chart has the other id from then on. */
        RENUMBERED_INTO,
        /** The chart had the other id before. */
        RENUMBERED_FROM,
        /** The chart and the other one are one patient's, and stay distinct. */
        LINKED,
        /** The chart is another patient's from then on. */
        MOVED
    }

    /**
     * A grant that was kept after a merge.
     *
     * @param grant the grant on the chart that was merged
     * @param chart the chart where it was given again
     * @param copy the grant there
     */
    public record GivenGrant(GrantId grant, ChartId chart, GrantId copy) {
        public GivenGrant {
            requireNonNull(grant, "grant");
            requireNonNull(chart, "chart");
            requireNonNull(copy, "copy");
        }
    }

    /**
     * The end of an event.
     *
     * @param id the host's id of the event that undid it; 1 to 128 printable characters
     * @param at the instant of the commit that did it
     * @param by the actor who reported it
     */
    public record EventReversal(String id, Instant at, Actor by) {
        /** Rejects an id that cannot be printed. */
        public EventReversal {
            IdSyntax.requireId(id, "id");
            requireNonNull(at, "at");
            requireNonNull(by, "by");
        }
    }

    /** Rejects a missing part, and an id that cannot be printed. */
    public ChartEvent {
        IdSyntax.requireId(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(other, "other");
        along = List.copyOf(along);
        brought = List.copyOf(brought);
        given = List.copyOf(given);
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(undone, "undone");
    }

    /** Rejects an id of the host that cannot be printed. */
    public static void requireId(String id) {
        IdSyntax.requireId(id, "id");
    }

    /** Creates an event that stands, and that has brought and given nothing so far. */
    public static ChartEvent of(String id, Kind kind, Optional<ChartId> other, Instant at, Actor by) {
        return new ChartEvent(id, kind, other, List.of(), List.of(), List.of(), at, by, Optional.empty());
    }

    /** Returns this event, with the charts that came along. */
    public ChartEvent along(List<ChartId> charts) {
        return new ChartEvent(id, kind, other, charts, brought, given, at, by, undone);
    }

    /** Returns this event, having put those blocks and freezes on the chart. */
    public ChartEvent bringing(List<String> restrictions) {
        return new ChartEvent(id, kind, other, along, restrictions, given, at, by, undone);
    }

    /** Returns this event with one more grant that was kept. */
    public ChartEvent giving(GivenGrant more) {
        List<GivenGrant> all = new ArrayList<>(given);
        all.add(more);
        return new ChartEvent(id, kind, other, along, brought, all, at, by, undone);
    }

    /** Returns this event without the grants that were kept on that chart. */
    public ChartEvent withdrawing(ChartId chart) {
        return new ChartEvent(
                id,
                kind,
                other,
                along,
                brought,
                given.stream().filter(one -> !one.chart().equals(chart)).toList(),
                at,
                by,
                undone);
    }

    /** Returns this event, undone. */
    public ChartEvent undone(EventReversal reversal) {
        return new ChartEvent(id, kind, other, along, brought, given, at, by, Optional.of(reversal));
    }

    /** Reports whether it is not undone. */
    public boolean stands() {
        return undone.isEmpty();
    }

    /** Reports whether it stood at the instant. */
    public boolean stoodAt(Instant when) {
        return !at.isAfter(when)
                && undone.filter(reversal -> !reversal.at().isAfter(when)).isEmpty();
    }

    /** Reports whether the host's id names this event, or what undid it. */
    public boolean isNamed(String event) {
        return id.equals(event)
                || undone.filter(reversal -> reversal.id().equals(event)).isPresent();
    }

    /** Reports whether the chart's id leads to the other chart by it. */
    public boolean leadsAway() {
        return kind == Kind.MERGED_INTO || kind == Kind.RENUMBERED_INTO;
    }

    /** Reports whether the other chart's id leads to this chart by it. */
    public boolean leadsHere() {
        return kind == Kind.MERGED_FROM || kind == Kind.RENUMBERED_FROM;
    }

    /** Returns every chart whose id leads to this chart by it. */
    public List<ChartId> arrivals() {
        return leadsHere() ? Stream.concat(other.stream(), along.stream()).toList() : List.of();
    }
}
