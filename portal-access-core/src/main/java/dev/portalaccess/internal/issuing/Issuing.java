package dev.portalaccess.internal.issuing;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.issuing.Order.Replaced;
import dev.portalaccess.internal.secret.Ids;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.internal.secret.TemporaryUserName;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.InvitationState.Cancelled;
import dev.portalaccess.model.InvitationState.Voided;
import dev.portalaccess.model.Issue;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Validity;
import dev.portalaccess.model.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an invitation into a draft, with everything that has to be true in the same commit. */
public final class Issuing {

    private final Parts parts;

    /** With those parts. */
    public Issuing(Parts parts) {
        this.parts = parts;
    }

    /** The invitation, its keys, its message, what it replaces, and a line in the audit trail of each chart. */
    public Issued issue(Draft draft, Order order) {
        order.replaces()
                .filter(Replaced::isToEnd)
                .ifPresent(replaced -> withdraw(draft, replaced.former(), new Voided(draft.now(), replaced.cause())));
        Invitation invitation = invitation(draft, order);
        draft.putInvitation(Versioned.fresh(invitation));
        draft.putHolder(order.holder().to(counted(draft.now(), order)));
        claimKeys(draft, invitation);
        Message message = message(draft, invitation);
        draft.queue(message);
        note(draft, invitation);
        return new Issued(invitation, message);
    }

    /** Ends an invitation that nothing has ended yet, so that another may be issued for the same charts. */
    public static void end(Draft draft, Versioned<Invitation> former, InvitationState ending) {
        Invitation ended = former.value().become(ending);
        draft.putInvitation(former.to(ended));
        ended.charts()
                .forEach(chart -> draft.release(
                        Key.liveInvitation(ended.holder(), chart), ended.id().value()));
    }

    /** Ends it by what staff did, and says so in the audit trail of each of its charts (PA-110). */
    public static void withdraw(Draft draft, Versioned<Invitation> former, Voided ending) {
        end(draft, former, ending);
        noteEnd(draft, former.value(), "invitation.voided", ending.cause());
    }

    /** Ends it because staff said so, likewise. */
    public static void withdraw(Draft draft, Versioned<Invitation> former, Cancelled ending) {
        end(draft, former, ending);
        noteEnd(draft, former.value(), "invitation.cancelled", ending.reason().code());
    }

    private static void noteEnd(Draft draft, Invitation ended, String action, String why) {
        ended.charts()
                .forEach(
                        chart -> draft.note(about(ended, Note.on(chart, action)).because(why)));
        if (ended.charts().isEmpty()) {
            draft.note(about(ended, Note.ofPractice(action)).because(why));
        }
    }

    private Invitation invitation(Draft draft, Order order) {
        Instant now = draft.now();
        Instant until = now.plus(parts.policy().window(order.delivery().channel(), order.purpose()));
        Optional<InvitationId> former =
                order.replaces().map(replaced -> replaced.former().value().id());
        return new Invitation(
                draft.practice(),
                new InvitationId(draft.newId()),
                order.purpose(),
                order.holder().value().id(),
                new Issue(now, until, draft.caller().actor(), former, order.waivers()),
                order.delivery(),
                order.grants(),
                codes(order),
                InvitationState.LIVE);
    }

    private Codes codes(Order order) {
        int wrongBefore = order.holder().value().tries().wrong();
        Optional<Credentials> credentials = order.delivery().channel() == Channel.PRINT
                ? Optional.of(Credentials.unprinted(TemporaryUserName.issue(parts.randomness()), wrongBefore))
                : Optional.empty();
        return new Codes(
                Ids.serial(parts.randomness()), LinkCode.newSelector(parts.randomness()), List.of(), credentials);
    }

    private Holder counted(Instant now, Order order) {
        Holder holder = order.holder().value();
        Instant forgotten = now.minus(parts.policy().invitationLimit().window());
        List<Instant> recent = Stream.concat(holder.invitedAt().stream().filter(forgotten::isBefore), Stream.of(now))
                .toList();
        Holder counted = holder.invitedAt(recent);
        return holder.address().isEmpty()
                ? order.delivery().address().map(counted::at).orElse(counted)
                : counted;
    }

    private void claimKeys(Draft draft, Invitation invitation) {
        String id = invitation.id().value();
        draft.claim(Key.selector(invitation.codes().selector()), id);
        draft.claim(Key.serial(invitation.codes().serial()), id);
        invitation.codes().credentials().ifPresent(printed -> draft.claim(Key.userName(printed.userName()), id));
        for (ChartId chart : invitation.charts()) {
            releaseExpired(draft, invitation.holder(), chart);
            draft.claim(Key.liveInvitation(invitation.holder(), chart), id);
        }
    }

    /** An expired invitation keeps its key until another is issued: no job has to run for that to be possible. */
    private void releaseExpired(Draft draft, HolderId holder, ChartId chart) {
        Key key = Key.liveInvitation(holder, chart);
        parts.store()
                .invitation(draft.practice(), key)
                .map(Versioned::value)
                .filter(former -> !former.isLiveAt(draft.now()))
                .ifPresent(former -> draft.release(key, former.id().value()));
    }

    private Message message(Draft draft, Invitation invitation) {
        Instant giveUp = draft.now()
                .plus(parts.policy().handOverWindow(invitation.delivery().channel(), invitation.purpose()));
        return new Message(
                draft.practice(),
                new MessageId(draft.newId()),
                kind(invitation),
                invitation.holder(),
                Optional.of(invitation.id()),
                invitation.delivery().channel(),
                Optional.empty(),
                invitation.delivery().language(),
                new Validity(draft.now(), Optional.of(giveUp)),
                Message.Progress.queued(draft.now()));
    }

    private static Message.Kind kind(Invitation invitation) {
        if (invitation.purpose() == Invitation.Purpose.REGISTRATION) {
            return Message.Kind.SELF_REGISTRATION;
        }
        return invitation.delivery().channel() == Channel.EMAIL
                ? Message.Kind.ACTIVATION_LINK
                : Message.Kind.ACTIVATION_CREDENTIALS;
    }

    private static void note(Draft draft, Invitation invitation) {
        for (ChartId chart : invitation.charts()) {
            draft.note(about(invitation, Note.on(chart, "invitation.issued")));
            for (Issue.Waiver waiver : invitation.issue().waivers()) {
                draft.note(about(invitation, Note.on(chart, "rule.waived"))
                        .because(waiver.reason().code())
                        .with("finding", waiver.code()));
            }
        }
        if (invitation.charts().isEmpty()) {
            draft.note(about(invitation, Note.ofPractice("invitation.issued")));
        }
    }

    private static Note about(Invitation invitation, Note note) {
        return note.with("invitation", invitation.id().value())
                .with("holder", invitation.holder().value());
    }
}
