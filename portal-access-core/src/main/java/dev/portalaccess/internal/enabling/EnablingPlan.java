package dev.portalaccess.internal.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.EnablingResult.AwaitingApproval;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.internal.enabling.IndividualPlanner.IndividualPlan;
import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MinorAddressRule;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationIssuer.IssuedInvitation;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.internal.issuing.RequestIssuer;
import dev.portalaccess.internal.notice.OtherAddressNotice;
import dev.portalaccess.internal.notice.PatientNotices;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The plan for some people on one chart: by the one set of rules, whether staff enable them or approve a request
 * (PA-001 to PA-028, PA-078). What is found stands in the round.
 */
public final class EnablingPlan {

    private final DecisionRound round;
    private final Practice practice;
    private final ChartId chart;
    private final List<IndividualPlan> plans;

    private EnablingPlan(DecisionRound round, Practice practice, ChartId chart, List<IndividualPlan> plans) {
        this.round = round;
        this.practice = practice;
        this.chart = chart;
        this.plans = plans;
    }

    /** Returns the plan; empty if the practice or the chart cannot be used, which is a finding. */
    public static Optional<EnablingPlan> of(DecisionRound round, ChartId chart, List<Individual> individuals) {
        Optional<Practice> practice = round.practice();
        Optional<Chart> open = ChartInUseCheck.check(round, chart);
        return practice.isEmpty() || open.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnablingPlan(
                        round, practice.get(), chart, plans(round, practice.get(), open.get(), individuals)));
    }

    private static List<IndividualPlan> plans(
            DecisionRound round, Practice practice, Chart open, List<Individual> individuals) {
        IndividualResolver resolver = new IndividualResolver(round, practice);
        List<ResolvedIndividual> resolved = new ArrayList<>();
        for (int i = 0; i < individuals.size(); i++) {
            resolver.resolve(open, individuals.get(i), i).ifPresent(resolved::add);
        }
        resolved.forEach(one -> BeneficiaryCheck.check(
                round, one.person(), one.knownHolder(), one.address(), one.fieldPrefix() + "kind"));
        DuplicateIndividualCheck.checkPeople(resolved, round);
        AssociatedChartOffers offers = new AssociatedChartOffers(round, practice.language());
        IndividualPlanner planner = new IndividualPlanner(round, new AssociatedChartSelection(round, offers));
        List<IndividualPlan> plans =
                resolved.stream().map(one -> planner.plan(open, one)).toList();
        DuplicateIndividualCheck.checkMailboxes(plans, round);
        return plans;
    }

    /** Reports whether the policy demands that a second member of staff approve some of it (PA-079). */
    public boolean needsSecondApproval() {
        return plans.stream().anyMatch(this::needsSecondApproval);
    }

    private boolean needsSecondApproval(IndividualPlan plan) {
        return plan.answer().isEmpty()
                && plan.grants().stream()
                        .anyMatch(
                                grant -> round.parts().policy().secondApproval().isDemanded(grant.as(), grant.terms()));
    }

    /** Returns the present access of each individual who needs nothing new. */
    public List<Answer> existing() {
        return plans.stream().flatMap(plan -> plan.answer().stream()).toList();
    }

    /** Returns the identities of the individuals, which plans of one draft must not share. */
    public Set<String> touched() {
        return plans.stream()
                .map(IndividualPlan::individual)
                .flatMap(one -> PersonIdentity.of(one.person(), one.knownHolder(), one.address()).stream())
                .collect(Collectors.toSet());
    }

    /** Issues what has to be issued, and submits a request for each individual who needs a second approval (PA-079). */
    public List<Answer> issueOrAwait() {
        return issueUnless(
                plan -> needsSecondApproval(plan) ? Optional.of(await(plan.individual())) : Optional.empty());
    }

    /** Submits what was asked for as a request, or finds the one that waits already. */
    private AwaitingApproval await(ResolvedIndividual individual) {
        AccessRequest proposed = new RequestedIndividual(round)
                .propose(
                        AccessRequest.Purpose.SECOND_APPROVAL,
                        chart,
                        individual.input(),
                        individual.typed(),
                        Optional.empty());
        AccessRequest waiting = RequestIssuer.findWaiting(round, proposed).orElseGet(() -> {
            RequestIssuer.submit(round, proposed);
            return proposed;
        });
        return new AwaitingApproval(waiting.id(), waiting.submission().until());
    }

    /** Issues what has to be issued, and returns an answer for each individual. */
    public List<Answer> issue() {
        return issueUnless(plan -> Optional.empty());
    }

    private List<Answer> issueUnless(Function<IndividualPlan, Optional<Answer>> waiting) {
        PatientNotices notices = new PatientNotices(round);
        List<Answer> answers = plans.stream()
                .map(plan -> plan.answer().or(() -> waiting.apply(plan)).orElseGet(() -> issue(plan, notices)))
                .toList();
        notices.queue();
        return answers;
    }

    private Answer issue(IndividualPlan plan, PatientNotices notices) {
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
}
