package dev.portalaccess.internal.requests;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.enabling.EnablingPlan;
import dev.portalaccess.internal.enabling.RequestedIndividual;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.RequestIssuer;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RequestState.Rejected;
import dev.portalaccess.requests.RejectRequest;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rejects a request (PA-078). The requester is told the reason only if it is one that may be told and nothing stands
 * against the person: else a rejection for that reason would tell people who are blocked from people who are not.
 */
record RejectRequestCommand(ServiceDependencies parts, Caller caller, RejectRequest content)
        implements StaffDecision<AccessRequestId> {

    private static final Set<String> STANDING =
            Set.of(FindingDefinition.HOLDER_BARRED.name(), FindingDefinition.ACCESS_FROZEN.name());

    @Override
    public String name() {
        return CommandName.REJECT_REQUEST;
    }

    @Override
    public AccessRequestId request() {
        return content.request();
    }

    @Override
    public CommandVerdict<AccessRequestId> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Versioned<AccessRequest>> found = findWaiting(round);
        if (reason.isEmpty() || found.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        RequestIssuer.end(
                round,
                found.get(),
                new Rejected(
                        round.now(),
                        caller.actor(),
                        reason.get(),
                        told(round, found.get().value(), reason.get())),
                Optional.of(reason.get().code()));
        return new CommandVerdict.DraftCommit<>(
                content.request(), List.of(content.request().value()));
    }

    private static String told(DecisionRound round, AccessRequest request, Reason reason) {
        boolean mayBeTold = RejectRequest.toldCodes().contains(reason.code()) && !isBarred(round, request);
        return mayBeTold ? reason.code() : Rejected.DECLINED;
    }

    private static boolean isBarred(DecisionRound round, AccessRequest request) {
        DecisionRound aside = round.aside();
        EnablingPlan.of(aside, request.chart(), List.of(RequestedIndividual.of(request)));
        return StaffDecision.isApplicantBarred(round, request)
                || aside.findings().all().stream().anyMatch(finding -> STANDING.contains(finding.code()));
    }

    @Override
    public AccessRequestId readReceipt(PracticeId practice, List<String> receipt) {
        return new AccessRequestId(receipt.get(0));
    }
}
