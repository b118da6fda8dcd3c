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
 * The first step of a registration: one commit redeems the invitation and gives the registration to one account
 * (PA-054). Of several accounts that try at once, exactly one gets it. Used for one call.
 */
final class RegistrationClaimStep {

    private final CommandRunner commands;
    private final RegistrationWorkflow workflow;
    private String lastRefusal = ActivationRefusal.CHANGED_MEANWHILE;

    RegistrationClaimStep(CommandRunner commands, RegistrationWorkflow workflow) {
        this.commands = commands;
        this.workflow = workflow;
    }

    RegistrationCompletion complete(
            PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative) {
        return commands.untilCommitted(practice, () -> completeOnce(practice, code, account, representative))
                .orElseGet(() -> new NotCompleted(lastRefusal));
    }

    /** Returns empty if a record changed; {@link #lastRefusal} is the answer after the last such round. */
    private Optional<RegistrationCompletion> completeOnce(
            PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative) {
        Optional<Versioned<Invitation>> recognised = RecognisedInvitation.recognise(commands.parts(), practice, code);
        Optional<Versioned<Registration>> registration = recognised.flatMap(invitation -> commands.parts()
                .store()
                .registration(
                        practice, RecordKey.registration(invitation.value().id())));
        if (registration.isEmpty()) {
            return Optional.of(new NotCompleted(ActivationRefusal.NOT_RECOGNISED));
        }
        CommitDraft draft = commands.newDraft(Caller.of(practice, Actor.account(account)));
        Invitation invitation = recognised.orElseThrow().value();
        Optional<String> refusal = refusalReason(invitation, account, draft);
        if (refusal.isPresent()) {
            return Optional.of(new NotCompleted(refusal.get()));
        }
        boolean isUnanswered = registration.get().value().step().kind() == RegistrationStep.Kind.INVITED;
        if (invitation.state() instanceof Redeemed
                || (isUnanswered && claim(draft, recognised.get(), registration.get(), account, representative))) {
            return Optional.of(
                    workflow.run(draft.caller(), registration.get().value().id()));
        }
        // A registration past its first step with a live invitation was claimed between the two reads, or closed.
        lastRefusal = isUnanswered ? ActivationRefusal.CHANGED_MEANWHILE : ActivationRefusal.WITHDRAWN;
        return Optional.empty();
    }

    /** Returns the reason why the invitation is unusable; empty for the account that redeemed it, which continues. */
    private Optional<String> refusalReason(Invitation invitation, AccountId account, CommitDraft draft) {
        if (invitation.state() instanceof Redeemed used && used.account().equals(account)) {
            return Optional.empty();
        }
        return RecognisedInvitation.refusalReason(commands.parts(), draft.now(), invitation);
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
