package dev.portalaccess.internal.invitations;

import dev.portalaccess.command.Caller;
import dev.portalaccess.delivery.QueuedMessage;
import dev.portalaccess.internal.engine.AddressOnFile;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.RestoreRule;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Reminds a holder of an invitation, with one more link to it (PA-066). */
record RemindInvitationCommand(ServiceDependencies parts, Caller caller, InvitationReminder content)
        implements InvitationCommand<QueuedMessage> {

    @Override
    public String name() {
        return CommandName.REMIND_OF_INVITATION;
    }

    @Override
    public InvitationId invitation() {
        return content.invitation();
    }

    @Override
    public CommandVerdict<QueuedMessage> decide(DecisionRound round) {
        Optional<Invitation> found = lookup().find(round).map(Versioned::value);
        found.ifPresent(invitation -> check(round, invitation));
        if (found.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Message message = message(round, found.get());
        round.draft().queueMessage(message);
        found.get().delivery().address().ifPresent(new MailboxCount(round)::add);
        noteWaivers(round, found.get());
        AuditNote.onEach(found.get(), AuditAction.INVITATION_REMINDED)
                .forEach(note ->
                        round.draft().addNote(note.with("message", message.id().value())));
        return new CommandVerdict.DraftCommit<>(
                queued(message.id(), found.map(Invitation::delivery)),
                List.of(message.id().value()));
    }

    private static QueuedMessage queued(MessageId message, Optional<DeliveryRoute> delivery) {
        return new QueuedMessage(message, Channel.EMAIL, delivery.flatMap(DeliveryRoute::address));
    }

    private static void noteWaivers(DecisionRound round, Invitation invitation) {
        round.usedWaivers()
                .forEach(waiver -> AuditNote.onEach(invitation, AuditAction.RULE_WAIVED)
                        .forEach(note -> round.draft()
                                .addNote(note.because(waiver.reason().code()).with("finding", waiver.code()))));
    }

    private void check(DecisionRound round, Invitation invitation) {
        if (!invitation.isLiveAt(round.now())) {
            round.add(FindingDefinition.INVITATION_NOT_LIVE, "invitation");
        } else if (RestoreRule.isVoid(parts, invitation)) {
            round.add(FindingDefinition.INVITED_BEFORE_RESTORE, "invitation");
        } else if (invitation.delivery().channel() != Channel.EMAIL) {
            round.add(FindingDefinition.REMINDER_NOT_BY_MAIL, "invitation");
        } else if (!invitation.codes().hasRoom()) {
            round.add(FindingDefinition.REMINDED_ENOUGH, "invitation");
        } else {
            invitation.delivery().address().ifPresent(used -> checkMailbox(round, invitation, used));
            checkRestrictions(round, invitation);
        }
    }

    /**
     * Sends no reminder where a block or a freeze closes one of the charts to the person (PA-072, PA-075), and none of an
     * invitation that opens nothing because its charts were merged (PA-100).
     */
    private static void checkRestrictions(DecisionRound round, Invitation invitation) {
        Optional<Holder> holder = round.holders().find(invitation.holder()).map(Versioned::value);
        PersonRestrictions restrictions = PersonRestrictions.of(
                round, PersonTraits.of(holder).at(invitation.delivery().address()));
        round.records().readCharts(invitation.charts());
        invitation.charts().stream()
                .flatMap(chart -> restrictions.on(round.draft().chart(chart)).stream())
                .findFirst()
                .or(restrictions::everywhere)
                .ifPresent(restriction -> round.add(restriction.finding(), "invitation"));
        boolean opens = invitation.charts().isEmpty()
                || invitation.charts().stream()
                        .anyMatch(
                                chart -> round.draft().chart(chart).mergedInto().isEmpty());
        if (!opens) {
            round.add(FindingDefinition.CHART_MERGED_ALREADY, "invitation");
        }
    }

    /** Checks the limit of the mailbox (PA-117), and whether the holder has another address on file (PA-064). */
    private static void checkMailbox(DecisionRound round, Invitation invitation, EmailAddress used) {
        new MailboxCheck(round).checkMail(used, "invitation");
        round.holders()
                .find(invitation.holder())
                .ifPresent(holder ->
                        new AddressOnFile(round).check(holder.value(), invitation.charts(), used, "invitation"));
    }

    private Message message(DecisionRound round, Invitation invitation) {
        return invitation.queuedMessage(
                new MessageId(round.draft().newId()),
                Message.Kind.REMINDER,
                new ValidityPeriod(round.now(), Optional.of(invitation.issue().until())));
    }

    @Override
    public QueuedMessage readReceipt(PracticeId practice, List<String> receipt) {
        Optional<DeliveryRoute> delivery = parts.store()
                .invitation(practice, RecordKey.of(content.invitation()))
                .map(found -> found.value().delivery());
        return queued(new MessageId(receipt.get(0)), delivery);
    }
}
