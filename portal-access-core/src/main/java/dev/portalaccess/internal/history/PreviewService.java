package dev.portalaccess.internal.history;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.command.Caller;
import dev.portalaccess.history.AccessDifference;
import dev.portalaccess.history.AccessPreview;
import dev.portalaccess.history.AccessPreviews;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.HolderCharts;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The implementation of {@link AccessPreviews}. */
public final class PreviewService implements AccessPreviews {

    private final CommandRunner commands;
    private final ServiceDependencies parts;

    /** Creates the service with the runner that asks for rights. */
    public PreviewService(CommandRunner commands) {
        this.commands = commands;
        this.parts = commands.parts();
    }

    @Override
    public Page<AccessDifference> compare(Caller caller, AccessPreview preview, Page.Request page) {
        requireNonNull(page, "page");
        RightsCheck rights = new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.PREVIEW_ACCESS);
        RightsCheck restrictions = new RightsCheck(commands, caller, CommandName.LIST_RESTRICTIONS);
        List<ChartId> added = chartsOfAdded(caller, requireNonNull(preview, "preview"));
        ChartComparison comparison = new ChartComparison(
                parts, caller, preview, chart -> restrictions.shows(List.of(chart)) && restrictions.shows(added));
        Optional<ChartId> only = only(preview);
        if (only.isPresent()) {
            rights.require(List.of(only.get()));
            return new Page<>(comparison.of(Set.of(only.get())), Optional.empty());
        }
        rights.requirePractice();
        Page<String> ids = parts.scan().ids(caller.practice(), RecordType.CHART, page);
        Set<ChartId> shown = ids.items().stream()
                .map(ChartId::new)
                .filter(chart -> rights.shows(List.of(chart)))
                .collect(Collectors.toSet());
        return new Page<>(comparison.of(shown), ids.next());
    }

    /** Returns the charts that the person of an added grant has to do with: a block on all charts concerns them. */
    private List<ChartId> chartsOfAdded(Caller caller, AccessPreview preview) {
        HolderCharts charts = new HolderCharts(parts, caller.practice());
        return preview.fold(
                policy -> List.of(),
                less -> List.of(),
                more -> Stream.concat(charts.of(more.holder()).stream(), charts.of(more.account()).stream())
                        .distinct()
                        .toList());
    }

    private static Optional<ChartId> only(AccessPreview preview) {
        return preview.fold(
                policy -> Optional.empty(),
                less -> Optional.of(less.grant()).map(GrantOn::chart),
                more -> Optional.of(more.chart()));
    }
}
