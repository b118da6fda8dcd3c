package dev.portalaccess.internal.birthday;

import dev.portalaccess.age.PlacedExemption;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.internal.age.PatientAge;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.notice.AgeNotices;
import dev.portalaccess.internal.restriction.RestrictionNotes;
import dev.portalaccess.internal.restriction.RestrictionNotes.ParsedTerms;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * States about a patient what an age alone does not tell (PA-094). Where that ends or narrows the access of others at once,
 * because a minor is treated as of age, the patient and these are told.
 */
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
        Optional<Chart> chart = round.charts().chart(content.chart());
        if (chart.isEmpty()) {
            round.add(FindingDefinition.CHART_UNKNOWN, "chart");
        }
        if (content.holder().filter(id -> round.holders().find(id).isEmpty()).isPresent()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "holder");
        }
        if (chart.isEmpty() || terms.isEmpty() || round.isRefused()) {
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
        PatientAge before = round.age(chart.get());
        new ExemptionNote(round, AuditAction.EXEMPTION_SET, exemption, exemption.reason())
                .put(record.withExemptions(Stream.concat(record.exemptions().stream(), Stream.of(exemption))
                        .toList()));
        tell(round, before, round.age(chart.get()));
        return ExemptionNote.verdict(content.chart(), exemption.id());
    }

    private void tell(DecisionRound round, PatientAge before, PatientAge after) {
        List<Grant> narrowed = round.draft().chart(content.chart()).grants().stream()
                .filter(grant -> grant.isInForceAt(round.now()))
                .filter(grant -> !AgeLimit.of(before, grant)
                        .scope()
                        .isWithin(AgeLimit.of(after, grant).scope()))
                .toList();
        if (!narrowed.isEmpty()) {
            new AgeNotices(round, content.chart(), AgeNotices.Occasion.EMANCIPATION, narrowed).queueAll();
        }
    }

    @Override
    public PlacedExemption readReceipt(PracticeId practice, List<String> receipt) {
        return ExemptionNote.readReceipt(receipt);
    }
}
