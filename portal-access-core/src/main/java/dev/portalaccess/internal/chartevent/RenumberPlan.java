package dev.portalaccess.internal.chartevent;

import dev.portalaccess.chartevent.EventEffect;
import dev.portalaccess.internal.access.KeptGrant;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.seal.ExemptionStatement;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PA-104: a chart gets another id, and its former id leads there. Access stays as it is: everything that counts
 * is there under the new id, with every hold, block, freeze and statement. Invitations keep the former id, and staff
 * issue new ones. The trail stays where it was written.
 */
final class RenumberPlan {

    private final EventDraft event;
    private final ChartId former;
    private final ChartId next;

    RenumberPlan(EventDraft event, ChartId former, ChartId next) {
        this.event = event;
        this.former = former;
        this.next = next;
    }

    void apply() {
        if (event.draft().chain(next).contains(former)) {
            event.refuse(FindingDefinition.MERGE_CYCLE);
        } else if (event.record(former).mergedInto().isPresent()
                || event.record(next).mergedInto().isPresent()) {
            event.refuse(FindingDefinition.CHART_MERGED_ALREADY);
        } else if (!event.alive(next).isEmpty()) {
            event.refuse(FindingDefinition.CHART_IN_USE);
        } else {
            move();
        }
    }

    private void move() {
        ChartRecord source = event.record(former);
        new CarriedRestrictions(event).copy(source, next, any -> true);
        source.exemptions().stream()
                .map(exemption -> exemption.since(event.now()))
                .forEach(this::carry);
        source.events().stream()
                .filter(one -> one.stands() && !one.leadsAway())
                .forEach(one -> event.draft()
                        .putRecord(event.record(next)
                                .withEvents(Stream.concat(event.record(next).events().stream(), Stream.of(one))
                                        .toList())));
        event.record(former, of(ChartEvent.Kind.RENUMBERED_INTO, next), AuditAction.CHART_RENUMBERED);
        event.record(next, of(ChartEvent.Kind.RENUMBERED_FROM, former), AuditAction.CHART_RENUMBERED);
        for (Grant grant : event.alive(former)) {
            new KeptGrant(event.round(), Reason.STILL_RIGHT).move(grant);
            event.holdQuietly(grant);
            event.add(EventEffect.Kind.GIVEN, grant);
        }
        event.addWaiting(former);
    }

    private ChartEvent of(ChartEvent.Kind kind, ChartId other) {
        return ChartEvent.of(event.id(), kind, Optional.of(other), event.now(), event.by());
    }

    private void carry(AgeExemption exemption) {
        ChartRecord record = event.record(next);
        event.draft()
                .putRecord(record.withExemptions(Stream.concat(record.exemptions().stream(), Stream.of(exemption))
                        .toList()));
        event.draft()
                .addNote(AuditNote.on(next, AuditAction.EXEMPTION_SET)
                        .because(exemption.reason().code())
                        .with(ExemptionStatement.details(exemption)));
    }
}
