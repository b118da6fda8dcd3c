package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a login may do with a chart at the moment, asked anew for each request and kept for none. */
final class OpenedChart {

    /** Whoever has or had a grant knows the patient; to everybody else a chart is as good as none. */
    private static final Set<String> STRANGE = Set.of(
            RefusalReason.NO_GRANT,
            RefusalReason.CHART_UNKNOWN,
            RefusalReason.FACTS_UNAVAILABLE,
            RefusalReason.BLOCKED);

    private final Map<ChartArea, Decision> views;

    private OpenedChart(Map<ChartArea, Decision> views) {
        this.views = views;
    }

    static OpenedChart ask(PortalContext lobby, AccountId account, ChartId chart) {
        Map<ChartArea, Decision> views = new EnumMap<>(ChartArea.class);
        for (ChartArea area : ChartArea.values()) {
            views.put(area, lobby.portal().decisions().decide(lobby.id(), account, chart, ChartUse.view(area)));
        }
        return new OpenedChart(views);
    }

    boolean isAnything() {
        return views.values().stream().anyMatch(Decision::isPermitted);
    }

    /**
     * Whether the one who looks may know whose chart it is. What stands against anybody, such as that the chart is closed,
     * makes nobody known.
     */
    boolean isKnown() {
        return isAnything() || all().stream().noneMatch(OpenedChart::isStrange);
    }

    /** Why nothing is open, as far as the one who looks may know: to a stranger a closed chart is like one there is not. */
    List<RefusalReason> grounds() {
        return isKnown() ? all() : all().stream().filter(OpenedChart::isStrange).toList();
    }

    private static boolean isStrange(RefusalReason ground) {
        return STRANGE.contains(ground.code());
    }

    private List<RefusalReason> all() {
        return views.values().stream()
                .flatMap(decision -> decision instanceof Refused refused ? refused.grounds().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    List<RefusalReason> grounds(ChartArea area) {
        return decision(area).<List<RefusalReason>>fold(permitted -> List.of(), Refused::grounds);
    }

    AccessLevel level(ChartArea area) {
        return decision(area)
                .<AccessLevel>fold(permitted -> permitted.scope().level(area), refused -> AccessLevel.NONE);
    }

    /** Whether it is the patient's own. */
    boolean isOwn() {
        return grants().anyMatch(grant -> grant.terms().isOwn());
    }

    Optional<Relationship> relationship() {
        return grants().flatMap(grant -> grant.terms().relationship().stream()).findFirst();
    }

    private Decision decision(ChartArea area) {
        return Objects.requireNonNull(views.get(area));
    }

    private Stream<Grant> grants() {
        return views.values().stream()
                .flatMap(
                        decision -> decision instanceof Permitted permitted ? permitted.by().stream() : Stream.empty());
    }
}
