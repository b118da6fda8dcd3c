package dev.portalaccess.internal.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.internal.enabling.IndividualPlanner.IndividualPlan;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MinorAddressRule;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationIssuer.IssuedInvitation;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.internal.notice.OtherAddressNotice;
import dev.portalaccess.internal.notice.PatientNotices;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.CommandName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Issues an invitation to each individual, or to none of them (PA-001 to PA-028). */
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
        Optional<Practice> practice = round.practice();
        Optional<Chart> open = ChartInUseCheck.check(round, content.chart());
        if (practice.isEmpty() || open.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        List<IndividualPlan> plans = plans(round, practice.get(), open.get());
        return round.isRefused() ? new CommandVerdict.CommandRefusal<>() : issueAll(round, practice.get(), plans);
    }

    private List<IndividualPlan> plans(DecisionRound round, Practice practice, Chart open) {
        IndividualResolver resolver = new IndividualResolver(round, practice);
        List<ResolvedIndividual> resolved = new ArrayList<>();
        for (int i = 0; i < content.individuals().size(); i++) {
            resolver.resolve(open, content.individuals().get(i), i).ifPresent(resolved::add);
        }
        DuplicateIndividualCheck.checkPeople(resolved, round);
        AssociatedChartOffers offers = new AssociatedChartOffers(round, practice.language());
        IndividualPlanner planner = new IndividualPlanner(round, new AssociatedChartSelection(round, offers));
        List<IndividualPlan> plans =
                resolved.stream().map(one -> planner.plan(open, one)).toList();
        DuplicateIndividualCheck.checkMailboxes(plans, round);
        return plans;
    }

    private static CommandVerdict<EnablingResult> issueAll(
            DecisionRound round, Practice practice, List<IndividualPlan> plans) {
        List<Answer> answers = new ArrayList<>();
        PatientNotices notices = new PatientNotices(round);
        plans.forEach(plan -> answers.add(plan.answer().orElseGet(() -> issue(round, practice, plan, notices))));
        notices.queue();
        EnablingResult enabled = new EnablingResult(answers);
        return new CommandVerdict.DraftCommit<>(enabled, EnabledReceiptCodec.encode(enabled));
    }

    private static Answer issue(DecisionRound round, Practice practice, IndividualPlan plan, PatientNotices notices) {
        ResolvedIndividual individual = plan.individual();
        Versioned<Holder> holder =
                individual.holder().orElseGet(() -> round.holders().create(individual.person()));
        DeliveryRoute delivery = new DeliveryRoute(
                requireNonNull(individual.input().deliver().channel()),
                individual.address(),
                InputParser.language(individual.input().deliver().language(), practice.language()));
        InvitationOrder order = new InvitationOrder(
                InvitationPurpose.ENABLING, holder, delivery, plan.grants(), Optional.empty(), round.usedWaivers());
        IssuedInvitation issued = new InvitationIssuer(round).issue(order);
        notices.addInvited(issued.invitation());
        individual
                .mailedTo()
                .ifPresent(used -> new MinorAddressRule(round)
                        .ownAddress(individual.person())
                        .ifPresent(onFile -> new OtherAddressNotice(round)
                                .queue(holder.value(), issued.invitation().charts(), onFile, used)));
        return EnabledReceiptCodec.invitedAnswer(issued, individual.person().email());
    }

    @Override
    public EnablingResult readReceipt(PracticeId practice, List<String> receipt) {
        return new EnabledReceiptCodec(parts.store()).decode(practice, receipt);
    }
}
