package dev.portalaccess.internal.requests;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccessRequest.Purpose;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.requests.AccessRequests;
import dev.portalaccess.requests.ApproveRequest;
import dev.portalaccess.requests.OwnRequest;
import dev.portalaccess.requests.RejectRequest;
import dev.portalaccess.requests.RequestAccess;
import dev.portalaccess.requests.SubmittedRequest;
import dev.portalaccess.requests.WithdrawRequest;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.util.List;

/** The implementation of {@link AccessRequests}. */
public final class RequestService implements AccessRequests {

    private static final String NOMINATE = "nominate";
    private static final String WITHDRAW = "withdraw-request";
    private static final String APPLY = "apply-for-access";

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public RequestService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public Outcome<SubmittedRequest> nominate(Caller caller, RequestAccess request) {
        return submit(NOMINATE, Purpose.NOMINATION, caller, request);
    }

    @Override
    public Outcome<SubmittedRequest> apply(Caller caller, RequestAccess request) {
        return submit(APPLY, Purpose.APPLICATION, caller, request);
    }

    private Outcome<SubmittedRequest> submit(String command, Purpose purpose, Caller caller, RequestAccess request) {
        if (caller.actor().kind() != Actor.Kind.ACCOUNT) {
            throw new IllegalArgumentException("caller must be an account");
        }
        return commands.run(new SubmitRequestCommand(command, purpose, caller, request));
    }

    @Override
    public Outcome<AccessRequestId> withdraw(Caller caller, WithdrawRequest request) {
        return commands.run(new WithdrawRequestCommand(WITHDRAW, caller, request));
    }

    @Override
    public Page<OwnRequest> own(Caller caller, Page.Request page) {
        Instant now = parts().now();
        return parts().requests()
                .requests(caller.practice(), RequestFilter.all(now).by(caller.actor()), page)
                .map(one -> OwnRequest.of(one.value(), now));
    }

    @Override
    public Page<Versioned<AccessRequest>> queue(Caller caller, RequestFilter filter, Page.Request page) {
        RightsCheck rights = new RightsCheck(commands, caller, CommandName.LIST_REQUESTS);
        rights.require(filter.chart().stream().toList());
        Page<Versioned<AccessRequest>> read = parts().requests().requests(caller.practice(), filter, page);
        return new Page<>(
                read.items().stream()
                        .filter(one -> rights.shows(one.value().charts()))
                        .toList(),
                read.next());
    }

    @Override
    public List<Finding> check(Caller caller, ApproveRequest command) {
        return commands.check(new ApproveRequestCommand(parts(), caller, command, false));
    }

    @Override
    public Outcome<EnablingResult.Answer> approve(Caller caller, ApproveRequest command) {
        return commands.run(new ApproveRequestCommand(parts(), caller, command, false));
    }

    @Override
    public Outcome<AccessRequestId> reject(Caller caller, RejectRequest command) {
        return commands.run(new RejectRequestCommand(parts(), caller, command));
    }

    private ServiceDependencies parts() {
        return commands.parts();
    }
}
