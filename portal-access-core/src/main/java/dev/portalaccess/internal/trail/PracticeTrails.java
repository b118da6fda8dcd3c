package dev.portalaccess.internal.trail;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.audit.AuditVerdict.Broken;
import dev.portalaccess.audit.AuditVerdict.Outdated;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.audit.CheckpointPlace;
import dev.portalaccess.audit.CheckpointReport;
import dev.portalaccess.audit.CheckpointReport.BrokenChain;
import dev.portalaccess.audit.CheckpointReport.ListProgress;
import dev.portalaccess.audit.CheckpointStep;
import dev.portalaccess.audit.PracticeCheckpoint;
import dev.portalaccess.internal.audit.StoredAuditTrails;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.engine.UnreadableRecords;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes and compares checkpoints of all chains of a practice, a bounded number at a time (PA-111). */
final class PracticeTrails {

    private static final int LARGEST_PAGE = 100;

    private final ServiceDependencies parts;
    private final StoredAuditTrails trails;
    private final PracticeId practice;

    PracticeTrails(ServiceDependencies parts, StoredAuditTrails trails, PracticeId practice) {
        this.parts = parts;
        this.trails = trails;
        this.practice = practice;
    }

    /** Takes the next step of a checkpoint: the chain of the practice first, then those of the charts. */
    CheckpointStep take(CheckpointPlace from, int most) {
        Instant begunAt = from.begunAt().orElseGet(parts::now);
        List<Checkpoint> lines = new ArrayList<>();
        List<BrokenChain> unreadable = new ArrayList<>();
        if (from.chains() == 0 && from.after().isEmpty()) {
            takeOne(Optional.empty(), lines, unreadable);
        }
        Optional<Page.Cursor> after = from.after();
        boolean isLast = false;
        while (!isLast && lines.size() + unreadable.size() < most) {
            int limit = Math.min(LARGEST_PAGE, most - lines.size() - unreadable.size());
            Page<String> charts = parts.scan().ids(practice, RecordType.CHART, new Page.Request(limit, after));
            charts.items().forEach(id -> takeOne(Optional.of(new ChartId(id)), lines, unreadable));
            after = charts.next();
            isLast = after.isEmpty();
        }
        CheckpointPlace reached = place(Optional.of(begunAt), from, lines, after);
        return new CheckpointStep(
                lines, unreadable, reached, isLast ? Optional.of(whole(begunAt, reached)) : Optional.empty());
    }

    private void takeOne(Optional<ChartId> chart, List<Checkpoint> lines, List<BrokenChain> unreadable) {
        Optional<Checkpoint> line = UnreadableRecords.ifReadable(() -> trails.checkpoint(practice, chart));
        line.ifPresentOrElse(lines::add, () -> unreadable.add(unreadable(chart)));
    }

    private static BrokenChain unreadable(Optional<ChartId> chart) {
        return new BrokenChain(chart, new Broken(0, Broken.UNREADABLE));
    }

    private PracticeCheckpoint whole(Instant begunAt, CheckpointPlace reached) {
        return new PracticeCheckpoint(
                practice, begunAt, reached.chains(), reached.digest().orElseThrow(UnreadableRecords::nothing));
    }

    /** Compares the next chains of a list with the store. */
    CheckpointReport compare(PracticeCheckpoint known, CheckpointPlace from, List<Checkpoint> next) {
        List<BrokenChain> broken = new ArrayList<>();
        List<Checkpoint> outdated = new ArrayList<>();
        for (Checkpoint line : next) {
            Optional<AuditVerdict> verdict = UnreadableRecords.ifReadable(() -> verdict(line));
            if (verdict.isEmpty()) {
                broken.add(unreadable(line.chart()));
            } else if (verdict.get() instanceof Broken how) {
                broken.add(new BrokenChain(line.chart(), how));
            } else if (verdict.get() instanceof Outdated) {
                outdated.add(line);
            }
        }
        CheckpointPlace reached = place(Optional.of(known.begunAt()), from, next, from.after());
        return new CheckpointReport(broken, outdated, reached, progress(known, reached));
    }

    private AuditVerdict verdict(Checkpoint line) {
        AuditVerdict verdict = trails.verify(line);
        return verdict instanceof Broken && isGone(line) ? new Broken(0, Broken.GONE) : verdict;
    }

    private boolean isGone(Checkpoint line) {
        return trails.checkpoint(practice, line.chart()).head().length() == 0
                && trails.trail(practice, line.chart(), Page.Request.first(1))
                        .items()
                        .isEmpty();
    }

    /** Returns whether a list that has come so far is the one of the checkpoint. */
    private static ListProgress progress(PracticeCheckpoint known, CheckpointPlace reached) {
        if (reached.chains() < known.chains()) {
            return ListProgress.INCOMPLETE;
        }
        boolean isSame = reached.chains() == known.chains() && reached.digest().equals(Optional.of(known.digest()));
        return isSame ? ListProgress.COMPLETE : ListProgress.ANOTHER_LIST;
    }

    private static CheckpointPlace place(
            Optional<Instant> begunAt, CheckpointPlace from, List<Checkpoint> lines, Optional<Page.Cursor> after) {
        Optional<Digest> digest = CheckpointDigest.after(from.digest(), lines);
        return new CheckpointPlace(begunAt, from.chains() + lines.size(), digest, after);
    }
}
