package dev.portalaccess.internal.activation;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Tries;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.policy.TryLimits;
import dev.portalaccess.spi.AccessStore;
import java.util.Map;
import java.util.Optional;

/**
 * PA-045: counts a try before anything is checked. Two reads and one commit, whether the user name is known, unknown or has
 * used up its tries, so that nobody can tell which.
 */
final class Charging {

    private final Commands commands;
    private final AccessStore store;
    private final TryLimits limits;

    Charging(Commands commands) {
        this.commands = commands;
        this.store = commands.parts().store();
        this.limits = commands.parts().policy().tryLimits();
    }

    /** The try, once it is on record; empty if it could not be charged, so that nothing may be checked. */
    Optional<Tried> charge(PracticeId practice, String userName) {
        for (int round = 0; round < commands.parts().policy().rounds(); round++) {
            Draft draft = commands.draft(Caller.of(practice, Actor.LIBRARY));
            Tried tried = tried(draft, userName);
            if (commands.commit(draft)) {
                return Optional.of(tried);
            }
        }
        return Optional.empty();
    }

    private Tried tried(Draft draft, String userName) {
        Optional<Invitation> invitation =
                store.invitation(draft.practice(), Key.userName(userName)).map(Versioned::value);
        HolderId holderId = invitation.map(Invitation::holder).orElseGet(() -> new HolderId(userName));
        Optional<Versioned<Holder>> holder = store.holder(draft.practice(), Key.of(holderId));
        Optional<Invitation> checkable = invitation.filter(known ->
                holder.filter(one -> hasTriesLeft(one.value().tries(), known)).isPresent());
        checkable.flatMap(known -> holder).ifPresent(one -> draft.putHolder(one.to(charged(one.value()))));
        draft.note(note(invitation));
        return new Tried(checkable);
    }

    /** Ten wrong tries are borne for one user name, a hundred for one holder; the next is not checked. */
    private boolean hasTriesLeft(Tries tries, Invitation invitation) {
        int wrongBefore =
                invitation.codes().credentials().map(Credentials::wrongBefore).orElse(0);
        return tries.since(wrongBefore) < limits.perCredentials() && tries.inAll() < limits.inAll();
    }

    private static Holder charged(Holder holder) {
        return holder.with(holder.tries().charged());
    }

    /** Outside the chains: strangers who try user names must not keep staff from writing to the practice's own. */
    private static Note note(Optional<Invitation> invitation) {
        Note tried = new Note(
                Optional.empty(), "credentials.tried", Optional.empty(), Optional.of("PA-045"), Map.of(), true);
        return invitation
                .map(known -> tried.with("invitation", known.id().value()))
                .orElse(tried);
    }
}
