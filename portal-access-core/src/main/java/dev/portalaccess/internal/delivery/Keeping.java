package dev.portalaccess.internal.delivery;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState.Kind;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessStoreException;
import dev.portalaccess.spi.ContractViolationException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What invitations keep of attempts. Each change has a line in the audit trail of the first chart the invitation would
 * open, or of the practice if it opens none.
 *
 * <p>One chart is enough: the line names the invitation, and every other chart's own line of issuing names it, too. A
 * line on each of them would let one letter collide with whatever clerks are doing on any of the charts.
 */
final class Keeping {

    private final Commands commands;

    Keeping(Commands commands) {
        this.commands = commands;
    }

    /** What the message delivers, as it is now; empty for login instructions, and once it was purged. */
    Optional<Versioned<Invitation>> read(Message message) {
        return message.invitation()
                .flatMap(id -> commands.parts().store().invitation(message.practice(), Key.of(id)))
                .map(read -> promised(message, read));
    }

    /** Adds an attempt's digests to the version that was read; whether that was still the present one. */
    boolean add(Attempt attempt, Proof proof, Versioned<Invitation> read) {
        Codes codes = proof.addedTo(read.value().codes());
        return change(read, codes, "attempt.begun", note -> note.with("attempt", attempt.envelope()));
    }

    /**
     * Takes an attempt's digests away, if they are there and the invitation is live; whether they were.
     *
     * @param taking the codes without them
     * @param reason why, as a code
     * @throws AccessStoreException also if the invitation or its chart kept changing
     */
    boolean drop(Message message, String envelope, UnaryOperator<Codes> taking, String reason) {
        for (int round = 0; round < commands.parts().policy().rounds(); round++) {
            Optional<Versioned<Invitation>> read =
                    read(message).filter(one -> isLive(one.value()) && has(one.value(), envelope));
            if (read.isEmpty()) {
                return false;
            }
            Codes codes = taking.apply(read.get().value().codes());
            if (change(
                    read.get(),
                    codes,
                    "attempt.dropped",
                    note -> note.because(reason).with("attempt", envelope))) {
                return true;
            }
        }
        throw new AccessStoreException("changed-meanwhile");
    }

    private boolean change(Versioned<Invitation> read, Codes codes, String action, UnaryOperator<Note> more) {
        Invitation invitation = read.value();
        Draft draft = commands.draft(Caller.of(invitation.practice(), Actor.LIBRARY));
        draft.putInvitation(read.to(invitation.withCodes(codes)));
        Note note = invitation.charts().stream()
                .findFirst()
                .map(chart -> Note.on(chart, action))
                .orElseGet(() -> Note.ofPractice(action));
        draft.note(more.apply(note.with("invitation", invitation.id().value())));
        return commands.commit(draft);
    }

    /** Whether that attempt's link is among the ones it is opened by. */
    static boolean has(Invitation invitation, String envelope) {
        return invitation.codes().links().stream()
                .anyMatch(link -> link.envelope().equals(envelope));
    }

    // What has ended keeps its digests, so that whoever comes with a dead link is told so (PA-044).
    private static boolean isLive(Invitation invitation) {
        return invitation.state().kind() == Kind.LIVE;
    }

    private static Versioned<Invitation> promised(Message message, Versioned<Invitation> read) {
        Invitation invitation = read.value();
        if (!invitation.practice().equals(message.practice())
                || !message.invitation().equals(Optional.of(invitation.id()))) {
            throw new ContractViolationException(
                    "AccessStoreContract: a read answers for the practice and the key it names");
        }
        return read;
    }
}
