package dev.portalaccess.internal.restore;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.restore.ReportRestore;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reports a restored backup in one commit; then every earlier secret is void (PA-116). */
record ReportRestoreCommand(Caller caller, ReportRestore content) implements Command<Instant> {

    @Override
    public String name() {
        return CommandName.REPORT_RESTORE;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<Instant> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Instant asOf = content.asOf().truncatedTo(ChronoUnit.MILLIS);
        if (asOf.isAfter(round.now())) {
            round.add(FindingDefinition.BACKUP_IN_FUTURE, "asOf");
        }
        if (reason.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        RestoredBackup report = new RestoredBackup(round.now(), asOf, caller.actor(), reason.get())
                .following(round.parts()
                        .store()
                        .practiceRecord(caller.practice())
                        .value()
                        .restored());
        round.draft().putRestored(report);
        round.draft()
                .addNote(AuditNote.ofPractice(AuditAction.BACKUP_RESTORED)
                        .because(reason.get().code())
                        .with("as-of", asOf.toString()));
        return new CommandVerdict.DraftCommit<>(
                report.reportedAt(), List.of(report.reportedAt().toString()));
    }

    @Override
    public Instant readReceipt(PracticeId practice, List<String> receipt) {
        return Instant.parse(receipt.get(0));
    }
}
