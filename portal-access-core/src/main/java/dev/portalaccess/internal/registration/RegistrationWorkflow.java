package dev.portalaccess.internal.registration;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import dev.portalaccess.model.RegistrationStep.Granted;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.RegistrationStep.WithStaff;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.spi.PatientRegistry;
import java.util.Optional;

/**
 * Takes a claimed registration from step to step, each in its own commit, until it is granted or waits for staff
 * (PA-054). After an interruption, the next call continues at the step that was reached.
 */
final class RegistrationWorkflow {

    /** More than the number of steps, so that a run ends even if every commit conflicts. */
    private static final int STEPS = 4;

    private final CommandRunner commands;
    private final ServiceDependencies parts;
    private final PatientRegistry registry;

    RegistrationWorkflow(CommandRunner commands, PatientRegistry registry) {
        this.commands = commands;
        this.parts = commands.parts();
        this.registry = registry;
    }

    /** Continues until there is an answer. */
    RegistrationCompletion run(Caller caller, RegistrationId id) {
        for (int step = 0; step < STEPS + parts.policy().rounds(); step++) {
            Optional<RegistrationCompletion> reached = parts.store()
                    .registration(caller.practice(), RecordKey.of(id))
                    .map(read -> runStep(caller, read))
                    .orElseGet(() ->
                            Optional.of(new RegistrationCompletion.NotCompleted(ActivationRefusal.NOT_RECOGNISED)));
            if (reached.isPresent()) {
                return reached.get();
            }
        }
        return new RegistrationCompletion.NotCompleted(ActivationRefusal.CHANGED_MEANWHILE);
    }

    private Optional<RegistrationCompletion> runStep(Caller caller, Versioned<Registration> read) {
        RegistrationStep step = read.value().step();
        if (step instanceof Claimed claim) {
            register(caller, read, claim);
            return Optional.empty();
        }
        if (step instanceof Registered registered) {
            return new RegistrationGrantStep(commands, caller, read, registered).grant();
        }
        if (step instanceof Granted granted) {
            return Optional.of(new RegistrationCompletion.Registered(granted.chart(), granted.grant()));
        }
        return Optional.of(
                step instanceof WithStaff
                        ? new RegistrationCompletion.WithStaff()
                        : new RegistrationCompletion.NotCompleted(ActivationRefusal.WITHDRAWN));
    }

    /**
     * Registers the patient with the host. The host answers a repeat as it did the first time, so a failed commit costs
     * only another call.
     */
    private void register(Caller caller, Versioned<Registration> read, Claimed claim) {
        PatientRegistry.Answer answer = registry.register(read.value());
        CommitDraft draft = commands.newDraft(caller);
        RegistrationStep step = answer instanceof PatientRegistry.Answer.Registered made
                ? new Registered(draft.now(), claim, made.chart())
                : new WithStaff(draft.now(), claim, ((PatientRegistry.Answer.MayMatch) answer).candidates());
        commands.commit(moveTo(draft, read, step));
    }

    /** Adds the next step of a registration to the draft, and returns the draft. */
    static CommitDraft moveTo(CommitDraft draft, Versioned<Registration> read, RegistrationStep step) {
        Registration next = read.value().become(step);
        draft.putRegistration(read.to(next));
        draft.addNote(AuditNote.ofPractice(AuditAction.of(step.kind()))
                .with("registration", next.id().value())
                .with("invitation", next.invitation().value()));
        return draft;
    }
}
