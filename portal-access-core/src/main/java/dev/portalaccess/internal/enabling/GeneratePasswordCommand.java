package dev.portalaccess.internal.enabling;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.FindingCode;
import dev.portalaccess.internal.engine.FindingCollector;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.internal.issuing.IssuedInvitation;
import dev.portalaccess.internal.lookup.ChartLookup;
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
import dev.portalaccess.model.stored.RecordKey;
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
    public CommandVerdict<EnablingResult> decide(CommitDraft draft, FindingCollector findings) {
        ChartLookup charts = new ChartLookup(parts.charts(), caller.practice());
        Optional<Practice> practice = parts.practices().practice(caller.practice());
        Optional<Chart> open = ChartInUseCheck.check(charts, content.chart(), findings);
        if (practice.isEmpty() || open.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Optional<Versioned<Holder>> holder =
                new HolderLookup(parts.store()).find(draft, open.get().patient());
        new AgeRule(parts.policy(), practice.get(), draft, findings).checkPatient(open.get(), "chart");
        check(draft, open.get(), holder.map(Versioned::value), findings);
        return findings.hasRefusal(caller.waivers())
                ? new CommandVerdict.CommandRefusal<>()
                : write(draft, practice.get(), open.get(), holder, findings);
    }

    private void check(CommitDraft draft, Chart open, Optional<Holder> holder, FindingCollector findings) {
        ChartAccess access = draft.chart(open.id());
        ExistingAccess already = new ExistingAccessLookup(parts, draft).find(holder, access);
        if (already.state() == ExistingAccess.State.IN_FORCE) {
            findings.add(FindingCode.ALREADY_ACTIVE, "chart");
        } else if (already.state() == ExistingAccess.State.HELD_BACK) {
            findings.add(FindingCode.ALREADY_HELD_BACK, "chart");
        }
        if (holder.filter(access::bars).isPresent()) {
            findings.add(FindingCode.HOLDER_BARRED, "chart");
        }
        PrintTriesCheck.check(parts.policy(), holder, findings, "chart");
        new MailboxCheck(parts, draft, findings)
                .checkLimit(open.patient().name(), holder, holder.flatMap(Holder::address), "chart");
    }

    private CommandVerdict<EnablingResult> write(
            CommitDraft draft,
            Practice practice,
            Chart open,
            Optional<Versioned<Holder>> known,
            FindingCollector findings) {
        Versioned<Holder> holder = known.orElseGet(() -> new HolderLookup(parts.store()).create(draft, open.patient()));
        Optional<Versioned<Invitation>> former = parts.store()
                .invitation(
                        draft.practice(),
                        RecordKey.liveInvitation(holder.value().id(), open.id()))
                .filter(invitation -> invitation.value().isLiveAt(draft.now()));
        DeliveryChoice deliver = new DeliveryChoice(Channel.PRINT, null, content.language());
        InvitationOrder order = new InvitationOrder(
                InvitationPurpose.PASSWORD,
                holder,
                new DeliveryRoute(Channel.PRINT, Optional.empty(), InputParser.language(deliver, practice.language())),
                former.map(invitation -> invitation.value().grants()).orElseGet(() -> List.of(ownGrant(draft, open))),
                former.map(invitation -> new InvitationOrder.ReplacedInvitation(invitation, Voided.PASSWORD_GENERATED)),
                findings.usedWaivers(caller.waivers()));
        IssuedInvitation issued = new InvitationIssuer(parts).issue(draft, order);
        EnablingResult enabled =
                new EnablingResult(List.of(EnabledReceiptCodec.invitedAnswer(issued, Optional.empty())));
        return new CommandVerdict.DraftCommit<>(enabled, EnabledReceiptCodec.encode(enabled));
    }

    private static PendingGrant ownGrant(CommitDraft draft, Chart open) {
        GrantTerms terms = new GrantTerms(Optional.of(Relationship.SELF), Optional.empty(), Scope.FULL);
        return new PendingGrant(
                new GrantId(draft.newId()), open.id(), IndividualKind.PATIENT, terms, List.of(open.id()));
    }

    @Override
    public EnablingResult readReceipt(PracticeId practice, List<String> receipt) {
        return new EnabledReceiptCodec(parts.store()).decode(practice, receipt);
    }
}
