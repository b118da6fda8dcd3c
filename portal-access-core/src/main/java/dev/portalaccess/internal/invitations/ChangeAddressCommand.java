package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AddressOnFile;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.HolderCharts;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.notice.OtherAddressNotice;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.spi.CommandName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Changes the address for mail to a holder, and voids invitations sent to the old address (PA-064). */
record ChangeAddressCommand(ServiceDependencies parts, Caller caller, ChangeAddress content)
        implements Command<List<InvitationId>> {

    @Override
    public String name() {
        return CommandName.CHANGE_ADDRESS;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public List<ChartId> touchedCharts() {
        return new HolderCharts(parts, caller.practice()).of(content.holder());
    }

    @Override
    public CommandVerdict<List<InvitationId>> decide(DecisionRound round) {
        Optional<EmailAddress> address = new InputParser(round.findings())
                .address(content.email(), "email", Optional.of(FindingDefinition.EMAIL_MISSING));
        Optional<Versioned<Holder>> holder = round.holders().find(content.holder());
        if (holder.isEmpty()) {
            round.add(FindingDefinition.HOLDER_UNKNOWN, "holder");
        }
        if (address.isEmpty() || holder.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        BeneficiaryCheck.check(round, holder.get().value(), address.get(), "email");
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        return holder.get().value().address().equals(address)
                ? new CommandVerdict.DraftCommit<>(List.of(), List.of())
                : change(round, holder.get(), address.get());
    }

    private CommandVerdict<List<InvitationId>> change(
            DecisionRound round, Versioned<Holder> holder, EmailAddress address) {
        new MailboxCheck(round)
                .checkShared(
                        holder.value().name(),
                        Optional.of(content.holder()),
                        holder.value().chart().flatMap(round.charts()::chart).map(Chart::patient),
                        address,
                        "email");
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        List<Versioned<Invitation>> voided = new MailedInvitationLookup(round).findNotEnded(holder.value());
        checkRestrictions(round, holder.value(), address, voided);
        new FormerMailboxCheck(round).check(holder.value(), address);
        if (round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        new MailboxCount(round).touch(address);
        voided.forEach(invitation -> InvitationIssuer.endWithNote(
                round.draft(), invitation, new Voided(round.now(), Voided.ADDRESS_CHANGED)));
        round.draft().putHolder(holder.to(holder.value().withAddress(address)));
        round.draft()
                .addNote(AuditNote.ofPractice(AuditAction.HOLDER_ADDRESS_CHANGED)
                        .with("holder", content.holder().value()));
        tellFormerAddresses(round, holder.value(), voided, address);
        List<InvitationId> ids =
                voided.stream().map(invitation -> invitation.value().id()).toList();
        return new CommandVerdict.DraftCommit<>(
                ids, ids.stream().map(InvitationId::value).toList());
    }

    /**
     * PA-074: tells the address on file, and the one that the holder has had so far, if an account was activated there.
     * One that was never used may have been typed wrongly, and be a stranger's.
     */
    private static void tellFormerAddresses(
            DecisionRound round, Holder holder, List<Versioned<Invitation>> voided, EmailAddress address) {
        List<ChartId> charts = Stream.concat(
                        holder.chart().stream(),
                        voided.stream().flatMap(invitation -> invitation.value().charts().stream()))
                .distinct()
                .toList();
        Set<EmailAddress.Mailbox> told = new HashSet<>();
        Stream.concat(
                        new AddressOnFile(round).find(holder, charts).stream(),
                        holder.address().filter(former -> holder.account().isPresent()).stream())
                .filter(former -> told.add(former.mailbox()))
                .forEach(former -> new OtherAddressNotice(round).queue(holder, charts, former, address));
    }

    /**
     * Refuses an address for a person whom a block or a freeze keeps from all charts, or from one that an invitation
     * which was mailed would open, at the new mailbox as well (PA-072, PA-075); and a mailbox that is barred on a chart
     * which the person has.
     */
    private static void checkRestrictions(
            DecisionRound round, Holder holder, EmailAddress address, List<Versioned<Invitation>> mailed) {
        PersonRestrictions restrictions =
                PersonRestrictions.of(round, PersonTraits.of(holder).at(Optional.of(address)));
        List<ChartId> charts = mailed.stream()
                .flatMap(invitation -> invitation.value().charts().stream())
                .distinct()
                .toList();
        round.records().readCharts(charts);
        restrictions
                .everywhere()
                .or(() -> charts.stream()
                        .flatMap(chart -> restrictions.on(round.draft().chart(chart)).stream())
                        .findFirst())
                .or(() -> barredAt(round, holder, address))
                .ifPresent(restriction -> round.add(restriction.finding(), "email"));
    }

    /** Returns a block of the mailbox on a chart that the holder has, where notices about that chart would go (PA-075). */
    private static Optional<Restriction> barredAt(DecisionRound round, Holder holder, EmailAddress address) {
        List<ChartId> held = new HolderCharts(round.parts(), round.caller().practice()).held(holder);
        round.records().readCharts(held);
        PersonRestrictions ofMailbox = PersonRestrictions.of(
                round, PersonTraits.of(Optional.<Holder>empty()).at(Optional.of(address)));
        return held.stream()
                .flatMap(chart -> ofMailbox.on(round.draft().chart(chart)).stream())
                .filter(Restriction.BARRED::equals)
                .findFirst();
    }

    @Override
    public List<ChartId> chartsOfReceipt(List<String> receipt) {
        return InvitationLookup.charts(parts, caller.practice(), readReceipt(caller.practice(), receipt));
    }

    @Override
    public List<InvitationId> readReceipt(PracticeId practice, List<String> receipt) {
        return receipt.stream().map(InvitationId::new).toList();
    }
}
