package dev.portalaccess.internal.registration;

import dev.portalaccess.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.model.RegistrationStep.Granted;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.RegistrationStep.Waiting;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.spi.PatientRegistry;
import java.util.List;
import java.util.Optional;

/** PA-056: staff say which chart it is; one that has been decided is left as it is, and only finished. */
record DecideCommand(Parts parts, PatientRegistry registry, Caller caller, DecideMatch content)
        implements Command<RegistrationId> {

    @Override
    public String name() {
        return "decide-registration";
    }

    @Override
    public Optional<ChartId> chart() {
        return content.match();
    }

    @Override
    public Verdict<RegistrationId> decide(Draft draft, Findings findings) {
        Optional<Versioned<Registration>> found =
                parts.store().registration(caller.practice(), Key.of(content.registration()));
        if (found.isEmpty()) {
            findings.add(Complaint.REGISTRATION_UNKNOWN, "registration");
            return new Verdict.Refuse<>();
        }
        if (wasDecidedAlike(found.get().value())) {
            return settled();
        }
        if (!(found.get().value().step() instanceof Waiting waiting)) {
            findings.add(Complaint.REGISTRATION_NOT_WAITING, "registration");
            return new Verdict.Refuse<>();
        }
        if (content.match()
                .filter(match -> !waiting.candidates().contains(match))
                .isPresent()) {
            findings.add(Complaint.CANDIDATE_UNKNOWN, "match");
        }
        return findings.refuse(caller.waivers()) ? new Verdict.Refuse<>() : settle(draft, found.get(), waiting);
    }

    private Verdict<RegistrationId> settle(Draft draft, Versioned<Registration> found, Waiting waiting) {
        ChartId chart = content.match()
                .map(match -> registry.attach(found.value(), match))
                .orElseGet(() -> registry.registerAsNew(found.value()));
        Steps.moved(draft, found, new Registered(draft.now(), waiting.claim(), chart));
        return settled();
    }

    private Verdict<RegistrationId> settled() {
        return new Verdict.Write<>(
                content.registration(), List.of(content.registration().value()));
    }

    private boolean wasDecidedAlike(Registration registration) {
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
    public RegistrationId retell(PracticeId practice, List<String> receipt) {
        return new RegistrationId(receipt.get(0));
    }
}
