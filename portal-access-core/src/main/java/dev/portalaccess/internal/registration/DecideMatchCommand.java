package dev.portalaccess.internal.registration;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep.Granted;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.RegistrationStep.WithStaff;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.PatientRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        checkBeneficiary(round, found.get().value(), waiting);
        return round.isRefused() ? new CommandVerdict.CommandRefusal<>() : settle(round, found.get(), waiting);
    }

    /** Refuses a match where a block or a freeze closes the chart to the person (PA-072, PA-075). */
    private void checkRestrictions(DecisionRound round, Registration registration, WithStaff waiting) {
        people(round, registration, waiting)
                .map(holder -> PersonRestrictions.of(
                        round,
                        PersonTraits.of(holder)
                                .using(waiting.claim().account())
                                .at(Optional.of(registration.invitee().address()))))
                .flatMap(
                        person -> content
                                .match()
                                .flatMap(match -> person.on(round.draft().chart(match)))
                                .or(person::everywhere)
                                .stream())
                .findFirst()
                .ifPresent(restriction -> round.add(restriction.finding(), "match"));
    }

    /** Refuses a decision about the caller's own registration, or about a mailbox of the caller's (PA-079). */
    private void checkBeneficiary(DecisionRound round, Registration registration, WithStaff waiting) {
        boolean isBeneficiary = people(round, registration, waiting)
                .anyMatch(holder -> BeneficiaryCheck.isCaller(
                        round,
                        person(registration, waiting),
                        holder.map(known -> known.withAccount(waiting.claim().account())),
                        Optional.of(registration.invitee().address())));
        if (isBeneficiary) {
            round.add(FindingDefinition.BENEFICIARY_IS_ACTOR, "match");
        }
    }

    /** Returns the person who registers, as the patient of the chart if that is the claim. */
    private Person person(Registration registration, WithStaff waiting) {
        return new Person(
                Optional.empty(),
                content.match().filter(match -> waiting.claim().representative().isEmpty()),
                registration.invitee().name(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the holder who was invited; and the holder whose own chart it is, if there is one and the claim is for the
     * person's own chart: both are the person who registers.
     */
    private Stream<Optional<Holder>> people(DecisionRound round, Registration registration, WithStaff waiting) {
        Optional<Holder> invited = round.holders().find(registration.holder()).map(Versioned::value);
        Stream<Optional<Holder>> own = content
                .match()
                .filter(match -> waiting.claim().representative().isEmpty())
                .flatMap(match -> round.records().holder(RecordKey.holder(match)))
                .map(Versioned::value)
                .map(Optional::of)
                .stream();
        return Stream.concat(Stream.of(invited), own);
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
