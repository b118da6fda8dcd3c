package dev.portalaccess.internal.requests;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.decision.ChartEntitlement.EntitledAccess;
import dev.portalaccess.internal.enabling.EnablingPlan;
import dev.portalaccess.internal.enabling.RequestedIndividual;
import dev.portalaccess.internal.enabling.TypedIndividual;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MajorityRule;
import dev.portalaccess.internal.issuing.RequestIssuer;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccessRequest.Purpose;
import dev.portalaccess.requests.RequestAccess;
import dev.portalaccess.requests.SubmittedRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Submits a nomination or an application (PA-078).
 *
 * <p>It looks at the requester and at the fields, and never at the person who is proposed: the answer and the work
 * are the same whatever is known of that person. Only where the policy approves without staff is the person looked at,
 * and then always.
 */
record SubmitRequestCommand(String command, Purpose purpose, Caller caller, RequestAccess content)
        implements Command<SubmittedRequest> {

    @Override
    public String name() {
        return command;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public boolean isForStaff() {
        return false;
    }

    @Override
    public CommandVerdict<SubmittedRequest> decide(DecisionRound round) {
        Optional<Practice> practice = round.practice();
        if (practice.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        // The records of the charts are read before anything is asked of them or counted: whatever changes a grant, or
        // counts at the same moment, makes this round decide again.
        round.records().readCharts(charts());
        List<EntitledAccess> entitled = purpose == Purpose.NOMINATION ? checkEntitled(round) : List.of();
        RequestedIndividual individuals = new RequestedIndividual(round);
        TypedIndividual typed = individuals.parse(practice.get(), content.individual(), "individual.");
        Optional<String> words = new InputParser(round.findings()).words(content.words(), "words");
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        AccessRequest proposed = individuals.propose(
                purpose, content.chart(), content.individual(), onBasis(round, typed, entitled), words);
        Optional<AccessRequest> waiting = RequestIssuer.findWaiting(round, proposed);
        if (waiting.isPresent()) {
            return answer(waiting.get());
        }
        RequestLimitCheck.check(round, proposed);
        return round.isRefused() ? new CommandVerdict.CommandRefusal<>() : submit(round, proposed, entitled);
    }

    /** PA-022: an adult who nominates for own charts gives consent by that, unless another basis is stated. */
    private TypedIndividual onBasis(DecisionRound round, TypedIndividual typed, List<EntitledAccess> entitled) {
        GrantTerms terms = typed.terms();
        boolean isConsent = terms.basis().isEmpty() && !entitled.isEmpty() && isOwnOfAge(round, entitled);
        return isConsent
                ? new TypedIndividual(
                        typed.name(),
                        typed.address(),
                        new GrantTerms(
                                terms.relationship(),
                                Optional.of(new StatedBasis(LegalBasis.PATIENT_CONSENT, Optional.empty())),
                                terms.scope(),
                                terms.obligations()))
                : typed;
    }

    private boolean isOwnOfAge(DecisionRound round, List<EntitledAccess> entitled) {
        return entitled.stream().allMatch(EntitledAccess::isOwn)
                && charts().stream().allMatch(chart -> isOfAge(round, chart));
    }

    private CommandVerdict<SubmittedRequest> submit(
            DecisionRound round, AccessRequest proposed, List<EntitledAccess> entitled) {
        Optional<EnablingPlan> approved =
                purpose == Purpose.NOMINATION && round.parts().policy().approvesOwnNominations()
                        ? planWithoutStaff(round, proposed, entitled)
                        : Optional.empty();
        RequestIssuer.submit(round, proposed);
        approved.ifPresent(plan -> RequestApproval.approve(
                round, Versioned.fresh(proposed), plan.issue().get(0)));
        return answer(proposed);
    }

    private Set<ChartId> charts() {
        Set<ChartId> charts = new LinkedHashSet<>(List.of(content.chart()));
        content.individual().also().forEach(ticked -> charts.add(ticked.chart()));
        return charts;
    }

    /** Returns the access of the account on each chart. To be entitled on some of them only is a finding. */
    private List<EntitledAccess> checkEntitled(DecisionRound round) {
        AccountId account = new AccountId(caller.actor().id());
        List<EntitledAccess> entitled = charts().stream()
                .flatMap(chart ->
                        round.parts().entitlement().find(caller.practice(), account, chart, round.now()).stream())
                .toList();
        if (entitled.size() < charts().size()) {
            round.add(FindingDefinition.NOT_ENTITLED, "chart");
        }
        return entitled;
    }

    /**
     * Returns the plan that needs no staff: an adult nominates for own charts, asks for no more than the adult has, which
     * includes every obligation of the own access, and no rule of enabling finds anything, not even a warning.
     */
    private Optional<EnablingPlan> planWithoutStaff(
            DecisionRound round, AccessRequest proposed, List<EntitledAccess> entitled) {
        DecisionRound aside = round.aside();
        Optional<EnablingPlan> plan =
                EnablingPlan.of(aside, proposed.chart(), List.of(RequestedIndividual.of(proposed)));
        Scope own = entitled.stream().map(EntitledAccess::scope).reduce(Scope.FULL, Scope::and);
        boolean isClean = aside.findings().all().isEmpty()
                && entitled.stream().allMatch(EntitledAccess::isOwn)
                && proposed.charts().stream().allMatch(chart -> isOfAge(aside, chart))
                && proposed.terms().scope().isWithin(own)
                && entitled.stream()
                        .flatMap(access -> access.grants().stream())
                        .allMatch(grant -> proposed.terms()
                                .obligations()
                                .containsAll(grant.terms().obligations()));
        return plan.filter(found -> isClean && !found.needsSecondApproval());
    }

    /** A patient without a known birth date is left to staff. */
    private static boolean isOfAge(DecisionRound round, ChartId chart) {
        return round.charts()
                .chart(chart)
                .map(Chart::patient)
                .filter(new MajorityRule(round)::isOfAge)
                .isPresent();
    }

    private static CommandVerdict<SubmittedRequest> answer(AccessRequest request) {
        return SubmittedReceipt.verdict(request);
    }

    @Override
    public SubmittedRequest readReceipt(PracticeId practice, List<String> receipt) {
        return SubmittedReceipt.read(receipt);
    }
}
