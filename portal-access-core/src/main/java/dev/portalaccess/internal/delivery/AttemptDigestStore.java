package dev.portalaccess.internal.delivery;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState.Kind;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stores the digests of attempts on their invitations. Each change has an entry in the audit trail of the first chart
 * that the invitation would open, or of the practice if it opens none.
 *
 * <p>One entry is enough, because it names the invitation, and so does the entry of issuing on every other chart. An
 * entry on each chart would make one letter conflict with the work of staff on any of the charts.
 */
final class AttemptDigestStore {

    private final CommandRunner commands;
    private final Optional<Caller> desk;

    /**
     * Creates a store of the digests.
     *
     * @param desk who prints the letter; empty if the library delivers on its own
     */
    AttemptDigestStore(CommandRunner commands, Optional<Caller> desk) {
        this.commands = commands;
        this.desk = desk;
    }

    /** PA-118: notes who prints a letter without a secret, which has no digest; reports whether that was written. */
    boolean noteLetter(DeliveryAttempt attempt) {
        return desk.map(caller -> commands.untilCommitted(caller.practice(), () -> noteOnce(caller, attempt))
                        .isPresent())
                .orElse(true);
    }

    private Optional<Boolean> noteOnce(Caller caller, DeliveryAttempt attempt) {
        CommitDraft draft = commands.newDraft(caller);
        draft.addNote(AuditNote.ofPractice(AuditAction.LETTER_BEGUN)
                .with("message", attempt.message().id().value())
                .with("holder", attempt.message().holder().value())
                .with("attempt", attempt.envelope()));
        return commands.commit(draft) ? Optional.of(true) : Optional.empty();
    }

    /**
     * Returns the current invitation that the message delivers; empty for sign-in instructions, and after it was
     * purged.
     */
    Optional<Versioned<Invitation>> readInvitation(Message message) {
        return message.invitation()
                .flatMap(id -> commands.parts().store().invitation(message.practice(), RecordKey.of(id)));
    }

    /** Adds an attempt's digests to the version that was read; reports whether that version was still current. */
    boolean add(DeliveryAttempt attempt, AttemptDigests digests, Versioned<Invitation> read) {
        InvitationKeys codes = digests.addTo(read.value().codes());
        return change(read, codes, AuditAction.ATTEMPT_BEGUN, note -> note.with("attempt", attempt.envelope()));
    }

    /**
     * Removes an attempt's digests, if they are present and the invitation is live; reports whether they were removed.
     *
     * @param removal removes the digests from the codes
     * @param reason the reason, as a code
     * @throws AccessStoreException also if the invitation or its chart kept changing
     */
    boolean drop(Message message, String envelope, UnaryOperator<InvitationKeys> removal, String reason) {
        return commands.untilCommitted(message.practice(), () -> dropOnce(message, envelope, removal, reason))
                .orElseThrow(() -> new AccessStoreException("changed-meanwhile"));
    }

    private Optional<Boolean> dropOnce(
            Message message, String envelope, UnaryOperator<InvitationKeys> removal, String reason) {
        Optional<Versioned<Invitation>> read = readInvitation(message)
                .filter(current -> isLive(current.value()) && hasDigest(current.value(), envelope));
        if (read.isEmpty()) {
            return Optional.of(false);
        }
        InvitationKeys codes = removal.apply(read.get().value().codes());
        boolean dropped = change(
                read.get(),
                codes,
                AuditAction.ATTEMPT_DROPPED,
                note -> note.because(reason).with("attempt", envelope));
        return dropped ? Optional.of(true) : Optional.empty();
    }

    private boolean change(
            Versioned<Invitation> read, InvitationKeys codes, String action, UnaryOperator<AuditNote> details) {
        Invitation invitation = read.value();
        CommitDraft draft = commands.newDraft(desk.orElseGet(() -> Caller.of(invitation.practice(), Actor.LIBRARY)));
        draft.putInvitation(read.to(invitation.withCodes(codes)));
        draft.addNote(details.apply(AuditNote.onEach(invitation, action).get(0)));
        return commands.commit(draft);
    }

    /** Reports whether the attempt's link is among the links that open the invitation. */
    static boolean hasDigest(Invitation invitation, String envelope) {
        return invitation.codes().links().stream()
                .anyMatch(link -> link.envelope().equals(envelope));
    }

    // An ended invitation keeps its digests, so that the holder of an old link learns why it is unusable (PA-044).
    private static boolean isLive(Invitation invitation) {
        return invitation.state().kind() == Kind.LIVE;
    }
}
