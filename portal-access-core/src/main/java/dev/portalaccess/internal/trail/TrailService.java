package dev.portalaccess.internal.trail;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.audit.AuditTrails;
import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.audit.CheckpointPlace;
import dev.portalaccess.audit.CheckpointReport;
import dev.portalaccess.audit.CheckpointStep;
import dev.portalaccess.audit.PracticeCheckpoint;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.audit.StoredAuditTrails;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** The implementation of {@link AuditTrails}: asks for the caller's right, then reads. */
public final class TrailService implements AuditTrails {

    private final CommandRunner commands;
    private final StoredAuditTrails trails;

    /** Creates the service with the runner that asks for rights. */
    public TrailService(CommandRunner commands) {
        this.commands = commands;
        this.trails = new StoredAuditTrails(
                commands.parts().openStore(),
                commands.parts().queries(),
                commands.parts().chain());
    }

    @Override
    public Page<AuditEntry> trail(Caller caller, Optional<ChartId> chart, Page.Request page) {
        require(caller, CommandName.SHOW_TRAIL, chart);
        return trails.trail(caller.practice(), chart, page);
    }

    @Override
    public AuditVerdict verify(Caller caller, Optional<ChartId> chart) {
        require(caller, CommandName.CHECK_RECORDS, chart);
        return trails.verify(caller.practice(), chart);
    }

    @Override
    public AuditVerdict verify(Caller caller, Checkpoint known) {
        if (!known.practice().equals(caller.practice())) {
            throw new IllegalArgumentException("a checkpoint of another practice");
        }
        require(caller, CommandName.CHECK_RECORDS, known.chart());
        return trails.verify(known);
    }

    @Override
    public Checkpoint checkpoint(Caller caller, Optional<ChartId> chart) {
        require(caller, CommandName.CHECK_RECORDS, chart);
        return trails.checkpoint(caller.practice(), chart);
    }

    @Override
    public CheckpointStep checkpointPractice(Caller caller, CheckpointPlace from, int most) {
        requireNonNull(from, "from");
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more");
        }
        require(caller, CommandName.CHECK_RECORDS, Optional.empty());
        return wholePractice(caller).take(from, most);
    }

    @Override
    public CheckpointReport verifyPractice(
            Caller caller, PracticeCheckpoint known, CheckpointPlace from, List<Checkpoint> next) {
        requireNonNull(from, "from");
        if (!known.practice().equals(caller.practice())
                || next.stream().anyMatch(line -> !line.practice().equals(caller.practice()))) {
            throw new IllegalArgumentException("a checkpoint of another practice");
        }
        require(caller, CommandName.CHECK_RECORDS, Optional.empty());
        return wholePractice(caller).compare(known, from, next);
    }

    private PracticeTrails wholePractice(Caller caller) {
        return new PracticeTrails(commands.parts(), trails, caller.practice());
    }

    private void require(Caller caller, String command, Optional<ChartId> chart) {
        requireNonNull(chart, "chart");
        new RightsCheck(commands, requireNonNull(caller, "caller"), command)
                .require(chart.stream().toList());
    }
}
