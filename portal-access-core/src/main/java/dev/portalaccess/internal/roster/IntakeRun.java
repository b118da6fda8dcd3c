package dev.portalaccess.internal.roster;

import dev.portalaccess.command.Caller;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.roster.IntakeObserver;
import dev.portalaccess.roster.IntakeReport;
import dev.portalaccess.roster.RowClass;
import dev.portalaccess.roster.RowResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run over a file, batch by batch. Used once, by one thread. */
final class IntakeRun {

    /** More rows save little, and make the row that conflicts with another commit dearer. */
    private static final int BATCH = 200;

    private static final int TRIES_TOGETHER = 2;

    private final CommandRunner commands;
    private final Caller caller;
    private final RowPlanner planner;
    private final IntakeObserver observer;
    private final DoneRows done;
    private final SeenRows seen = new SeenRows();
    private List<IntakeRow> putOff = new ArrayList<>();
    private IntakeMode mode;
    private IntakeReport report = new IntakeReport(Map.of(), false);

    IntakeRun(CommandRunner commands, Caller caller, RowPlanner planner, IntakeMode mode, IntakeObserver observer) {
        this.commands = commands;
        this.caller = new Caller(caller.practice(), caller.actor(), Optional.empty(), caller.waivers());
        this.planner = planner;
        this.mode = mode;
        this.observer = observer;
        this.done = new DoneRows(commands.parts(), caller.practice(), planner.name());
    }

    /** Runs until the last row, or until the observer stops it. */
    IntakeReport run(Iterator<IntakeRow> rows) {
        while (rows.hasNext() || !putOff.isEmpty()) {
            settle(next(rows));
            if (!observer.goesOn(report)) {
                return report;
            }
        }
        return report.complete();
    }

    /** Returns the rows that were put off, and as many new ones as there is room for. */
    private List<IntakeRow> next(Iterator<IntakeRow> rows) {
        List<IntakeRow> batch = putOff;
        putOff = new ArrayList<>();
        while (batch.size() < BATCH && rows.hasNext()) {
            IntakeRow row = rows.next();
            if (row.source().isEmpty() || seen.add("source " + row.source())) {
                batch.add(row);
            } else {
                report(line(row, RowClass.TWICE_IN_FILE, List.of()));
            }
        }
        return batch;
    }

    /** Does the rows together; if one of them conflicts with other commits again and again, in smaller batches. */
    private void settle(List<IntakeRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int tries = rows.size() > 1 ? TRIES_TOGETHER : commands.parts().policy().rounds();
        for (int i = 0; i < tries; i++) {
            IntakeBatch batch = new IntakeBatch(commands, caller, planner, mode, done, seen);
            try {
                if (batch.run(rows)) {
                    finish(batch);
                    return;
                }
            } catch (BrokenSealException e) {
                if (rows.size() == 1) {
                    report(line(rows.get(0), RowClass.REFUSED, List.of(CommandRunner.finding(e))));
                    return;
                }
                break;
            }
            mode = IntakeMode.RESUMED_RUN;
        }
        if (rows.size() == 1) {
            report(line(rows.get(0), RowClass.CHANGED_MEANWHILE, List.of()));
            return;
        }
        settle(rows.subList(0, rows.size() / 2));
        settle(rows.subList(rows.size() / 2, rows.size()));
    }

    private void finish(IntakeBatch batch) {
        batch.results().forEach(this::report);
        putOff.addAll(batch.putOff());
        if (mode == IntakeMode.RESUMED_RUN
                && batch.results().stream().noneMatch(line -> line.is() == RowClass.ALREADY_THERE)) {
            mode = IntakeMode.FIRST_RUN;
        }
    }

    private void report(RowResult line) {
        report = report.with(line.is());
        observer.accept(line);
    }

    private static RowResult line(IntakeRow row, RowClass is, List<Finding> findings) {
        return new RowResult(row.number(), row.source(), is, findings, Optional.empty(), Optional.empty());
    }
}
