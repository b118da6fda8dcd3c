package dev.portalaccess.internal.chartevent;

import dev.portalaccess.chartevent.AppliedEvent;
import dev.portalaccess.chartevent.AppliedEvents;
import dev.portalaccess.chartevent.EventEffect;
import dev.portalaccess.chartevent.ReportEvents;
import dev.portalaccess.chartevent.ReportedEvent;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.spi.CommandName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Does what the events of one message ask for, in their order, all of them or none (PA-100, PA-104). */
record ReportEventsCommand(ServiceDependencies parts, Caller caller, ReportEvents content)
        implements Command<AppliedEvents> {

    private static final String EFFECT = "effect";

    @Override
    public String name() {
        return CommandName.REPORT_EVENTS;
    }

    @Override
    public Optional<ChartId> chart() {
        return content.events().stream().findFirst().map(ReportedEvent::chart);
    }

    @Override
    public List<ChartId> touchedCharts() {
        return content.events().stream()
                .flatMap(ReportEventsCommand::named)
                .distinct()
                .flatMap(chart -> parts.chain(caller.practice(), chart).stream())
                .distinct()
                .toList();
    }

    private static Stream<ChartId> named(ReportedEvent event) {
        return Stream.concat(Stream.of(event.chart()), event.other().stream());
    }

    @Override
    public CommandVerdict<AppliedEvents> decide(DecisionRound round) {
        List<AppliedEvent> applied = new ArrayList<>();
        for (int i = 0; i < content.events().size() && !round.isRefused(); i++) {
            applied.add(apply(round, content.events().get(i), "events[" + i + "]"));
        }
        AppliedEvents all = new AppliedEvents(applied);
        return round.isRefused()
                ? new CommandVerdict.CommandRefusal<>()
                : new CommandVerdict.DraftCommit<>(all, lines(all));
    }

    private static AppliedEvent apply(DecisionRound round, ReportedEvent reported, String path) {
        EventDraft event = new EventDraft(round, reported, path);
        Optional<ChartEvent> known = named(reported)
                .flatMap(chart -> event.record(chart).event(reported.id()).stream())
                .findFirst();
        if (known.isPresent()) {
            if (!isDone(event, reported)) {
                event.refuse(FindingDefinition.EVENT_ID_REUSED);
            }
            return new AppliedEvent(reported.id(), true, List.of());
        }
        switch (reported.kind()) {
            case MERGE -> new MergePlan(event, reported.chart(), other(reported)).apply();
            case UNMERGE -> new UnmergePlan(event, reported.chart()).apply();
            case LINK -> new LinkPlan(event, reported.chart(), other(reported)).link();
            case UNLINK -> new LinkPlan(event, reported.chart(), other(reported)).unlink();
            case MOVE -> new MovePlan(event, reported.chart()).apply();
            case RENUMBER -> new RenumberPlan(event, reported.chart(), other(reported)).apply();
        }
        return event.applied();
    }

    private static ChartId other(ReportedEvent reported) {
        return reported.other().orElseThrow();
    }

    /** Reports whether the same event was done before under the same id, whatever has become of it since. */
    private static boolean isDone(EventDraft event, ReportedEvent reported) {
        return event.record(reported.chart()).events().stream().anyMatch(one -> isDone(one, reported));
    }

    private static boolean isDone(ChartEvent one, ReportedEvent reported) {
        return switch (reported.kind()) {
            case MERGE -> isDone(one, reported, ChartEvent.Kind.MERGED_INTO);
            case LINK -> isDone(one, reported, ChartEvent.Kind.LINKED);
            case RENUMBER -> isDone(one, reported, ChartEvent.Kind.RENUMBERED_INTO);
            case MOVE -> isDone(one, reported, ChartEvent.Kind.MOVED);
            case UNMERGE -> isUndone(one, reported) && one.leadsAway();
            case UNLINK -> isUndone(one, reported) && one.other().equals(reported.other());
        };
    }

    private static boolean isDone(ChartEvent one, ReportedEvent reported, ChartEvent.Kind kind) {
        return one.kind() == kind
                && one.id().equals(reported.id())
                && one.other().equals(reported.other());
    }

    private static boolean isUndone(ChartEvent one, ReportedEvent reported) {
        return one.undone()
                .filter(reversal -> reversal.id().equals(reported.id()))
                .isPresent();
    }

    private static List<String> lines(AppliedEvents all) {
        List<String> lines = new ArrayList<>();
        for (AppliedEvent event : all.events()) {
            lines.add(ReceiptLine.of("event", Boolean.toString(event.wasKnown()), event.id()));
            event.effects()
                    .forEach(effect -> lines.add(ReceiptLine.of(
                            EFFECT,
                            effect.kind().name(),
                            effect.chart().value(),
                            effect.id(),
                            effect.holder().map(HolderId::value).orElse(""))));
        }
        return lines;
    }

    @Override
    public AppliedEvents readReceipt(PracticeId practice, List<String> receipt) {
        List<AppliedEvent> events = new ArrayList<>();
        for (String line : receipt) {
            List<String> fields = ReceiptLine.fields(line);
            if (fields.get(0).equals(EFFECT)) {
                AppliedEvent last = events.remove(events.size() - 1);
                events.add(new AppliedEvent(
                        last.id(),
                        last.wasKnown(),
                        Stream.concat(last.effects().stream(), Stream.of(effect(fields)))
                                .toList()));
            } else {
                events.add(new AppliedEvent(fields.get(2), Boolean.parseBoolean(fields.get(1)), List.of()));
            }
        }
        return new AppliedEvents(events);
    }

    private static EventEffect effect(List<String> fields) {
        return new EventEffect(
                EventEffect.Kind.valueOf(fields.get(1)),
                new ChartId(fields.get(2)),
                fields.get(3),
                Optional.of(fields.get(4)).filter(id -> !id.isEmpty()).map(HolderId::new));
    }
}
