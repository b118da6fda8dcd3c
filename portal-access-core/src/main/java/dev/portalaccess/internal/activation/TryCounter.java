package dev.portalaccess.internal.activation;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.policy.TryLimits;
import dev.portalaccess.spi.storage.AccessStore;
import java.util.Map;
import java.util.Optional;

/**
 * PA-045: counts a try before anything is checked. Two reads and one commit, whether the user name is known, unknown or
 * out of tries, so that a caller cannot tell.
 */
final class TryCounter {

    private final CommandRunner commands;
    private final AccessStore store;
    private final TryLimits limits;

    /**
     * An attempt that has been counted.
     *
     * @param invitation the invitation whose password may be checked; empty if no invitation has that user name, or if
     *     its credentials no longer work
     */
    record CountedTry(Optional<Invitation> invitation) {

        /** Returns the hash to check the password against. */
        Optional<PasswordHash> password() {
            return invitation.flatMap(known -> known.codes().credentials()).flatMap(TemporaryCredentials::password);
        }
    }

    TryCounter(CommandRunner commands) {
        this.commands = commands;
        this.store = commands.parts().store();
        this.limits = commands.parts().policy().tryLimits();
    }

    /**
     * Returns the attempt once it is recorded; empty if it could not be counted, and then no password may be checked.
     */
    Optional<CountedTry> countTry(PracticeId practice, String userName) {
        return commands.untilCommitted(() -> {
            CommitDraft draft = commands.newDraft(Caller.of(practice, Actor.LIBRARY));
            CountedTry counted = recordTry(draft, userName);
            return commands.commit(draft) ? Optional.of(counted) : Optional.empty();
        });
    }

    private CountedTry recordTry(CommitDraft draft, String userName) {
        Optional<Invitation> invitation =
                store.invitation(draft.practice(), RecordKey.userName(userName)).map(Versioned::value);
        HolderId holderId = invitation.map(Invitation::holder).orElseGet(() -> new HolderId(userName));
        Optional<Versioned<Holder>> holder = store.holder(draft.practice(), RecordKey.of(holderId));
        Optional<Invitation> checkable = invitation.filter(known ->
                holder.filter(one -> hasTriesLeft(one.value().tries(), known)).isPresent());
        checkable.flatMap(known -> holder).ifPresent(one -> draft.putHolder(one.to(withCountedTry(one.value()))));
        draft.addNote(note(invitation));
        return new CountedTry(checkable);
    }

    /**
     * Reports whether attempts are left: ten failures for one user name, a hundred for one holder. A further attempt is
     * not checked.
     */
    private boolean hasTriesLeft(TryCount tries, Invitation invitation) {
        int wrongBefore = invitation
                .codes()
                .credentials()
                .map(TemporaryCredentials::wrongBefore)
                .orElse(0);
        return !limits.isLocked(tries, wrongBefore);
    }

    private static Holder withCountedTry(Holder holder) {
        return holder.with(holder.tries().charged());
    }

    /**
     * Returns a note outside the audit chains, so that strangers who try user names cannot block staff from writing to
     * the practice's chain.
     */
    private static AuditNote note(Optional<Invitation> invitation) {
        AuditNote tried = new AuditNote(
                Optional.empty(),
                AuditAction.CREDENTIALS_TRIED,
                Optional.empty(),
                Optional.of("PA-045"),
                Map.of(),
                true);
        return invitation
                .map(known -> tried.with("invitation", known.id().value()))
                .orElse(tried);
    }
}
