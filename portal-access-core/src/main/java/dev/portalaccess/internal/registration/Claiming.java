package dev.portalaccess.internal.registration;

import dev.portalaccess.Caller;
import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.internal.activation.Fate;
import dev.portalaccess.internal.activation.Opened;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState.Redeemed;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.registration.Completion;
import dev.portalaccess.registration.Completion.NotCompleted;
import java.util.List;
import java.util.Optional;

/**
 * PA-054: the first step. The invitation is used up and the registration belongs to one login, in one commit: of any
 * number of logins exactly one gets it.
 */
final class Claiming {

    private final Commands commands;
    private final Steps steps;

    Claiming(Commands commands, Steps steps) {
        this.commands = commands;
        this.steps = steps;
    }

    Completion complete(PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative) {
        Caller caller = Caller.of(practice, Actor.account(account));
        String why = NotRedeemed.CHANGED_MEANWHILE;
        for (int round = 0; round < commands.parts().policy().rounds(); round++) {
            Optional<Versioned<Invitation>> opened = Opened.by(commands.parts(), practice, code);
            Optional<Versioned<Registration>> registration = opened.flatMap(invitation -> commands.parts()
                    .store()
                    .registration(practice, Key.registration(invitation.value().id())));
            if (registration.isEmpty()) {
                return new NotCompleted(NotRedeemed.NOT_RECOGNISED);
            }
            Draft draft = commands.draft(caller);
            Invitation invitation = opened.orElseThrow().value();
            Optional<String> dead = whyNot(invitation, account, draft);
            if (dead.isPresent()) {
                return new NotCompleted(dead.get());
            }
            boolean unanswered = registration.get().value().step().kind() == RegistrationStep.Kind.INVITED;
            if (invitation.state() instanceof Redeemed
                    || (unanswered && claim(draft, opened.get(), registration.get(), account, representative))) {
                return steps.run(caller, registration.get().value().id());
            }
            // Answered although its invitation lives: it was answered between the two reads, or ended by itself.
            why = unanswered ? NotRedeemed.CHANGED_MEANWHILE : NotRedeemed.WITHDRAWN;
        }
        return new NotCompleted(why);
    }

    /** Whoever has the right code learns what became of it; the login that used it goes on. */
    private static Optional<String> whyNot(Invitation invitation, AccountId account, Draft draft) {
        if (invitation.state() instanceof Redeemed used && used.account().equals(account)) {
            return Optional.empty();
        }
        return Fate.whyNotAt(draft.now(), invitation);
    }

    private boolean claim(
            Draft draft,
            Versioned<Invitation> invitation,
            Versioned<Registration> registration,
            AccountId account,
            Optional<Relationship> representative) {
        Redeemed used = new Redeemed(draft.now(), account, List.of());
        draft.putInvitation(invitation.to(invitation.value().become(used)));
        return commands.commit(Steps.moved(draft, registration, new Claimed(draft.now(), account, representative)));
    }
}
