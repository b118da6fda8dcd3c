package dev.portalaccess.internal.birthday;

import dev.portalaccess.age.PlacedExemption;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.restriction.RestrictionNotes;
import dev.portalaccess.internal.restriction.RestrictionNotes.ParsedTerms;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** States about a patient what an age alone does not tell (PA-094). */
record SetExemptionCommand(Caller caller, SetExemption content) implements Command<PlacedExemption> {

    /** The most statements that one chart has. */
    private static final int MOST = 50;

    @Override
    public String name() {
        return CommandName.SET_EXEMPTION;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public CommandVerdict<PlacedExemption> decide(DecisionRound round) {
        ChartRecord record = round.draft().chart(content.chart()).record();
        Optional<ParsedTerms> terms = RestrictionNotes.parse(round, content.terms());
        if (record.exemptions().size() >= MOST) {
            round.add(FindingDefinition.TOO_MANY_EXEMPTIONS, "", Integer.toString(MOST));
        }
        if (round.charts().chart(content.chart()).isEmpty()) {
            round.add(FindingDefinition.CHART_UNKNOWN, "chart");
        }
        if (content.holder().filter(id -> round.holders().find(id).isEmpty()).isPresent()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "holder");
        }
        if (terms.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        AgeExemption exemption = new AgeExemption(
                round.draft().newId(),
                content.kind(),
                content.holder(),
                round.now(),
                caller.actor(),
                terms.get().reason(),
                terms.get().evidence(),
                terms.get().reviewOn());
        new ExemptionNote(round, AuditAction.EXEMPTION_SET, exemption, exemption.reason())
                .put(record.withExemptions(Stream.concat(record.exemptions().stream(), Stream.of(exemption))
                        .toList()));
        return ExemptionNote.verdict(content.chart(), exemption.id());
    }

    @Override
    public PlacedExemption readReceipt(PracticeId practice, List<String> receipt) {
        return ExemptionNote.readReceipt(receipt);
    }
}
