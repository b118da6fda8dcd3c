package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/** The implementation of {@link Invitations}. */
public final class InvitationService implements Invitations {

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public InvitationService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public Page<InvitationView> list(PracticeId practice, InvitationFilter filter, Page.Request page) {
        return new InvitationQuery(commands.parts(), practice).list(filter, page);
    }

    @Override
    public Optional<InvitationView> byId(PracticeId practice, InvitationId invitation) {
        return new InvitationQuery(commands.parts(), practice).byId(invitation);
    }

    @Override
    public Optional<InvitationView> bySerial(PracticeId practice, String typed) {
        return new InvitationQuery(commands.parts(), practice).bySerial(typed);
    }

    @Override
    public Outcome<InvitationId> cancel(Caller caller, CancelInvitation command) {
        return commands.run(new CancelInvitationCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<List<InvitationId>> cancelIssuedBy(Caller caller, CancelIssuedBy command) {
        return new BulkCancellation(commands, caller).cancelAll(command);
    }

    @Override
    public Outcome<EnablingResult.Invited> reissue(Caller caller, ReissueInvitation command) {
        return commands.run(new ReissueInvitationCommand(commands.parts(), caller, command));
    }

    @Override
    public List<Finding> check(Caller caller, ReissueInvitation command) {
        return commands.check(new ReissueInvitationCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<MessageId> remind(Caller caller, InvitationId invitation) {
        return commands.run(new RemindInvitationCommand(commands.parts(), caller, new InvitationReminder(invitation)));
    }

    @Override
    public Outcome<List<InvitationId>> changeAddress(Caller caller, ChangeAddress command) {
        return commands.run(new ChangeAddressCommand(commands, caller, command));
    }
}
