package dev.portalaccess.internal.registration;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep.Granted;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.RegistrationStep.WithStaff;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.PatientRegistry;
import java.util.List;
import java.util.Optional;

/** Records the decision of staff on the chart (PA-056). A registration that is already decided is only completed. */
record DecideMatchCommand(PatientRegistry registry, Caller caller, DecideMatch content)
        implements Command<RegistrationId> {

    @Override
    public String name() {
        return CommandName.DECIDE_REGISTRATION;
    }

    @Override
    public Optional<ChartId> chart() {
        return content.match();
    }

    @Override
    public CommandVerdict<RegistrationId> decide(DecisionRound round) {
        Optional<Versioned<Registration>> found =
                round.parts().store().registration(caller.practice(), RecordKey.of(content.registration()));
        if (found.isEmpty()) {
            round.add(FindingDefinition.REGISTRATION_UNKNOWN, "registration");
            return new CommandVerdict.CommandRefusal<>();
        }
        if (isDecidedAlike(found.get().value())) {
            return settled();
        }
        if (!(found.get().value().step() instanceof WithStaff waiting)) {
            round.add(FindingDefinition.REGISTRATION_NOT_WAITING, "registration");
            return new CommandVerdict.CommandRefusal<>();
        }
        if (content.match()
                .filter(match -> !waiting.candidates().contains(match))
                .isPresent()) {
            round.add(FindingDefinition.CANDIDATE_UNKNOWN, "match");
        }
        checkRestrictions(round, found.get().value(), waiting);
        return round.isRefused() ? new CommandVerdict.CommandRefusal<>() : settle(round, found.get(), waiting);
    }

    /** Refuses a match where a block or a freeze closes the chart to the person (PA-072, PA-075). */
    private void checkRestrictions(DecisionRound round, Registration registration, WithStaff waiting) {
        PersonRestrictions restrictions = PersonRestrictions.of(
                round,
                PersonTraits.of(round.holders().find(registration.holder()).map(Versioned::value))
                        .using(waiting.claim().account())
                        .at(Optional.of(registration.invitee().address())));
        content.match()
                .flatMap(match -> restrictions.on(round.draft().chart(match)))
                .or(restrictions::everywhere)
                .ifPresent(restriction -> round.add(restriction.finding(), "match"));
    }

    private CommandVerdict<RegistrationId> settle(
            DecisionRound round, Versioned<Registration> found, WithStaff waiting) {
        ChartId chart = content.match()
                .map(match -> registry.attach(found.value(), match))
                .orElseGet(() -> registry.registerAsNew(found.value()));
        RegistrationWorkflow.moveTo(round.draft(), found, new Registered(round.now(), waiting.claim(), chart));
        return settled();
    }

    private CommandVerdict<RegistrationId> settled() {
        return new CommandVerdict.DraftCommit<>(
                content.registration(), List.of(content.registration().value()));
    }

    private boolean isDecidedAlike(Registration registration) {
        Optional<ChartId> chart = Optional.empty();
        if (registration.step() instanceof Registered registered) {
            chart = Optional.of(registered.chart());
        } else if (registration.step() instanceof Granted granted) {
            chart = Optional.of(granted.chart());
        }
        return chart.isPresent()
                && (content.match().isEmpty() || content.match().equals(chart));
    }

    @Override
    public RegistrationId readReceipt(PracticeId practice, List<String> receipt) {
        return new RegistrationId(receipt.get(0));
    }
}
