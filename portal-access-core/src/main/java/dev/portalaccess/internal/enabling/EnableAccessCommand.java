package dev.portalaccess.internal.enabling;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Issues an invitation to each individual, or to none of them (PA-001 to PA-028). Where the policy demands a second
 * approval, a request waits instead (PA-079).
 */
record EnableAccessCommand(ServiceDependencies parts, Caller caller, EnableAccess content)
        implements Command<EnablingResult> {

    @Override
    public String name() {
        return CommandName.ENABLE;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public List<ChartId> touchedCharts() {
        Set<ChartId> charts = new LinkedHashSet<>(List.of(content.chart()));
        content.individuals().forEach(one -> one.also().forEach(ticked -> charts.add(ticked.chart())));
        return List.copyOf(charts);
    }

    @Override
    public CommandVerdict<EnablingResult> decide(DecisionRound round) {
        Optional<EnablingPlan> plan = EnablingPlan.of(round, content.chart(), content.individuals());
        if (plan.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        EnablingResult enabled = new EnablingResult(plan.get().issueOrAwait());
        return new CommandVerdict.DraftCommit<>(enabled, EnabledReceiptCodec.encode(enabled));
    }

    @Override
    public EnablingResult readReceipt(PracticeId practice, List<String> receipt) {
        return new EnabledReceiptCodec(parts.store()).decode(practice, receipt);
    }
}
