package dev.portalaccess.internal.sealing;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealPlace.Step;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

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
    public SealReport check(Caller caller, ChartId chart) {
        rights(caller, CommandName.CHECK_RECORDS).require(List.of(requireNonNull(chart, "chart")));
        PracticeId practice = caller.practice();
        SealInspector inspector = new SealInspector(parts, practice);
        inspector.checkChart(chart);
        Set<String> ids = new LinkedHashSet<>(inspector.redeemableOn(chart));
        Optional<String> damage = DamagedRow.readOr(
                () -> {
                    ids.addAll(listed(practice, chart));
                    return Optional.empty();
                },
                Optional::of);
        damage.ifPresent(code -> ids.addAll(inspector.namedOn(chart)));
        int before = inspector.broken().size();
        ids.forEach(inspector::checkInvitation);
        List<BrokenSeal> broken = new ArrayList<>(inspector.broken());
        damage.filter(code -> broken.size() == before)
                .ifPresent(code -> broken.add(SealedKind.CHART.broken(chart.value(), code)));
        return new SealReport(inspector.checked(), 0, inspector.unknown(), inspector.older(), broken, Optional.empty());
    }

    private List<String> listed(PracticeId practice, ChartId chart) {
        InvitationFilter onChart = InvitationFilter.all(parts.now()).on(chart);
        List<String> ids = new ArrayList<>();
        new PageReader<>(page -> parts.queries().invitations(practice, onChart, page))
                .forEachRemaining(
                        listed -> ids.add(listed.invitation().value().id().value()));
        return ids;
    }

    @Override
    public SealReport verify(Caller caller, SealPlace from, int most) {
        rights(caller, CommandName.CHECK_RECORDS).requirePractice();
        return walk(caller, from, most, false);
    }

    @Override
    public SealReport sealExisting(Caller caller, SealPlace from, int most) {
        rights(caller, CommandName.SEAL_RECORDS).requirePractice();
        if (!parts.seals().isSealing()) {
            throw new IllegalStateException("seals are off");
        }
        return walk(caller, from, most, true);
    }

    private RightsCheck rights(Caller caller, String command) {
        return new RightsCheck(commands, requireNonNull(caller, "caller"), command);
    }

    private SealReport walk(Caller caller, SealPlace from, int most, boolean isSealing) {
        PracticeId practice = caller.practice();
        requireNonNull(from, "from");
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more");
        }
        SealInspector inspector = new SealInspector(parts, practice);
        SealWriter writer = new SealWriter(commands, caller);
        Set<BrokenSeal> left = new LinkedHashSet<>();
        Optional<SealPlace> place = Optional.of(from);
        int looked = 0;
        while (place.isPresent() && looked < most) {
            SealPlace here = place.get();
            Page.Request request = new Page.Request(Math.min(LARGEST_PAGE, most - looked), here.after());
            Stretch stretch = read(inspector, practice, here.step(), request);
            for (SealableRecord record : stretch.records()) {
                List<BrokenSeal> broken = record.check().get();
                left.addAll(isSealing ? seal(inspector, writer, here.step(), stretch, record.id(), broken) : broken);
            }
            looked += stretch.looks();
            place = next(here, stretch);
        }
        return new SealReport(
                looked, writer.sealed(), inspector.unknown(), inspector.older(), List.copyOf(left), place);
    }

    /** The practice's chain is sealed once its last entries were looked at, because they show whether it is the latest. */
    private static List<BrokenSeal> seal(
            SealInspector inspector,
            SealWriter writer,
            Step step,
            Stretch stretch,
            String id,
            List<BrokenSeal> broken) {
        return step == Step.PRACTICE_CHAIN && stretch.next().isPresent()
                ? writer.putOff(broken)
                : writer.seal(step, id, broken, inspector.isUnderOlderKey(SealWriter.kind(step), id));
    }

    /** A record to look at, and what is found wrong with it. */
    private record SealableRecord(String id, Supplier<List<BrokenSeal>> check) {}

    /**
     * Some records that follow one another.
     *
     * @param records the records
     * @param looks how many records they count as
     * @param next where more of them follow
     */
    private record Stretch(List<SealableRecord> records, int looks, Optional<Page.Cursor> next) {}

    private Stretch read(SealInspector inspector, PracticeId practice, Step step, Page.Request request) {
        return switch (step) {
            case CHARTS -> readRecords(inspector, practice, RecordType.CHART, request);
            case INVITATIONS -> readRecords(inspector, practice, RecordType.INVITATION, request);
            case HOLDERS -> readRecords(inspector, practice, RecordType.HOLDER, request);
            case REGISTRATIONS -> readRecords(inspector, practice, RecordType.REGISTRATION, request);
            case PRACTICE_CHAIN -> readChain(inspector, practice, request);
            case MESSAGES -> readMessages(inspector, request);
            case TEXTS -> readTexts(inspector, new TextScan(parts, practice), request);
        };
    }

    private static Stretch readTexts(SealInspector inspector, TextScan texts, Page.Request request) {
        return stretch(texts.names(request), name -> inspector.checkText(texts, name));
    }

    private static Stretch stretch(Page<String> page, Function<String, List<BrokenSeal>> check) {
        return new Stretch(
                page.items().stream()
                        .map(id -> new SealableRecord(id, () -> check.apply(id)))
                        .toList(),
                page.items().size(),
                page.next());
    }

    private Stretch readRecords(SealInspector inspector, PracticeId practice, RecordType type, Page.Request request) {
        Page<String> page = parts.scan().ids(practice, type, request);
        inspector.readAhead(type, page.items());
        return stretch(page, id -> inspector.check(type, id));
    }

    /** Each entry counts as a look at the practice's chain. A chain that cannot be read is broken, and not read on. */
    private static Stretch readChain(SealInspector inspector, PracticeId practice, Page.Request request) {
        Optional<Page<AuditEntry>> page = inspector.readChain(request);
        Supplier<List<BrokenSeal>> check = page.<Supplier<List<BrokenSeal>>>map(
                        read -> () -> inspector.checkChain(read.items()))
                .orElse(inspector::broken);
        return new Stretch(
                List.of(new SealableRecord(practice.value(), check)),
                page.map(read -> read.items().size()).orElse(0),
                page.flatMap(Page::next));
    }

    private static Stretch readMessages(SealInspector inspector, Page.Request request) {
        return inspector
                .readMessages(request)
                .map(page -> new Stretch(
                        page.items().stream()
                                .map(listed ->
                                        new SealableRecord(listed.id().value(), () -> inspector.checkMessage(listed)))
                                .toList(),
                        page.items().size(),
                        page.next()))
                .orElseGet(() -> new Stretch(List.of(new SealableRecord("", inspector::broken)), 0, Optional.empty()));
    }

    /** Returns where to go on: behind the records, or at the next step. */
    private static Optional<SealPlace> next(SealPlace here, Stretch stretch) {
        if (stretch.next().isPresent()) {
            return Optional.of(new SealPlace(here.step(), stretch.next()));
        }
        return Arrays.stream(Step.values())
                .filter(step -> step.compareTo(here.step()) > 0)
                .findFirst()
                .map(step -> new SealPlace(step, Optional.empty()));
    }
}
