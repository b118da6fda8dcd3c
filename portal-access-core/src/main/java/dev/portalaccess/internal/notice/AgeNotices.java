package dev.portalaccess.internal.notice;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.notice.NoticeRoute.Way;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.policy.ProxyChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notices of changes by a patient's age, to both sides (PA-092, PA-094): to the patient by the rule of other notices,
 * and to each person whose access changes. A notice that cannot be mailed is a task for staff; also for a minor without
 * an address of their own, since it is the minor's right that begins.
 *
 * <p>Used for one round.
 */
public final class AgeNotices {

    private final DecisionRound round;
    private final ChartId chart;
    private final Occasion occasion;
    private final NoticeQueue queue;
    private final NoticeFacts facts;
    private final List<ProxyEvent> ofProxies;
    private final List<ProxyEvent> told;

    /** What makes the access change. */
    public enum Occasion {
        /** A birthday that is still to come (PA-092). */
        BIRTHDAY("PA-092", Message.Kind.PROXY_CHANGING, Message.Kind.ACCESS_CHANGING),
        /** The statement that a minor is treated as of age, which takes effect at once (PA-094). */
        EMANCIPATION("PA-094", Message.Kind.PROXY_ENDED, Message.Kind.ACCESS_ENDED);

        private final String rule;
        private final Message.Kind toPatient;
        private final Message.Kind toProxy;

        Occasion(String rule, Message.Kind toPatient, Message.Kind toProxy) {
            this.rule = rule;
            this.toPatient = toPatient;
            this.toProxy = toProxy;
        }
    }

    /** Creates the notices of that round about the grants on the chart that change; none is queued yet. */
    public AgeNotices(DecisionRound round, ChartId chart, Occasion occasion, List<Grant> changing) {
        this.round = round;
        this.chart = chart;
        this.occasion = occasion;
        this.queue = new NoticeQueue(round);
        List<ProxyEvent> events = changing.stream()
                .map(grant -> new ProxyEvent(
                        chart,
                        ProxyChange.ENDED,
                        occasion.toPatient,
                        grant.holder(),
                        Optional.of(grant.account()),
                        Optional.empty()))
                .toList();
        this.facts = NoticeFacts.read(round, events);
        this.ofProxies =
                events.stream().filter(event -> !facts.isPatients(event)).toList();
        this.told = ofProxies.stream().filter(event -> !facts.isSilenced(event)).toList();
    }

    /** Reports whether there is a notice to the reader now, or to the patient if there is no reader. */
    public boolean hasNotice(Optional<HolderId> reader) {
        return concerns(told, reader) && omission(reader).isEmpty();
    }

    /** Queues that notice. */
    public void queue(Optional<HolderId> reader) {
        reader.ifPresentOrElse(this::tellProxy, this::tellPatient);
    }

    /** Queues the notice to the patient and to each person whose access changes, or puts on record why there is none. */
    public void queueAll() {
        Stream.concat(
                        Stream.of(Optional.<HolderId>empty()),
                        ofProxies.stream().map(ProxyEvent::proxy).distinct().map(Optional::of))
                .forEach(reader -> {
                    if (hasNotice(reader)) {
                        queue(reader);
                    } else {
                        omit(reader);
                    }
                });
    }

    /** Puts on record why there is no notice to the reader; reports whether there was something to tell at all. */
    public boolean omit(Optional<HolderId> reader) {
        boolean isConcerned = concerns(ofProxies, reader);
        if (isConcerned) {
            queue.omit(chart, omission(reader).orElse(NoticeRule.SILENCED), occasion.rule);
        }
        return isConcerned;
    }

    private static boolean concerns(List<ProxyEvent> events, Optional<HolderId> reader) {
        return reader.map(
                        proxy -> events.stream().anyMatch(event -> event.proxy().equals(proxy)))
                .orElse(!events.isEmpty());
    }

    private Optional<String> omission(Optional<HolderId> reader) {
        if (reader.isPresent()) {
            return Optional.of(NoticeRule.SILENCED).filter(code -> isBarred(reader.get()));
        }
        NoticeRoute route = facts.rule(chart, told).route();
        return Optional.of(route.code()).filter(code -> route.way() == Way.NOWHERE && !code.equals(NoticeRule.MINOR));
    }

    private boolean isBarred(HolderId proxy) {
        return NoticeSilence.barsReader(
                round, round.draft().chart(chart), holder(proxy), List.copyOf(addresses(proxy)));
    }

    private Optional<Holder> holder(HolderId proxy) {
        return round.holders().find(proxy).map(Versioned::value);
    }

    private Set<EmailAddress> addresses(HolderId proxy) {
        return holder(proxy).flatMap(Holder::address).stream().collect(Collectors.toSet());
    }

    private void tellPatient() {
        NoticeRoute route = queue.withinLimit(facts.rule(chart, told).route());
        NoticeRoute way = route.way() == Way.NOWHERE ? NoticeRoute.task(DeliveryCode.NO_OWN_ADDRESS) : route;
        facts.patient(chart)
                .or(() -> facts.chart(chart)
                        .map(Chart::patient)
                        .map(round.holders()::findOrAdd)
                        .map(Versioned::value))
                .map(Holder::id)
                .ifPresent(reader -> queue.tell(chart, occasion.toPatient, reader, way, occasion.rule));
    }

    private void tellProxy(HolderId proxy) {
        NoticeRoute route = addresses(proxy).stream()
                .findFirst()
                .map(NoticeRoute::mail)
                .orElseGet(() -> NoticeRoute.task(DeliveryCode.NO_OWN_ADDRESS));
        queue.tell(chart, occasion.toProxy, proxy, queue.withinLimit(route), occasion.rule);
    }
}
