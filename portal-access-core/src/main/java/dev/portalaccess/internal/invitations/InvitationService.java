package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.delivery.QueuedMessage;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.spi.CommandName;
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
    public Page<InvitationView> list(Caller caller, InvitationFilter filter, Page.Request page) {
        return query(caller).list(filter, page);
    }

    @Override
    public Optional<InvitationView> byId(Caller caller, InvitationId invitation) {
        return query(caller).byId(invitation);
    }

    @Override
    public Optional<InvitationView> bySerial(Caller caller, String typed) {
        return query(caller).bySerial(typed);
    }

    private InvitationQuery query(Caller caller) {
        return new InvitationQuery(new RightsCheck(commands, caller, CommandName.LIST_INVITATIONS), caller.practice());
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
    public Outcome<QueuedMessage> remind(Caller caller, InvitationId invitation) {
        return commands.run(new RemindInvitationCommand(commands.parts(), caller, new InvitationReminder(invitation)));
    }

    @Override
    public Outcome<List<InvitationId>> changeAddress(Caller caller, ChangeAddress command) {
        return commands.run(new ChangeAddressCommand(commands.parts(), caller, command));
    }
}
