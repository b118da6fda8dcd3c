package dev.portalaccess.internal.registration;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.activation.RecognisedInvitation;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Redeemed;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.registration.RegistrationCompletion.NotCompleted;
import java.util.List;
import java.util.Optional;

/**
 * PA-054: the first step. The invitation is used up and the registration belongs to one login, in one commit: of any
 * number of logins exactly one gets it. Used for one call.
 */
final class RegistrationClaimStep {

    private final CommandRunner commands;
    private final RegistrationWorkflow workflow;
    private String whyNot = ActivationRefusal.CHANGED_MEANWHILE;

    RegistrationClaimStep(CommandRunner commands, RegistrationWorkflow steps) {
        this.commands = commands;
        this.workflow = steps;
    }

    RegistrationCompletion complete(
            PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative) {
        return commands.untilCommitted(() -> completeOnce(practice, code, account, representative))
                .orElseGet(() -> new NotCompleted(whyNot));
    }

    /** Empty if something had moved, and {@link #whyNot} is what to say if it does not come to rest. */
    private Optional<RegistrationCompletion> completeOnce(
            PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative) {
        Optional<Versioned<Invitation>> opened = RecognisedInvitation.recognise(commands.parts(), practice, code);
        Optional<Versioned<Registration>> registration = opened.flatMap(invitation -> commands.parts()
                .store()
                .registration(
                        practice, RecordKey.registration(invitation.value().id())));
        if (registration.isEmpty()) {
            return Optional.of(new NotCompleted(ActivationRefusal.NOT_RECOGNISED));
        }
        CommitDraft draft = commands.newDraft(Caller.of(practice, Actor.account(account)));
        Invitation invitation = opened.orElseThrow().value();
        Optional<String> dead = refusalReason(invitation, account, draft);
        if (dead.isPresent()) {
            return Optional.of(new NotCompleted(dead.get()));
        }
        boolean unanswered = registration.get().value().step().kind() == RegistrationStep.Kind.INVITED;
        if (invitation.state() instanceof Redeemed
                || (unanswered && claim(draft, opened.get(), registration.get(), account, representative))) {
            return Optional.of(
                    workflow.run(draft.caller(), registration.get().value().id()));
        }
        // Answered although its invitation lives: it was answered between the two reads, or ended by itself.
        whyNot = unanswered ? ActivationRefusal.CHANGED_MEANWHILE : ActivationRefusal.WITHDRAWN;
        return Optional.empty();
    }

    /** The holder of the right code learns its state; the login that used it goes on. */
    private static Optional<String> refusalReason(Invitation invitation, AccountId account, CommitDraft draft) {
        if (invitation.state() instanceof Redeemed used && used.account().equals(account)) {
            return Optional.empty();
        }
        return RecognisedInvitation.refusalReasonAt(draft.now(), invitation);
    }

    private boolean claim(
            CommitDraft draft,
            Versioned<Invitation> invitation,
            Versioned<Registration> registration,
            AccountId account,
            Optional<Relationship> representative) {
        Redeemed used = new Redeemed(draft.now(), account, List.of());
        draft.putInvitation(invitation.to(invitation.value().become(used)));
        return commands.commit(
                RegistrationWorkflow.moveTo(draft, registration, new Claimed(draft.now(), account, representative)));
    }
}
