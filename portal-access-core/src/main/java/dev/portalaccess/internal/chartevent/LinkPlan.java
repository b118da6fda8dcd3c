package dev.portalaccess.internal.chartevent;

import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** PA-104: two charts are one patient's and stay distinct, or no longer are. No access follows, and none is lost. */
final class LinkPlan {

    private final EventDraft event;
    private final ChartId one;
    private final ChartId other;

    LinkPlan(EventDraft event, ChartId one, ChartId other) {
        this.event = event;
        this.one = one;
        this.other = other;
    }

    void link() {
        if (one.equals(other)) {
            event.refuse(FindingDefinition.MERGE_CYCLE);
        } else {
            event.record(one, of(other), AuditAction.CHART_LINKED);
            event.record(other, of(one), AuditAction.CHART_LINKED);
        }
    }

    private ChartEvent of(ChartId linked) {
        return ChartEvent.of(event.id(), ChartEvent.Kind.LINKED, Optional.of(linked), event.now(), event.by());
    }

    void unlink() {
        if (links(one, other).findAny().isEmpty()) {
            event.refuse(FindingDefinition.CHART_NOT_LINKED);
        }
        links(one, other).toList().forEach(link -> event.undo(one, link, AuditAction.CHART_UNLINKED));
        links(other, one).toList().forEach(link -> event.undo(other, link, AuditAction.CHART_UNLINKED));
    }

    private Stream<ChartEvent> links(ChartId chart, ChartId linked) {
        return event.record(chart).events().stream()
                .filter(link -> link.kind() == ChartEvent.Kind.LINKED
                        && link.stands()
                        && link.other().filter(linked::equals).isPresent());
    }
}
