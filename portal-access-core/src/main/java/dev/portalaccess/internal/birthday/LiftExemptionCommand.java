package dev.portalaccess.internal.birthday;

import dev.portalaccess.age.LiftExemption;
import dev.portalaccess.age.PlacedExemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Lifts one statement about a patient, and no other (PA-094). */
record LiftExemptionCommand(Caller caller, LiftExemption content) implements Command<PlacedExemption> {

    @Override
    public String name() {
        return CommandName.LIFT_EXEMPTION;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public CommandVerdict<PlacedExemption> decide(DecisionRound round) {
        ChartRecord record = round.draft().chart(content.chart()).record();
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<AgeExemption> lifted = record.exemptions().stream()
                .filter(one -> one.id().equals(content.id()))
                .findFirst();
        if (lifted.isEmpty()) {
            round.add(FindingDefinition.EXEMPTION_UNKNOWN, "id");
        }
        if (reason.isEmpty() || lifted.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        ChartRecord without = record.withExemptions(record.exemptions().stream()
                .filter(one -> !one.id().equals(content.id()))
                .toList());
        // Without the statement nobody can tell any more how long it kept people out (PA-076).
        boolean keptOut = lifted.get().kind() == AgeExemption.Kind.EMANCIPATION;
        new ExemptionNote(round, AuditAction.EXEMPTION_LIFTED, lifted.get(), reason.get())
                .put(keptOut ? without.reopened(round.now()) : without);
        return ExemptionNote.verdict(content.chart(), content.id());
    }

    @Override
    public PlacedExemption readReceipt(PracticeId practice, List<String> receipt) {
        return ExemptionNote.readReceipt(receipt);
    }
}
