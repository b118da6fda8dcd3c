package dev.portalaccess.internal.invitations;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.invitations.RemindOfInvitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import java.util.List;
import java.util.Optional;

/** The service behind {@link Invitations}. */
public final class InvitationService implements Invitations {

    private final Commands commands;

    /** Carries its commands out with those. */
    public InvitationService(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Page<InvitationView> list(PracticeId practice, InvitationFilter filter, Page.Request page) {
        return new InvitationScreen(commands.parts(), practice).list(filter, page);
    }

    @Override
    public Optional<InvitationView> byId(PracticeId practice, InvitationId invitation) {
        return new InvitationScreen(commands.parts(), practice).byId(invitation);
    }

    @Override
    public Optional<InvitationView> bySerial(PracticeId practice, String typed) {
        return new InvitationScreen(commands.parts(), practice).bySerial(typed);
    }

    @Override
    public Outcome<InvitationId> cancel(Caller caller, CancelInvitation command) {
        return commands.carryOut(new CancelCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<List<InvitationId>> cancelIssuedBy(Caller caller, CancelIssuedBy command) {
        return new Batches(commands, caller).cancel(command);
    }

    @Override
    public Outcome<Enabled.Invited> reissue(Caller caller, ReissueInvitation command) {
        return commands.carryOut(new ReissueCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<MessageId> remind(Caller caller, RemindOfInvitation command) {
        return commands.carryOut(new RemindCommand(commands.parts(), caller, command));
    }

    @Override
    public Outcome<List<InvitationId>> changeAddress(Caller caller, ChangeAddress command) {
        return commands.carryOut(new AddressCommand(commands, caller, command));
    }
}
