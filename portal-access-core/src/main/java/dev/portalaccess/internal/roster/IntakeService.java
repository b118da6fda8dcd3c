package dev.portalaccess.internal.roster;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.roster.ImportRow;
import dev.portalaccess.roster.IntakeObserver;
import dev.portalaccess.roster.IntakeReport;
import dev.portalaccess.roster.InvitationRow;
import dev.portalaccess.roster.RosterIntake;
import java.util.Iterator;

/** The implementation of {@link RosterIntake}. */
public final class IntakeService implements RosterIntake {

    private final CommandRunner commands;

    /** Creates the service with the runner for its commits. */
    public IntakeService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public IntakeReport previewRoster(Caller caller, Iterator<InvitationRow> rows, IntakeObserver observer) {
        return run(caller, new RosterPlanner(), IntakeMode.PREVIEW, observer).run(rosterRows(rows));
    }

    @Override
    public IntakeReport invite(Caller caller, Iterator<InvitationRow> rows, IntakeObserver observer) {
        return run(caller, new RosterPlanner(), IntakeMode.FIRST_RUN, observer).run(rosterRows(rows));
    }

    @Override
    public IntakeReport previewImport(Caller caller, Iterator<ImportRow> rows, IntakeObserver observer) {
        return run(caller, new ImportPlanner(), IntakeMode.PREVIEW, observer).run(importRows(rows));
    }

    @Override
    public IntakeReport importUsers(Caller caller, Iterator<ImportRow> rows, IntakeObserver observer) {
        return run(caller, new ImportPlanner(), IntakeMode.FIRST_RUN, observer).run(importRows(rows));
    }

    private IntakeRun run(Caller caller, RowPlanner planner, IntakeMode mode, IntakeObserver observer) {
        return new IntakeRun(commands, caller, planner, mode, requireNonNull(observer, "observer"));
    }

    private static Iterator<IntakeRow> rosterRows(Iterator<InvitationRow> rows) {
        return new NumberedRows<>(rows, IntakeRow::of);
    }

    private static Iterator<IntakeRow> importRows(Iterator<ImportRow> rows) {
        return new NumberedRows<>(rows, IntakeRow::of);
    }

    /** The rows, counted from 1. */
    private static final class NumberedRows<R> implements Iterator<IntakeRow> {

        private interface RowReader<R> {
            IntakeRow of(long number, R row);
        }

        private final Iterator<R> rows;
        private final RowReader<R> reader;
        private long number;

        NumberedRows(Iterator<R> rows, RowReader<R> reader) {
            this.rows = rows;
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public IntakeRow next() {
            number++;
            return reader.of(number, rows.next());
        }
    }
}
