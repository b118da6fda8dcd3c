package dev.portalaccess.internal.chartevent;

import dev.portalaccess.chartevent.EventEffect;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.seal.ExemptionStatement;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartEvent;
import java.util.List;
import java.util.Optional;

/**
 * PA-104: a chart is another patient's from now on. Everything about the former one is to be reviewed: each grant is
 * held, and what was stated beside the former patient's age no longer counts. Blocks and freezes stay.
 */
final class MovePlan {

    private final EventDraft event;
    private final ChartId chart;

    MovePlan(EventDraft event, ChartId chart) {
        this.event = event;
        this.chart = chart;
    }

    void apply() {
        if (event.record(chart).mergedInto().isPresent()) {
            event.refuse(FindingDefinition.CHART_MERGED_ALREADY);
            return;
        }
        event.record(
                chart,
                ChartEvent.of(event.id(), ChartEvent.Kind.MOVED, Optional.empty(), event.now(), event.by()),
                AuditAction.CHART_MOVED);
        for (Grant grant : event.alive(chart)) {
            event.add(EventEffect.Kind.HELD, event.hold(grant, Optional.of(event.today())));
        }
        List<AgeExemption> exemptions = event.record(chart).exemptions();
        if (!exemptions.isEmpty()) {
            event.draft().putRecord(event.record(chart).withExemptions(List.of()));
            exemptions.forEach(this::noteLifted);
        }
    }

    private void noteLifted(AgeExemption exemption) {
        event.draft()
                .addNote(AuditNote.on(chart, AuditAction.EXEMPTION_LIFTED)
                        .because(Reason.ENTERED_IN_ERROR.code())
                        .with(ExemptionStatement.details(exemption)));
        event.add(new EventEffect(EventEffect.Kind.LIFTED, chart, exemption.id(), exemption.holder()));
    }
}
