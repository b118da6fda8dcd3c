package dev.portalaccess.internal.registration;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.registration.Completion;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.registration.InvitationBox;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.InvitedToRegister;
import dev.portalaccess.registration.Registrations;
import dev.portalaccess.spi.PatientRegistry;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The service behind {@link Registrations}. */
public final class RegistrationService implements Registrations {

    private final Commands commands;
    private final Optional<PatientRegistry> registry;

    /** Carries its commands out with those; without a registry it can only invite. */
    public RegistrationService(Commands commands, Optional<PatientRegistry> registry) {
        this.commands = commands;
        this.registry = registry;
    }

    /** PA-052: only an address that would be accepted enables the box. */
    @Override
    public InvitationBox invitationBox(@Nullable String typedEmail) {
        Findings findings = new Findings();
        new Reading(findings).address(typedEmail, "email", Optional.of(Complaint.APPOINTMENT_EMAIL_MISSING));
        return new InvitationBox(findings.all());
    }

    @Override
    public Outcome<InvitedToRegister> invite(Caller caller, InviteToRegister command) {
        return commands.carryOut(new InviteCommand(commands.parts(), caller, command));
    }

    @Override
    public Completion complete(
            PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative) {
        if (representative.filter(Relationship::isSelf).isPresent()) {
            throw new IllegalArgumentException("representative must not be self");
        }
        return new Claiming(commands, steps()).complete(practice, code, account, representative);
    }

    @Override
    public Page<Registration> list(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        return commands.parts().queries().registrations(practice, steps, page);
    }

    @Override
    public Outcome<Completion> decide(Caller caller, DecideMatch command) {
        Steps steps = steps();
        return commands.carryOut(new DecideCommand(commands.parts(), required(), caller, command))
                .fold(
                        done -> new Outcome.Done<>(steps.run(caller, done.value()), done.warnings()),
                        refused -> new Outcome.Refused<>(refused.findings()),
                        Outcome.ChangedMeanwhile::new);
    }

    private Steps steps() {
        return new Steps(commands, required());
    }

    private PatientRegistry required() {
        return registry.orElseThrow(() -> new IllegalStateException("no PatientRegistry was given to the builder"));
    }
}
