package dev.portalaccess.internal.chartevent;

import dev.portalaccess.chartevent.AppliedEvent;
import dev.portalaccess.chartevent.EventEffect;
import dev.portalaccess.chartevent.ReportedEvent;
import dev.portalaccess.internal.access.GrantChangeWriter;
import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.seal.EventStatement;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Invitation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One event of a report: what it changes in the draft of the round, and what it tells of that. Used by one thread. */
final class EventDraft {

    /** The most events that the record of one chart keeps. */
    private static final int MOST_EVENTS = 200;

    private final DecisionRound round;
    private final ReportedEvent event;
    private final String path;
    private final List<EventEffect> effects = new ArrayList<>();
    private boolean isRefused;

    EventDraft(DecisionRound round, ReportedEvent event, String path) {
        this.round = round;
        this.event = event;
        this.path = path;
    }

    DecisionRound round() {
        return round;
    }

    CommitDraft draft() {
        return round.draft();
    }

    /** Returns the host's id of the event. */
    String id() {
        return event.id();
    }

    Instant now() {
        return round.now();
    }

    Actor by() {
        return round.caller().actor();
    }

    ChartRecord record(ChartId chart) {
        return draft().chart(chart).record();
    }

    /** Returns the grants of the chart that may still permit something. */
    List<Grant> alive(ChartId chart) {
        return draft().chart(chart).grants().stream()
                .filter(grant -> grant.isAliveAt(now()))
                .toList();
    }

    void refuse(FindingDefinition finding, String... arguments) {
        isRefused = true;
        round.add(finding, path, arguments);
    }

    boolean isRefused() {
        return isRefused;
    }

    void add(EventEffect.Kind kind, Grant grant) {
        effects.add(new EventEffect(kind, grant.chart(), grant.id().value(), Optional.of(grant.holder())));
    }

    void add(EventEffect effect) {
        effects.add(effect);
    }

    AppliedEvent applied() {
        return new AppliedEvent(event.id(), false, effects);
    }

    /** Puts an event on the record of a chart, with an entry that names the event and never the other chart (PA-110). */
    void record(ChartId chart, ChartEvent next, String action) {
        List<ChartEvent> events = record(chart).events();
        if (events.size() >= MOST_EVENTS) {
            refuse(FindingDefinition.TOO_MANY_EVENTS, Integer.toString(MOST_EVENTS));
        }
        draft().putRecord(record(chart)
                .withEvents(Stream.concat(events.stream(), Stream.of(next)).toList()));
        note(chart, next, action);
    }

    /** Puts the next form of an event in place of the former one, without an entry. */
    void replace(ChartId chart, ChartEvent former, ChartEvent next) {
        draft().putRecord(record(chart)
                .withEvents(record(chart).events().stream()
                        .map(one -> one.equals(former) ? next : one)
                        .toList()));
    }

    /** Undoes an event on the record of a chart. */
    void undo(ChartId chart, ChartEvent former, String action) {
        ChartEvent undone = former.undone(new ChartEvent.EventReversal(event.id(), now(), by()));
        replace(chart, former, undone);
        note(chart, undone, action);
    }

    private void note(ChartId chart, ChartEvent stated, String action) {
        draft().addNote(AuditNote.on(chart, action).with(EventStatement.details(stated)));
    }

    /** Holds a grant until it is reviewed; the id of the hold is that of the event. */
    Grant hold(Grant grant, Optional<LocalDate> reviewOn) {
        Hold hold = of(reviewOn);
        Grant held = grant.heldBy(hold);
        write(AuditAction.GRANT_HELD, Reason.UNDER_REVIEW).put(grant, held, hold);
        return held;
    }

    /** Holds a grant that stands elsewhere as well. */
    void holdQuietly(Grant grant) {
        Hold hold = of(Optional.empty());
        write(AuditAction.GRANT_HELD, Reason.UNDER_REVIEW).putQuietly(grant.heldBy(hold), hold);
    }

    private Hold of(Optional<LocalDate> reviewOn) {
        return new Hold(new HoldId(event.id()), Hold.BY_MERGE, now(), by(), Reason.UNDER_REVIEW, reviewOn);
    }

    /** PA-048: tells of the live invitations to a chart; they stay as they are, and open nothing on another chart. */
    void addWaiting(ChartId chart) {
        InvitationFilter live =
                InvitationFilter.all(now()).in(Set.of(InvitationStatus.LIVE)).on(chart);
        new PageReader<>(page -> round.parts().queries().invitations(draft().practice(), live, page))
                .forEachRemaining(
                        listed -> addWaiting(chart, listed.invitation().value()));
    }

    private void addWaiting(ChartId chart, Invitation invitation) {
        add(new EventEffect(EventEffect.Kind.WAITS, chart, invitation.id().value(), Optional.of(invitation.holder())));
    }

    GrantChangeWriter write(String action, Reason reason) {
        return new GrantChangeWriter(round, action, reason);
    }

    /** Returns the present day on the practice's clock. */
    LocalDate today() {
        return round.today();
    }
}
