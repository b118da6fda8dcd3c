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

/**
 * The notices of coming changes by a patient's age, to both sides (PA-092): to the patient by the rule of other notices,
 * and to each person whose access changes. A notice that cannot be mailed is a task for staff; also for a minor without
 * an address of their own, since it is the minor's right that begins.
 *
 * <p>Used for one round.
 */
public final class AgeNotices {

    private static final String RULE = "PA-092";

    private final DecisionRound round;
    private final NoticeQueue queue;

    /** Creates the notices of that round; there are none yet. */
    public AgeNotices(DecisionRound round) {
        this.round = round;
        this.queue = new NoticeQueue(round);
    }

    /** Queues the notices about the grants on the chart that change at one birthday. */
    public void queue(ChartId chart, List<Grant> changing) {
        List<ProxyEvent> events = changing.stream()
                .map(grant -> new ProxyEvent(
                        chart,
                        ProxyChange.ENDED,
                        Message.Kind.PROXY_CHANGING,
                        grant.holder(),
                        Optional.of(grant.account()),
                        Optional.empty()))
                .toList();
        NoticeFacts facts = NoticeFacts.read(round, events);
        List<ProxyEvent> ofProxies =
                events.stream().filter(event -> !facts.isPatients(event)).toList();
        List<ProxyEvent> told =
                ofProxies.stream().filter(event -> !facts.isSilenced(event)).toList();
        if (told.size() < ofProxies.size()) {
            queue.omit(chart, NoticeRule.SILENCED, RULE);
        }
        if (!told.isEmpty()) {
            tellPatient(chart, told, facts);
            told.stream().map(ProxyEvent::proxy).distinct().forEach(proxy -> tellProxy(chart, proxy));
        }
    }

    private void tellPatient(ChartId chart, List<ProxyEvent> told, NoticeFacts facts) {
        NoticeRoute route = queue.withinLimit(facts.rule(chart, told).route());
        if (route.way() == Way.NOWHERE && !route.code().equals(NoticeRule.MINOR)) {
            queue.omit(chart, route.code(), RULE);
            return;
        }
        NoticeRoute way = route.way() == Way.NOWHERE ? NoticeRoute.task(DeliveryCode.NO_OWN_ADDRESS) : route;
        facts.patient(chart)
                .or(() -> facts.chart(chart)
                        .map(Chart::patient)
                        .map(round.holders()::findOrAdd)
                        .map(Versioned::value))
                .map(Holder::id)
                .ifPresent(reader -> queue.tell(chart, Message.Kind.PROXY_CHANGING, reader, way, RULE));
    }

    private void tellProxy(ChartId chart, HolderId proxy) {
        Optional<Holder> holder = round.holders().find(proxy).map(Versioned::value);
        Set<EmailAddress> addresses = holder.flatMap(Holder::address).stream().collect(Collectors.toSet());
        if (NoticeSilence.barsReader(round, round.draft().chart(chart), holder, List.copyOf(addresses))) {
            queue.omit(chart, NoticeRule.SILENCED, RULE);
            return;
        }
        NoticeRoute route = addresses.stream()
                .findFirst()
                .map(NoticeRoute::mail)
                .orElseGet(() -> NoticeRoute.task(DeliveryCode.NO_OWN_ADDRESS));
        queue.tell(chart, Message.Kind.ACCESS_CHANGING, proxy, queue.withinLimit(route), RULE);
    }
}
