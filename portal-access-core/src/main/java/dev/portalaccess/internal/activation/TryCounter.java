package dev.portalaccess.internal.activation;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.TryLimitRule;
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
import dev.portalaccess.spi.storage.AccessStore;
import java.util.Map;
import java.util.Optional;

/**
 * Counts an attempt before its password is checked (PA-045). The cost is always two reads and one commit, whether the
 * user name is known, unknown or out of attempts, so that a caller cannot tell these apart.
 */
final class TryCounter {

    private final CommandRunner commands;
    private final AccessStore store;
    private final TryLimitRule tryLimit;

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
        this.tryLimit = new TryLimitRule(commands.parts());
    }

    /**
     * Returns the attempt once it is recorded; empty if it could not be counted, and then no password may be checked.
     */
    Optional<CountedTry> countTry(PracticeId practice, String userName) {
        return commands.untilCommitted(practice, () -> {
            CommitDraft draft = commands.newDraft(Caller.of(practice, Actor.LIBRARY));
            CountedTry counted = recordTry(draft, userName);
            return commands.commit(draft) ? Optional.of(counted) : Optional.empty();
        });
    }

    private CountedTry recordTry(CommitDraft draft, String userName) {
        Optional<Invitation> invitation =
                store.invitation(draft.practice(), RecordKey.userName(userName)).map(Versioned::value);
        HolderId holderId = invitation.map(Invitation::holder).orElseGet(() -> UnknownNames.bucketOf(userName));
        Optional<Versioned<Holder>> holder = draft.records().holder(RecordKey.of(holderId));
        Optional<Invitation> checkable = invitation.filter(known -> holder.filter(
                        one -> !tryLimit.isLocked(known.codes(), one.value().tries()))
                .isPresent());
        if (invitation.isEmpty()) {
            draft.putHolder(UnknownNames.counted(draft.practice(), holderId, holder));
        } else if (checkable.isPresent()) {
            holder.ifPresent(one -> draft.putHolder(one.to(withCountedTry(one.value()))));
            draft.addNote(note(invitation.get()));
        } else {
            // Written as it is, so that a try that is not charged costs what others cost.
            holder.ifPresent(draft::putHolder);
        }
        return new CountedTry(checkable);
    }

    private static Holder withCountedTry(Holder holder) {
        return holder.with(holder.tries().charged());
    }

    /**
     * Returns a note outside the audit chains, so that strangers who try user names cannot block staff from writing to
     * the practice's chain. Only a try that is charged has one, so that there are as many as the policy bears.
     */
    private static AuditNote note(Invitation invitation) {
        AuditNote tried = new AuditNote(
                Optional.empty(),
                AuditAction.CREDENTIALS_TRIED,
                Optional.empty(),
                Optional.of("PA-045"),
                Map.of(),
                true);
        return tried.with("invitation", invitation.id().value());
    }
}
