package dev.portalaccess.internal.requests;

import dev.portalaccess.age.StageInvitation;
import dev.portalaccess.age.StagedStep;
import dev.portalaccess.age.StagedStep.LeftStage;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.requests.ApproveRequest;
import dev.portalaccess.requests.SubmittedRequest;
import dev.portalaccess.spi.CommandName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invitations that are prepared for a day to come, and sent on it (PA-092). */
public final class StagedInvitations {

    private final CommandRunner commands;

    /** Creates them with the runner for commands. */
    public StagedInvitations(CommandRunner commands) {
        this.commands = commands;
    }

    /** Prepares one. */
    public Outcome<SubmittedRequest> stage(Caller caller, StageInvitation command) {
        return commands.run(new StageInvitationCommand(caller, command));
    }

    /** Approves what is due among the next requests that wait; what is refused stays and is named. */
    public StagedStep openDue(Caller caller, Page.Request page) {
        ServiceDependencies parts = commands.parts();
        RightsCheck rights = new RightsCheck(commands, caller, CommandName.LIST_REQUESTS);
        rights.requirePractice();
        LocalDate today = LocalDate.ofInstant(parts.now(), parts.zone(caller.practice()));
        RequestFilter waiting = RequestFilter.all(parts.now()).in(Set.of(RequestStatus.WAITING));
        Page<Versioned<AccessRequest>> read = parts.requests().requests(caller.practice(), waiting, page);
        Caller one = new Caller(caller.practice(), caller.actor(), Optional.empty(), caller.waivers());
        List<AccessRequestId> opened = new ArrayList<>();
        List<LeftStage> left = new ArrayList<>();
        read.items().stream()
                .map(Versioned::value)
                .filter(request -> request.purpose() == AccessRequest.Purpose.STAGED)
                .filter(request -> request.submission().isDueOn(today) && rights.shows(request.charts()))
                .forEach(request -> commands.run(
                                new ApproveRequestCommand(parts, one, new ApproveRequest(request.id()), true))
                        .fold(
                                done -> opened.add(request.id()),
                                refused -> left.add(new LeftStage(request.id(), request.chart(), refused.findings())),
                                () -> left.add(new LeftStage(request.id(), request.chart(), List.of()))));
        return new StagedStep(opened, left, read.next());
    }
}
