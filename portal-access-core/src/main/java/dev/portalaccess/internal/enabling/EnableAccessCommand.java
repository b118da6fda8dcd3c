package dev.portalaccess.internal.enabling;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.FindingCollector;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.lookup.ChartLookup;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PA-001 to PA-028: issues an invitation to each individual, all of them or none. */
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
    public CommandVerdict<EnablingResult> decide(CommitDraft draft, FindingCollector findings) {
        ChartLookup charts = new ChartLookup(parts.charts(), caller.practice());
        Optional<Practice> practice = parts.practices().practice(caller.practice());
        Optional<Chart> open = ChartInUseCheck.check(charts, content.chart(), findings);
        if (practice.isEmpty() || open.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        List<IndividualPlan> plans = plans(draft, charts, practice.get(), open.get(), findings);
        if (findings.hasRefusal(caller.waivers())) {
            return new CommandVerdict.CommandRefusal<>();
        }
        return PlannedInvitationIssuer.issueAll(
                draft, new PlannedInvitationIssuer(parts, practice.get(), findings), plans);
    }

    private List<IndividualPlan> plans(
            CommitDraft draft, ChartLookup charts, Practice practice, Chart open, FindingCollector findings) {
        HolderLookup holders = new HolderLookup(parts.store());
        IndividualResolver choosing =
                new IndividualResolver(parts.policy(), practice, draft, charts, holders, findings);
        List<ResolvedIndividual> chosen = new ArrayList<>();
        for (int i = 0; i < content.individuals().size(); i++) {
            choosing.resolve(open, content.individuals().get(i), i).ifPresent(chosen::add);
        }
        DuplicateIndividualCheck.check(chosen, findings);
        AssociatedChartOffers offers = new AssociatedChartOffers(parts, draft, charts, practice.language());
        IndividualPlanner planning = new IndividualPlanner(
                parts, draft, new AssociatedChartSelection(parts, draft, offers, findings), findings);
        List<IndividualPlan> plans =
                chosen.stream().map(one -> planning.plan(open, one)).toList();
        RequestMailboxCheck.check(plans, findings);
        return plans;
    }

    @Override
    public EnablingResult readReceipt(PracticeId practice, List<String> receipt) {
        return new EnabledReceiptCodec(parts.store()).decode(practice, receipt);
    }
}
