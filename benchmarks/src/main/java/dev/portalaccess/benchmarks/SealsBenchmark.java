package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A benchmark of the check of a whole practice, compared with the seals of the same records alone. */
final class SealsBenchmark {

    private static final int PATIENTS = BenchmarkSizes.of("portal.bench.sealed", 2_000, 20_000);
    private static final int STEP = 500;
    private static final int ROUNDS = 5;

    private final KeyedSeals seals = new KeyedSeals(SealMode.REQUIRED, Optional.of(new FixedKeyring()));
    private final MeasuredStore store;
    private final Storage storage;
    private final PortalAccess portal;

    private SealsBenchmark(MeasuredStore store) {
        this.store = store;
        this.storage = store.storage();
        this.portal = EnrolledPatients.on(storage, SealMode.REQUIRED, PATIENTS).portal();
    }

    static void run() {
        for (Supplier<MeasuredStore> kind : MeasuredStore.DATABASES) {
            try (MeasuredStore store = kind.get()) {
                new SealsBenchmark(store).verify();
            }
        }
    }

    private void verify() {
        Supplier<Integer> alone = sealsOfSameRecords();
        double checking = Double.MAX_VALUE;
        double sealing = Double.MAX_VALUE;
        int checked = 0;
        int sealed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            checked = checkAll();
            long between = System.nanoTime();
            sealed = alone.get();
            checking = Math.min(checking, ThreadPace.seconds(between - begun) / checked);
            sealing = Math.min(sealing, ThreadPace.seconds(System.nanoTime() - between) / sealed);
        }
        FigureReport.line(String.format(
                Locale.ROOT,
                "%s: a check of %d records, %.1f us each; the seals of %d records alone, %.1f us each",
                store.name(),
                checked,
                checking * 1e6,
                sealed,
                sealing * 1e6));
        FigureReport.atMost("verify-to-seals-" + store.name(), checking / sealing, 10);
    }

    private int checkAll() {
        int checked = 0;
        Optional<SealPlace> place = Optional.of(SealPlace.START);
        while (place.isPresent()) {
            SealReport report = portal.seals().verify(ResidentLoad.clerk(), place.get(), STEP);
            if (!report.isIntact()) {
                throw new IllegalStateException(
                        "broken: " + report.broken().get(0).code());
            }
            checked += report.checked();
            place = report.next();
        }
        return checked;
    }

    /** Returns what computes the seal of every record that the check looks at, all of which are in memory. */
    private Supplier<Integer> sealsOfSameRecords() {
        List<Versioned<ChartAccess>> charts = ids(RecordType.CHART)
                .map(id -> storage.chart(EnablingLoad.PRACTICE, new ChartId(id)))
                .toList();
        List<Versioned<Invitation>> invitations = ids(RecordType.INVITATION)
                .map(id -> storage.invitation(EnablingLoad.PRACTICE, new RecordKey(RecordKey.Kind.INVITATION, id)))
                .flatMap(Optional::stream)
                .toList();
        List<Versioned<Holder>> holders = ids(RecordType.HOLDER)
                .map(id -> storage.holder(EnablingLoad.PRACTICE, new RecordKey(RecordKey.Kind.HOLDER, id)))
                .flatMap(Optional::stream)
                .toList();
        return () -> {
            long broken = charts.stream()
                            .filter(chart -> seals.findBroken(
                                            KeyedSeals.recordOf(chart),
                                            chart.value().grants())
                                    .isPresent())
                            .count()
                    + invitations.stream()
                            .filter(one -> seals.findBroken(one).isPresent())
                            .count()
                    + holders.stream()
                            .filter(one -> seals.findBrokenHolder(one).isPresent())
                            .count();
            if (broken > 0) {
                throw new IllegalStateException("broken");
            }
            return charts.size() + invitations.size() + holders.size();
        };
    }

    private Stream<String> ids(RecordType type) {
        Set<String> ids = new HashSet<>();
        Optional<Page.Request> request = Optional.of(Page.Request.first(STEP));
        while (request.isPresent()) {
            Page<String> page = storage.ids(EnablingLoad.PRACTICE, type, request.get());
            ids.addAll(page.items());
            request = page.next().map(Page.Request.first(STEP)::after);
        }
        return ids.stream();
    }
}
