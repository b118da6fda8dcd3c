package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.internal.enabling.EnabledReceiptCodec;
import dev.portalaccess.internal.engine.AddressOnFile;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.invitations.ReissuePlanner.ReissuePlan;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationIssuer.IssuedInvitation;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.internal.notice.OtherAddressNotice;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Reissues an invitation; its contents move and its secrets become invalid in one commit (PA-063). */
record ReissueInvitationCommand(ServiceDependencies parts, Caller caller, ReissueInvitation content)
        implements InvitationCommand<Invited> {

    @Override
    public String name() {
        return CommandName.REISSUE_INVITATION;
    }

    @Override
    public InvitationId invitation() {
        return content.invitation();
    }

    @Override
    public CommandVerdict<Invited> decide(DecisionRound round) {
        Optional<Versioned<Invitation>> former = lookup().find(round);
        Optional<Versioned<Holder>> holder =
                former.flatMap(found -> round.holders().find(found.value().holder()));
        if (former.isPresent() && holder.isEmpty()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "invitation");
        }
        if (former.isEmpty() || holder.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        return decide(round, new FormerInvitation(former.get(), holder.get()));
    }

    private CommandVerdict<Invited> decide(DecisionRound round, FormerInvitation former) {
        if (!isReissuable(former.invitation().state())) {
            round.add(FindingDefinition.INVITATION_NOT_LIVE, "invitation");
        }
        Optional<ReissuePlan> plan = new ReissuePlanner(round).plan(former, content.deliver());
        return plan.isEmpty() || round.isRefused()
                ? new CommandVerdict.CommandRefusal<>()
                : write(round, former, plan.get());
    }

    /**
     * Reports whether the invitation is live or expired, or voided only because its address has changed (PA-048,
     * PA-063).
     */
    private static boolean isReissuable(InvitationState state) {
        return state.kind() == InvitationState.Kind.LIVE || FormerInvitation.wasSentToFormerAddress(state);
    }

    private CommandVerdict<Invited> write(DecisionRound round, FormerInvitation former, ReissuePlan plan) {
        IssuedInvitation issued = new InvitationIssuer(round)
                .issue(new InvitationOrder(
                        former.invitation().purpose(),
                        former.holder(),
                        plan.delivery(),
                        plan.grants(),
                        Optional.of(new InvitationOrder.ReplacedInvitation(former.read(), Voided.REISSUED)),
                        round.usedWaivers()));
        tellAddressOnFile(round, former.holder().value(), issued.invitation());
        plan.registration()
                .ifPresent(registration -> RegistrationTransfer.putReissued(round, registration, issued.invitation()));
        Invited invited = EnabledReceiptCodec.invitedAnswer(issued, former.usualAddress());
        return new CommandVerdict.DraftCommit<>(
                invited, EnabledReceiptCodec.encode(new EnablingResult(List.of(invited))));
    }

    /** PA-074: tells the address on file of a new invitation that goes to another one. */
    private static void tellAddressOnFile(DecisionRound round, Holder holder, Invitation issued) {
        if (issued.delivery().channel() == Channel.EMAIL) {
            EmailAddress used = issued.delivery().address().orElseThrow();
            new AddressOnFile(round)
                    .find(holder, issued.charts())
                    .ifPresent(onFile -> new OtherAddressNotice(round).queue(holder, issued.charts(), onFile, used));
        }
    }

    @Override
    public Invited readReceipt(PracticeId practice, List<String> receipt) {
        return new EnabledReceiptCodec(parts.store())
                .decode(practice, receipt)
                .invited()
                .get(0);
    }
}
