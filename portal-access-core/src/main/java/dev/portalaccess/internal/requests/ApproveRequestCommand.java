package dev.portalaccess.internal.requests;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.EnablingResult.AwaitingApproval;
import dev.portalaccess.internal.enabling.EnabledReceiptCodec;
import dev.portalaccess.internal.enabling.EnablingPlan;
import dev.portalaccess.internal.enabling.RequestedIndividual;
import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.RequestIssuer;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccessRequest.Endorsement;
import dev.portalaccess.model.stored.AccessRequest.Purpose;
import dev.portalaccess.requests.ApproveRequest;
import dev.portalaccess.spi.CommandName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Approves a request: enables the person by the rules of enabling, in the same commit (PA-078). Where two members of
 * staff have to approve, the first approval is noted and nothing else is done (PA-079). What was prepared for a day is not
 * approved before it (PA-092).
 *
 * @param parts the components that every service uses
 * @param caller who approves
 * @param content the request
 * @param isByRun whether a run approves what is due, which counts as no one's approval where two are needed
 */
record ApproveRequestCommand(ServiceDependencies parts, Caller caller, ApproveRequest content, boolean isByRun)
        implements StaffDecision<Answer> {

    @Override
    public String name() {
        return CommandName.APPROVE_REQUEST;
    }

    @Override
    public AccessRequestId request() {
        return content.request();
    }

    @Override
    public CommandVerdict<Answer> decide(DecisionRound round) {
        Optional<Versioned<AccessRequest>> found = findWaiting(round);
        if (found.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        AccessRequest request = found.get().value();
        checkDay(round, request);
        checkNominator(round, request);
        if (StaffDecision.isApplicantBarred(round, request)) {
            round.add(FindingDefinition.HOLDER_BARRED, "request");
        }
        Optional<EnablingPlan> plan = EnablingPlan.of(round, request.chart(), List.of(RequestedIndividual.of(request)));
        if (request.purpose() != Purpose.STAGED
                || plan.filter(EnablingPlan::needsSecondApproval).isPresent()) {
            checkApprover(round, request);
        }
        if (plan.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        return isFirstOfTwo(request, plan.get())
                ? endorse(round, found.get())
                : approve(round, found.get(), plan.get());
    }

    /** A nomination is worth as much as its requester's access, at the moment of the approval. */
    private static void checkNominator(DecisionRound round, AccessRequest request) {
        // The charts are read first: whatever takes the access away afterwards decides this again.
        round.records().readCharts(request.charts());
        Actor by = request.submission().by();
        if (request.purpose() == Purpose.NOMINATION && !isEntitled(round, request, new AccountId(by.id()))) {
            round.add(FindingDefinition.REQUESTER_NOT_ENTITLED, "request");
        }
    }

    private static boolean isEntitled(DecisionRound round, AccessRequest request, AccountId account) {
        return request.charts().stream()
                .allMatch(chart -> round.parts()
                        .entitlement()
                        .find(request.practice(), account, chart, round.now())
                        .isPresent());
    }

    private static void checkDay(DecisionRound round, AccessRequest request) {
        if (!request.submission().isDueOn(round.today())) {
            round.add(
                    FindingDefinition.REQUEST_NOT_DUE,
                    "request",
                    request.submission().dueOn().map(LocalDate::toString).orElse(""));
        }
    }

    private void checkApprover(DecisionRound round, AccessRequest request) {
        boolean isSame = isByRun
                || Stream.concat(
                                Stream.of(request.submission().by()),
                                request.endorsement().map(Endorsement::by).stream())
                        .anyMatch(other -> BeneficiaryCheck.isCaller(round, other));
        if (isSame) {
            round.add(FindingDefinition.SAME_APPROVER, "actor");
        }
    }

    /** The member of staff who enabled somebody, or prepared it, is the first of two; a requester at the portal is none. */
    private static boolean isFirstOfTwo(AccessRequest request, EnablingPlan plan) {
        return request.purpose() != Purpose.SECOND_APPROVAL
                && request.purpose() != Purpose.STAGED
                && request.endorsement().isEmpty()
                && plan.needsSecondApproval();
    }

    private CommandVerdict<Answer> endorse(DecisionRound round, Versioned<AccessRequest> found) {
        AccessRequest endorsed = found.value().endorsedBy(new Endorsement(round.now(), caller.actor()));
        RequestIssuer.endorse(round, found, endorsed);
        return done(new AwaitingApproval(endorsed.id(), endorsed.submission().until()));
    }

    private static CommandVerdict<Answer> approve(
            DecisionRound round, Versioned<AccessRequest> found, EnablingPlan plan) {
        Answer answer = plan.issue().get(0);
        RequestApproval.approve(round, found, answer);
        return done(answer);
    }

    private static CommandVerdict<Answer> done(Answer answer) {
        return new CommandVerdict.DraftCommit<>(
                answer, EnabledReceiptCodec.encode(new EnablingResult(List.of(answer))));
    }

    @Override
    public Answer readReceipt(PracticeId practice, List<String> receipt) {
        return new EnabledReceiptCodec(parts.store())
                .decode(practice, receipt)
                .answers()
                .get(0);
    }
}
