package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.Ground;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Area;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Level;
import dev.portalaccess.model.Relationship;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a login may do with a chart at the moment, asked anew for each request and kept for none. */
final class Opened {

    /** Whoever has or had a grant knows the patient; to everybody else a chart is as good as none. */
    private static final Set<String> STRANGE =
            Set.of(Ground.NO_GRANT, Ground.CHART_UNKNOWN, Ground.FACTS_UNAVAILABLE, Ground.BLOCKED);

    private final Map<Area, Decision> views;

    private Opened(Map<Area, Decision> views) {
        this.views = views;
    }

    static Opened ask(Lobby lobby, AccountId account, ChartId chart) {
        Map<Area, Decision> views = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            views.put(area, lobby.portal().decisions().decide(lobby.id(), account, chart, Use.view(area)));
        }
        return new Opened(views);
    }

    boolean isAnything() {
        return views.values().stream().anyMatch(Decision::isPermitted);
    }

    /**
     * Whether the one who looks may know whose chart it is. What stands against anybody, such as that the chart is closed,
     * makes nobody known.
     */
    boolean isKnown() {
        return isAnything() || all().stream().noneMatch(Opened::isStrange);
    }

    /** Why nothing is open, as far as the one who looks may know: to a stranger a closed chart is like one there is not. */
    List<Ground> grounds() {
        return isKnown() ? all() : all().stream().filter(Opened::isStrange).toList();
    }

    private static boolean isStrange(Ground ground) {
        return STRANGE.contains(ground.code());
    }

    private List<Ground> all() {
        return views.values().stream()
                .flatMap(decision -> decision instanceof Refused refused ? refused.grounds().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    List<Ground> grounds(Area area) {
        return decision(area).<List<Ground>>fold(permitted -> List.of(), Refused::grounds);
    }

    Level level(Area area) {
        return decision(area).<Level>fold(permitted -> permitted.scope().level(area), refused -> Level.NONE);
    }

    /** Whether it is the patient's own. */
    boolean isOwn() {
        return grants().anyMatch(grant -> grant.terms().isOwn());
    }

    Optional<Relationship> relationship() {
        return grants().flatMap(grant -> grant.terms().relationship().stream()).findFirst();
    }

    private Decision decision(Area area) {
        return Objects.requireNonNull(views.get(area));
    }

    private Stream<Grant> grants() {
        return views.values().stream()
                .flatMap(
                        decision -> decision instanceof Permitted permitted ? permitted.by().stream() : Stream.empty());
    }
}
