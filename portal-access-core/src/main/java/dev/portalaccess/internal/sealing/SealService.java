package dev.portalaccess.internal.sealing;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The implementation of {@link RecordSeals}. */
public final class SealService implements RecordSeals {

    private static final int LARGEST_PAGE = 100;

    private final CommandRunner commands;
    private final ServiceDependencies parts;

    /** Creates the service with the runner of its commits. */
    public SealService(CommandRunner commands) {
        this.commands = commands;
        this.parts = commands.parts();
    }

    @Override
    public SealReport check(PracticeId practice, ChartId chart) {
        requireNonNull(practice, "practice");
        SealInspector inspector = new SealInspector(parts, practice);
        inspector.checkChart(requireNonNull(chart, "chart"));
        InvitationFilter onChart = InvitationFilter.all(parts.now()).on(chart);
        Optional<Page.Request> request = Optional.of(Page.Request.first(LARGEST_PAGE));
        while (request.isPresent()) {
            Page<ListedInvitation> page = parts.queries().invitations(practice, onChart, request.get());
            page.items().stream()
                    .map(listed -> listed.invitation().value().id().value())
                    .forEach(inspector::checkInvitation);
            request = page.next().map(Page.Request.first(LARGEST_PAGE)::after);
        }
        return new SealReport(inspector.checked(), 0, inspector.unknown(), inspector.broken(), Optional.empty());
    }

    @Override
    public SealReport verify(PracticeId practice, SealPlace from, int most) {
        return walk(practice, from, most, false);
    }

    @Override
    public SealReport sealExisting(PracticeId practice, SealPlace from, int most) {
        if (!parts.seals().isSealing()) {
            throw new IllegalStateException("seals are off");
        }
        return walk(practice, from, most, true);
    }

    private SealReport walk(PracticeId practice, SealPlace from, int most, boolean isSealing) {
        requireNonNull(practice, "practice");
        requireNonNull(from, "from");
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more");
        }
        SealInspector inspector = new SealInspector(parts, practice);
        SealWriter writer = new SealWriter(commands, practice);
        List<BrokenSeal> left = new ArrayList<>();
        Optional<SealPlace> place = Optional.of(from);
        int looked = 0;
        while (place.isPresent() && looked < most) {
            SealPlace here = place.get();
            int limit = Math.min(LARGEST_PAGE, most - looked);
            Page<String> page = parts.scan().ids(practice, here.type(), new Page.Request(limit, here.after()));
            looked += page.items().size();
            List<BrokenSeal> found = inspector.check(here.type(), page.items());
            left.addAll(isSealing ? writer.seal(here.type(), page.items(), found) : found);
            place = next(here, page);
        }
        return new SealReport(looked, writer.sealed(), inspector.unknown(), left, place);
    }

    /** Returns where to go on: behind the page, or at the next type of records. */
    private static Optional<SealPlace> next(SealPlace here, Page<String> page) {
        if (page.next().isPresent()) {
            return Optional.of(new SealPlace(here.type(), page.next()));
        }
        return Arrays.stream(RecordType.values())
                .filter(type -> type.compareTo(here.type()) > 0)
                .findFirst()
                .map(type -> new SealPlace(type, Optional.empty()));
    }
}
