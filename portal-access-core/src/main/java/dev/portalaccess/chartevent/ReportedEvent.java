package dev.portalaccess.chartevent;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartEvent;
import java.util.Optional;

/**
 * An event that the host reports about charts. The charts need not be known yet, neither to the library nor to the host.
 *
 * @param id the host's id of the event; 1 to 128 printable characters. The same event under the same id is done once;
 *     each pair of charts of a message has an id of its own
 * @param kind what happened
 * @param chart the chart that it happened to
 * @param other the other chart; empty if there is none
 */
public record ReportedEvent(String id, Kind kind, ChartId chart, Optional<ChartId> other) {

    /** What can happen to charts, with the trigger event of HL7 v2 that reports it. */
    public enum Kind {
        /** The chart was merged into the other (A40). */
        MERGE,
        /** The chart's merge is undone. */
        UNMERGE,
        /** The two charts are one patient's, and stay distinct (A24). */
        LINK,
        /** The two charts are no longer linked (A37). */
        UNLINK,
        /** The chart is another patient's from now on (A43). */
        MOVE,
        /** The chart has the other id from now on (A47). */
        RENUMBER
    }

    /** Rejects an id that cannot be printed, and another chart where there is none or the other way round. */
    public ReportedEvent {
        requireNonNull(kind, "kind");
        requireNonNull(chart, "chart");
        boolean isAlone = kind == Kind.UNMERGE || kind == Kind.MOVE;
        if (requireNonNull(other, "other").isPresent() == isAlone) {
            throw new IllegalArgumentException(isAlone ? "the event names one chart" : "the event names two charts");
        }
        ChartEvent.requireId(id);
    }

    /** Returns the event that a chart was merged into another, which shows its content from then on. */
    public static ReportedEvent merge(String id, ChartId from, ChartId into) {
        return new ReportedEvent(id, Kind.MERGE, from, Optional.of(into));
    }

    /** Returns the event that the merge of a chart into another is undone. */
    public static ReportedEvent unmerge(String id, ChartId from) {
        return new ReportedEvent(id, Kind.UNMERGE, from, Optional.empty());
    }

    /** Returns the event that two charts are one patient's and stay distinct. */
    public static ReportedEvent link(String id, ChartId one, ChartId other) {
        return new ReportedEvent(id, Kind.LINK, one, Optional.of(other));
    }

    /** Returns the event that two charts are no longer linked. */
    public static ReportedEvent unlink(String id, ChartId one, ChartId other) {
        return new ReportedEvent(id, Kind.UNLINK, one, Optional.of(other));
    }

    /** Returns the event that a chart is another patient's from now on. */
    public static ReportedEvent move(String id, ChartId chart) {
        return new ReportedEvent(id, Kind.MOVE, chart, Optional.empty());
    }

    /** Returns the event that a chart has another id from now on. */
    public static ReportedEvent renumber(String id, ChartId former, ChartId next) {
        return new ReportedEvent(id, Kind.RENUMBER, former, Optional.of(next));
    }
}
