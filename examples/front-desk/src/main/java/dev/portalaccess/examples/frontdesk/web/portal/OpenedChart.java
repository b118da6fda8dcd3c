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
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The uses of a chart that are permitted to an account at the moment. Each request asks again; no answer is kept. */
final class OpenedChart {

    /**
     * The refusals of an account that never had a grant. An account with a present or past grant knows the patient; to
     * every other account the chart does not appear to exist. A grant whose record was changed past the library is no
     * evidence of either.
     */
    private static final Set<String> STRANGE = Set.of(
            RefusalReason.NO_GRANT,
            RefusalReason.CHART_UNKNOWN,
            RefusalReason.FACTS_UNAVAILABLE,
            RefusalReason.BLOCKED,
            RefusalReason.SEAL_BROKEN);

    private final Map<ChartArea, Decision> views;

    private OpenedChart(Map<ChartArea, Decision> views) {
        this.views = views;
    }

    static OpenedChart ask(PortalContext lobby, AccountId account, ChartId chart) {
        Map<ChartArea, Decision> views = new LinkedHashMap<>();
        for (ChartArea root : ChartArea.ROOTS) {
            Decision whole = lobby.portal().decisions().decide(lobby.id(), account, chart, ChartUse.view(root));
            views.put(root, whole);
            for (ChartArea part : partsLeft(root, whole)) {
                views.put(part, lobby.portal().decisions().decide(lobby.id(), account, chart, ChartUse.view(part)));
            }
        }
        return new OpenedChart(views);
    }

    /** Returns the areas below that may be seen although the area as a whole may not. */
    private static List<ChartArea> partsLeft(ChartArea root, Decision whole) {
        return whole.isPermitted()
                ? List.of()
                : below(root)
                        .filter(part -> whole.scope().covers(part, AccessLevel.VIEW))
                        .toList();
    }

    private static Stream<ChartArea> below(ChartArea root) {
        return ChartArea.STANDARD.stream().filter(area -> area.isWithin(root)).filter(area -> !area.equals(root));
    }

    /** Returns the areas directly on the page: those below the root, or the root itself if there are none. */
    static List<ChartArea> shownFor(ChartArea root) {
        List<ChartArea> below = below(root).toList();
        return below.isEmpty() ? List.of(root) : below;
    }

    boolean isAnything() {
        return views.values().stream().anyMatch(Decision::isPermitted);
    }

    /**
     * Reports whether the visitor may know who the patient is. A refusal that applies to every account, such as that of
     * a closed chart, is no evidence that the visitor knows the patient.
     */
    boolean isKnown() {
        return isAnything() || all().stream().noneMatch(OpenedChart::isStrange);
    }

    /**
     * Returns the reasons why nothing is open, as far as the visitor may know them. To a stranger, a closed chart looks
     * like one that does not exist.
     */
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

    /** Returns the level of the area as a whole; it is in the scope of each decision on the chart. */
    AccessLevel level(ChartArea area) {
        Scope scope = decision(area).scope();
        return Stream.of(AccessLevel.ACT, AccessLevel.VIEW)
                .filter(level -> scope.covers(area, level))
                .findFirst()
                .orElse(AccessLevel.NONE);
    }

    /** Reports whether the chart is the patient's own. */
    boolean isOwn() {
        return grants().anyMatch(grant -> grant.terms().isOwn());
    }

    Optional<Relationship> relationship() {
        return grants().flatMap(grant -> grant.terms().relationship().stream()).findFirst();
    }

    private Decision decision(ChartArea area) {
        Decision own = views.get(area);
        return own == null ? decision(area.parent().orElseThrow()) : own;
    }

    private Stream<Grant> grants() {
        return views.values().stream()
                .flatMap(
                        decision -> decision instanceof Permitted permitted ? permitted.by().stream() : Stream.empty());
    }
}
