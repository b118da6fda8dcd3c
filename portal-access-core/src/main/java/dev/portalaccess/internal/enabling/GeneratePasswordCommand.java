package dev.portalaccess.internal.enabling;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.PrintTriesCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationIssuer.IssuedInvitation;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/**
 * PA-030, PA-031: temporary credentials for the patient; every live secret of the patient stops working with the same
 * commit.
 */
record GeneratePasswordCommand(ServiceDependencies parts, Caller caller, GeneratePassword content)
        implements Command<EnablingResult> {

    @Override
    public String name() {
        return CommandName.GENERATE_PASSWORD;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public CommandVerdict<EnablingResult> decide(DecisionRound round) {
        Optional<Practice> practice = round.practice();
        Optional<Chart> open = ChartInUseCheck.check(round, content.chart());
        if (practice.isEmpty() || open.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Optional<Versioned<Holder>> holder = round.holders().find(open.get().patient());
        new AgeRule(round, practice.get()).checkPatient(open.get(), "chart");
        check(round, open.get(), holder.map(Versioned::value));
        return round.isRefused()
                ? new CommandVerdict.CommandRefusal<>()
                : write(round, practice.get(), open.get(), holder);
    }

    private void check(DecisionRound round, Chart open, Optional<Holder> holder) {
        ChartAccess access = round.draft().chart(open.id());
        ExistingAccess already = new ExistingAccessLookup(round).find(holder, access);
        if (already.state() == ExistingAccess.State.IN_FORCE) {
            round.add(FindingDefinition.ALREADY_ACTIVE, "chart");
        } else if (already.state() == ExistingAccess.State.HELD_BACK) {
            round.add(FindingDefinition.ALREADY_HELD_BACK, "chart");
        }
        if (holder.filter(access::bars).isPresent()) {
            round.add(FindingDefinition.HOLDER_BARRED, "chart");
        }
        PrintTriesCheck.check(round, holder, "chart");
        new MailboxCheck(round).checkLimit(open.patient().name(), holder, holder.flatMap(Holder::address), "chart");
    }

    private CommandVerdict<EnablingResult> write(
            DecisionRound round, Practice practice, Chart open, Optional<Versioned<Holder>> known) {
        Versioned<Holder> holder = known.orElseGet(() -> round.holders().create(open.patient()));
        Optional<Versioned<Invitation>> former =
                round.liveInvitation(holder.value().id(), open.id());
        DeliveryChoice deliver = new DeliveryChoice(Channel.PRINT, null, content.language());
        InvitationOrder order = new InvitationOrder(
                InvitationPurpose.PASSWORD,
                holder,
                new DeliveryRoute(Channel.PRINT, Optional.empty(), InputParser.language(deliver, practice.language())),
                former.map(invitation -> invitation.value().grants()).orElseGet(() -> List.of(ownGrant(round, open))),
                former.map(invitation -> new InvitationOrder.ReplacedInvitation(invitation, Voided.PASSWORD_GENERATED)),
                round.usedWaivers());
        IssuedInvitation issued = new InvitationIssuer(round).issue(order);
        EnablingResult enabled =
                new EnablingResult(List.of(EnabledReceiptCodec.invitedAnswer(issued, Optional.empty())));
        return new CommandVerdict.DraftCommit<>(enabled, EnabledReceiptCodec.encode(enabled));
    }

    private static PendingGrant ownGrant(DecisionRound round, Chart open) {
        GrantTerms terms = new GrantTerms(Optional.of(Relationship.SELF), Optional.empty(), Scope.FULL);
        return new PendingGrant(
                new GrantId(round.draft().newId()), open.id(), IndividualKind.PATIENT, terms, List.of(open.id()));
    }

    @Override
    public EnablingResult readReceipt(PracticeId practice, List<String> receipt) {
        return new EnabledReceiptCodec(parts.store()).decode(practice, receipt);
    }
}
