package dev.portalaccess.internal.issuing;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.internal.issuing.InvitationOrder.ReplacedInvitation;
import dev.portalaccess.internal.secret.LetterSerial;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.internal.secret.TemporaryUserName;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TemporaryCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds an invitation to a draft, with every change that belongs in the same commit. */
public final class InvitationIssuer {

    private final DecisionRound round;
    private final CommitDraft draft;

    /**
     * An invitation that was added to the draft.
     *
     * @param invitation the invitation
     * @param message the message that delivers it
     */
    public record IssuedInvitation(Invitation invitation, Message message) {}

    /** Creates an issuer that writes to the draft of the round. */
    public InvitationIssuer(DecisionRound round) {
        this.round = round;
        this.draft = round.draft();
    }

    /** Adds the invitation, its keys, its message, the end of the one it replaces, and an audit entry on each chart. */
    public IssuedInvitation issue(InvitationOrder order) {
        order.replaces()
                .filter(ReplacedInvitation::isNotEnded)
                .ifPresent(
                        replaced -> endWithNote(draft, replaced.former(), new Voided(draft.now(), replaced.cause())));
        Invitation invitation = invitation(order);
        draft.putInvitation(Versioned.fresh(invitation));
        draft.putHolder(order.holder().to(countInvitation(order)));
        claimKeys(order, invitation);
        Message message = message(invitation);
        draft.queueMessage(message);
        if (message.channel() == Channel.EMAIL) {
            order.delivery().address().ifPresent(new MailboxCount(round)::add);
        } else if (order.holder().value().address().isEmpty()) {
            order.delivery().address().ifPresent(new MailboxCount(round)::touch);
        }
        note(invitation);
        return new IssuedInvitation(invitation, message);
    }

    /** Ends an invitation that has not ended yet, so that another may be issued for the same charts. */
    public static void end(CommitDraft draft, Versioned<Invitation> former, InvitationState ending) {
        Invitation ended = former.value().become(ending);
        draft.putInvitation(former.to(ended));
        ended.charts()
                .forEach(chart -> draft.releaseKey(
                        RecordKey.liveInvitation(ended.holder(), chart),
                        ended.id().value()));
    }

    /** Voids an invitation, with an entry in the audit trail of each of its charts (PA-110). */
    public static void endWithNote(CommitDraft draft, Versioned<Invitation> former, Voided ending) {
        end(draft, former, ending);
        noteEnd(draft, former.value(), AuditAction.INVITATION_VOIDED, ending.cause());
    }

    /** Cancels an invitation, with the same entries. */
    public static void endWithNote(CommitDraft draft, Versioned<Invitation> former, Cancelled ending) {
        end(draft, former, ending);
        noteEnd(
                draft,
                former.value(),
                AuditAction.INVITATION_CANCELLED,
                ending.reason().code());
    }

    private static void noteEnd(CommitDraft draft, Invitation ended, String action, String reason) {
        AuditNote.onEach(ended, action)
                .forEach(note -> draft.addNote(
                        note.because(reason).with("holder", ended.holder().value())));
    }

    private Invitation invitation(InvitationOrder order) {
        Instant now = draft.now();
        Instant until = now.plus(round.parts().policy().window(order.delivery().channel(), order.purpose()));
        Optional<InvitationId> former =
                order.replaces().map(replaced -> replaced.former().value().id());
        return new Invitation(
                draft.practice(),
                new InvitationId(draft.newId()),
                order.purpose(),
                order.holder().value().id(),
                new Issuance(now, until, draft.caller().actor(), former, order.waivers()),
                order.delivery(),
                order.grants(),
                codes(order),
                InvitationState.LIVE);
    }

    private InvitationKeys codes(InvitationOrder order) {
        int wrongBefore = order.holder().value().tries().wrong();
        Optional<TemporaryCredentials> credentials = order.delivery().channel() == Channel.PRINT
                ? Optional.of(TemporaryCredentials.unprinted(
                        TemporaryUserName.issue(round.parts().randomness()), wrongBefore))
                : Optional.empty();
        return new InvitationKeys(
                LetterSerial.next(round.parts().randomness()),
                LinkCode.newSelector(round.parts().randomness()),
                List.of(),
                credentials);
    }

    private Holder countInvitation(InvitationOrder order) {
        Instant now = draft.now();
        Holder holder = order.holder().value();
        Instant windowStart = now.minus(round.parts().policy().invitationLimit().window());
        List<Instant> recent = Stream.concat(holder.invitedAt().stream().filter(windowStart::isBefore), Stream.of(now))
                .toList();
        Holder counted = holder.invitedAt(recent);
        return holder.address().isEmpty()
                ? order.delivery().address().map(counted::withAddress).orElse(counted)
                : counted;
    }

    private void claimKeys(InvitationOrder order, Invitation invitation) {
        String id = invitation.id().value();
        draft.claimKey(RecordKey.selector(invitation.codes().selector()), id);
        draft.claimKey(RecordKey.serial(invitation.codes().serial()), id);
        invitation
                .codes()
                .credentials()
                .ifPresent(printed -> draft.claimKey(RecordKey.userName(printed.userName()), id));
        if (order.holder().version() > 0) {
            releaseExpired(invitation);
        }
        invitation.charts().forEach(chart -> draft.claimKey(RecordKey.liveInvitation(invitation.holder(), chart), id));
    }

    /**
     * Releases the keys of expired invitations. Each keeps its key until another is issued, so no job has to run for
     * that. A holder who is new has no invitation.
     */
    private void releaseExpired(Invitation invitation) {
        List<RecordKey> keys = invitation.charts().stream()
                .map(chart -> RecordKey.liveInvitation(invitation.holder(), chart))
                .toList();
        round.records().readInvitations(keys);
        for (RecordKey key : keys) {
            round.records()
                    .invitation(key)
                    .map(Versioned::value)
                    .filter(former -> !former.isLiveAt(draft.now()))
                    .ifPresent(former -> draft.releaseKey(key, former.id().value()));
        }
    }

    private Message message(Invitation invitation) {
        Instant giveUp = draft.now()
                .plus(round.parts()
                        .policy()
                        .handOverWindow(invitation.delivery().channel(), invitation.purpose()));
        return invitation.queuedMessage(
                new MessageId(draft.newId()), kind(invitation), new ValidityPeriod(draft.now(), Optional.of(giveUp)));
    }

    private static Message.Kind kind(Invitation invitation) {
        if (invitation.purpose() == InvitationPurpose.REGISTRATION) {
            return Message.Kind.SELF_REGISTRATION;
        }
        return invitation.delivery().channel() == Channel.EMAIL
                ? Message.Kind.ACTIVATION_LINK
                : Message.Kind.ACTIVATION_CREDENTIALS;
    }

    private void note(Invitation invitation) {
        for (ChartId chart : invitation.charts()) {
            draft.addNote(noteOf(invitation, AuditNote.on(chart, AuditAction.INVITATION_ISSUED)));
            for (Issuance.Waiver waiver : invitation.issue().waivers()) {
                draft.addNote(noteOf(invitation, AuditNote.on(chart, AuditAction.RULE_WAIVED))
                        .because(waiver.reason().code())
                        .with("finding", waiver.code()));
            }
        }
        if (invitation.charts().isEmpty()) {
            draft.addNote(noteOf(invitation, AuditNote.ofPractice(AuditAction.INVITATION_ISSUED)));
        }
    }

    private static AuditNote noteOf(Invitation invitation, AuditNote note) {
        return note.with("invitation", invitation.id().value())
                .with("holder", invitation.holder().value());
    }
}
