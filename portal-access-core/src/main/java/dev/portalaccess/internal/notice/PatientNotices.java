package dev.portalaccess.internal.notice;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.policy.ProxyChange;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notices of one round to the patients whose charts it changes (PA-074). A command adds what it does to proxies, and
 * calls {@link #queue} when its draft has everything else; the notices are then in the same commit.
 *
 * <p>A patient is told once of each kind of change on a chart in one commit, and never of the patient's own access or
 * action. Facts that cannot be read prevent a notice, never the change. Used for one round.
 */
public final class PatientNotices {

    /** The host's chart or a record behind the notice cannot be read. */
    static final String UNREADABLE = "facts-unreadable";

    private static final String RULE = "PA-074";

    private static final Logger LOG = LoggerFactory.getLogger(PatientNotices.class);

    private final DecisionRound round;
    private final NoticeQueue queue;
    private final List<ProxyEvent> events = new ArrayList<>();

    /** Creates the notices of that round; there are none yet. */
    public PatientNotices(DecisionRound round) {
        this.round = round;
        this.queue = new NoticeQueue(round);
    }

    /** Adds a grant that has come into force. */
    public PatientNotices addActivated(Grant grant) {
        add(grant, ProxyChange.ACTIVATED, Message.Kind.PROXY_ADDED);
        return this;
    }

    /** Adds a change of a grant, if it is one that patients are told of. */
    public PatientNotices addChanged(Grant before, Grant after) {
        if (isUsable(before) && isLess(before, after)) {
            add(after, ProxyChange.ENDED, Message.Kind.PROXY_ENDED);
        } else if (isUsable(after) && isMore(before, after)) {
            add(after, ProxyChange.WIDENED, Message.Kind.PROXY_WIDENED);
        }
        return this;
    }

    /** Adds an invitation that was issued, on each of its charts. */
    public PatientNotices addInvited(Invitation invitation) {
        add(invitation, Message.Kind.PROXY_INVITED);
        return this;
    }

    /** Adds an invitation that ended without being used, on each of its charts. */
    public PatientNotices addCancelled(Invitation invitation) {
        add(invitation, Message.Kind.PROXY_ENDED);
        return this;
    }

    private void add(Invitation invitation, Message.Kind kind) {
        invitation.grants().stream()
                .filter(pending -> !pending.terms().isOwn())
                .forEach(pending -> events.add(new ProxyEvent(
                        pending.chart(),
                        ProxyChange.INVITED,
                        kind,
                        invitation.holder(),
                        Optional.empty(),
                        invitation.delivery().address())));
    }

    private void add(Grant grant, ProxyChange change, Message.Kind kind) {
        if (!grant.terms().isOwn()) {
            events.add(new ProxyEvent(
                    grant.chart(), change, kind, grant.holder(), Optional.of(grant.account()), Optional.empty()));
        }
    }

    /** Reports whether the grant permits now, or will from its first day on. */
    private boolean isUsable(Grant grant) {
        return grant.isAliveAt(round.now()) && grant.holds().isEmpty();
    }

    private boolean isLess(Grant before, Grant after) {
        return !isUsable(after) || end(after).isBefore(end(before));
    }

    private boolean isMore(Grant before, Grant after) {
        return !isUsable(before)
                || end(after).isAfter(end(before))
                || !after.terms().scope().isWithin(before.terms().scope())
                || !after.terms().obligations().containsAll(before.terms().obligations());
    }

    private static Instant end(Grant grant) {
        return grant.validity().until().orElse(Instant.MAX);
    }

    /** Queues the notices of everything that was added, and removes it. */
    public void queue() {
        List<ProxyEvent> due = events.stream()
                .filter(event -> round.parts().policy().notifiesOf(event.change()))
                .toList();
        events.clear();
        if (due.isEmpty()) {
            return;
        }
        Map<ChartId, List<ProxyEvent>> byChart = new LinkedHashMap<>();
        due.forEach(event -> byChart.computeIfAbsent(event.chart(), chart -> new ArrayList<>())
                .add(event));
        Optional<NoticeFacts> facts = read(() -> NoticeFacts.read(round, due));
        byChart.forEach((chart, onChart) -> queue(chart, onChart, facts));
    }

    private void queue(ChartId chart, List<ProxyEvent> onChart, Optional<NoticeFacts> facts) {
        boolean wasRead =
                facts.flatMap(known -> read(() -> tell(chart, onChart, known))).isPresent();
        if (!wasRead) {
            queue.omit(chart, UNREADABLE, RULE);
            round.add(FindingDefinition.PATIENT_NOT_TOLD, "notice");
        }
    }

    /** Queues one notice of each kind, once everything is read; returns how many. */
    private int tell(ChartId chart, List<ProxyEvent> onChart, NoticeFacts facts) {
        List<ProxyEvent> ofProxies =
                onChart.stream().filter(event -> !facts.isPatients(event)).toList();
        if (ofProxies.isEmpty() || isPatientsDoing(chart, facts)) {
            return 0;
        }
        NoticeRoute route = queue.withinLimit(facts.rule(chart, ofProxies).route());
        if (route.way() == NoticeRoute.Way.NOWHERE) {
            if (route.code().equals(NoticeRule.SILENCED)) {
                queue.omit(chart, route.code(), RULE);
            }
            return 0;
        }
        List<ProxyEvent> told =
                ofProxies.stream().filter(event -> !facts.isSilenced(event)).toList();
        if (told.size() < ofProxies.size()) {
            queue.omit(chart, NoticeRule.SILENCED, RULE);
        }
        if (told.isEmpty()) {
            return 0;
        }
        HolderId reader = facts.patient(chart)
                .or(() -> facts.chart(chart)
                        .map(Chart::patient)
                        .map(round.holders()::findOrAdd)
                        .map(Versioned::value))
                .map(Holder::id)
                .orElseThrow(() -> new NoSuchElementException("the host has no such chart"));
        List<Message.Kind> kinds =
                told.stream().map(ProxyEvent::kind).distinct().toList();
        kinds.forEach(kind -> queue.tell(chart, kind, reader, route, RULE));
        return kinds.size();
    }

    /** A patient who acts is told nothing of it. */
    private boolean isPatientsDoing(ChartId chart, NoticeFacts facts) {
        Actor actor = round.caller().actor();
        return actor.kind() == Actor.Kind.ACCOUNT
                && facts.ownAccounts(chart).stream().anyMatch(own -> own.value().equals(actor.id()));
    }

    /** Returns what is read; empty if it cannot be read. A store that fails, or breaks its contract, is thrown. */
    private static <T> Optional<T> read(Supplier<T> facts) {
        try {
            return Optional.of(facts.get());
        } catch (AccessStoreException | ContractViolationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("a patient is not told of a change ({})", e.getClass().getName());
            return Optional.empty();
        }
    }
}
