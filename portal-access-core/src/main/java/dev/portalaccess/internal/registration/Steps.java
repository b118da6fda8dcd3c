package dev.portalaccess.internal.registration;

import dev.portalaccess.Caller;
import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import dev.portalaccess.model.RegistrationStep.Granted;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.RegistrationStep.Waiting;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.registration.Completion;
import dev.portalaccess.spi.PatientRegistry;
import java.util.Locale;
import java.util.Optional;

/**
 * PA-054: takes a claimed registration from step to step, each in a commit of its own, until it is granted or waits for
 * staff. Whatever stops it on the way, the next call goes on from the step that was reached.
 */
final class Steps {

    /** More than there are steps, so that a run ends even if the store never agrees. */
    private static final int STEPS = 4;

    private final Commands commands;
    private final Parts parts;
    private final PatientRegistry registry;

    Steps(Commands commands, PatientRegistry registry) {
        this.commands = commands;
        this.parts = commands.parts();
        this.registry = registry;
    }

    /** Goes on until there is something to say. */
    Completion run(Caller caller, RegistrationId id) {
        for (int step = 0; step < STEPS + parts.policy().rounds(); step++) {
            Optional<Completion> reached = parts.store()
                    .registration(caller.practice(), Key.of(id))
                    .map(read -> next(caller, read))
                    .orElseGet(() -> Optional.of(new Completion.NotCompleted(NotRedeemed.NOT_RECOGNISED)));
            if (reached.isPresent()) {
                return reached.get();
            }
        }
        return new Completion.NotCompleted(NotRedeemed.CHANGED_MEANWHILE);
    }

    private Optional<Completion> next(Caller caller, Versioned<Registration> read) {
        RegistrationStep step = read.value().step();
        if (step instanceof Claimed claim) {
            register(caller, read, claim);
            return Optional.empty();
        }
        if (step instanceof Registered registered) {
            return new Granting(commands, caller, read, registered).grant();
        }
        if (step instanceof Granted granted) {
            return Optional.of(new Completion.Registered(granted.chart(), granted.grant()));
        }
        return Optional.of(
                step instanceof Waiting
                        ? new Completion.WithStaff()
                        : new Completion.NotCompleted(NotRedeemed.WITHDRAWN));
    }

    /** The host answers a repeat as it did the first time, so a commit that failed costs nothing but another call. */
    private void register(Caller caller, Versioned<Registration> read, Claimed claim) {
        PatientRegistry.Answer answer = registry.register(read.value());
        Draft draft = commands.draft(caller);
        RegistrationStep step = answer instanceof PatientRegistry.Answer.Registered made
                ? new Registered(draft.now(), claim, made.chart())
                : new Waiting(draft.now(), claim, ((PatientRegistry.Answer.MayMatch) answer).candidates());
        commands.commit(moved(draft, read, step));
    }

    /** The draft in which a registration goes to its next step. */
    static Draft moved(Draft draft, Versioned<Registration> read, RegistrationStep step) {
        Registration next = read.value().become(step);
        draft.putRegistration(read.to(next));
        draft.note(Note.ofPractice("registration." + step.kind().name().toLowerCase(Locale.ROOT))
                .with("registration", next.id().value())
                .with("invitation", next.invitation().value()));
        return draft;
    }
}
