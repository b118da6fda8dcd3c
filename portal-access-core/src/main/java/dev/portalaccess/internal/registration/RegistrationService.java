package dev.portalaccess.internal.registration;

import static dev.portalaccess.internal.seal.BrokenSealException.unlessBroken;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.FindingCollector;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.registration.Registrations;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.PatientRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link Registrations}. */
public final class RegistrationService implements Registrations {

    private final CommandRunner commands;
    private final Optional<PatientRegistry> registry;

    /** Creates the service with the runner for its commands; without a registry it can only invite. */
    public RegistrationService(CommandRunner commands, Optional<PatientRegistry> registry) {
        this.commands = commands;
        this.registry = registry;
    }

    /**
     * Checks the address as the command would, so that a page can offer the invitation only if it is valid (PA-052).
     */
    @Override
    public List<Finding> checkEmail(@Nullable String typedEmail) {
        FindingCollector findings = new FindingCollector();
        new InputParser(findings)
                .address(typedEmail, "email", Optional.of(FindingDefinition.APPOINTMENT_EMAIL_MISSING));
        return findings.all();
    }

    @Override
    public Outcome<RegistrationInvitation> invite(Caller caller, InviteToRegister command) {
        return commands.run(new InviteToRegisterCommand(caller, command));
    }

    @Override
    public List<Finding> check(Caller caller, InviteToRegister command) {
        return commands.check(new InviteToRegisterCommand(caller, command));
    }

    @Override
    public RegistrationCompletion complete(
            PracticeId practice, Secret code, AccountId account, Optional<Relationship> representative) {
        if (representative.filter(Relationship::isSelf).isPresent()) {
            throw new IllegalArgumentException("representative must not be self");
        }
        return unlessBroken(
                () -> new RegistrationClaimStep(commands, workflow()).complete(practice, code, account, representative),
                broken -> new RegistrationCompletion.NotCompleted(ActivationRefusal.SEAL_BROKEN));
    }

    @Override
    public Page<Registration> list(Caller caller, Set<RegistrationStep.Kind> steps, Page.Request page) {
        RightsCheck rights = new RightsCheck(commands, caller, CommandName.LIST_REGISTRATIONS);
        rights.requirePractice();
        Page<Registration> read = commands.parts().queries().registrations(caller.practice(), steps, page);
        return new Page<>(
                read.items().stream()
                        .filter(registration -> rights.shows(charts(registration.step())))
                        .toList(),
                read.next());
    }

    private static List<ChartId> charts(RegistrationStep step) {
        if (step instanceof RegistrationStep.WithStaff waiting) {
            return waiting.candidates();
        }
        if (step instanceof RegistrationStep.Registered registered) {
            return List.of(registered.chart());
        }
        return step instanceof RegistrationStep.Granted granted ? List.of(granted.chart()) : List.of();
    }

    @Override
    public Outcome<RegistrationCompletion> decide(Caller caller, DecideMatch command) {
        RegistrationWorkflow workflow = workflow();
        return commands.run(new DecideMatchCommand(requireRegistry(), caller, command))
                .fold(
                        done -> new Outcome.Done<>(workflow.run(caller, done.value()), done.warnings()),
                        refused -> new Outcome.Refused<>(refused.findings()),
                        Outcome.ChangedMeanwhile::new);
    }

    private RegistrationWorkflow workflow() {
        return new RegistrationWorkflow(commands, requireRegistry());
    }

    private PatientRegistry requireRegistry() {
        return registry.orElseThrow(() -> new IllegalStateException("no PatientRegistry was given to the builder"));
    }
}
