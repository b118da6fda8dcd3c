package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.Demographics.Details;
import dev.portalaccess.examples.frontdesk.web.Tongue;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import java.util.List;
import java.util.Optional;

/** Registrations that wait for staff, each with the charts it may belong to. */
record WaitingRows(Turn turn) {

    /**
     * A registration that staff have to look at.
     *
     * @param id which registration
     * @param patient what the patient is called
     * @param born when the patient was born, as written in the portal; or nothing
     * @param email where the invitation went
     * @param since since when it waits
     * @param candidates the charts it may belong to
     */
    public record Waiting(
            String id, String patient, String born, String email, String since, List<Candidate> candidates) {}

    /**
     * A chart that may be the patient's.
     *
     * @param chart its id
     * @param patient what its patient is called
     * @param born when its patient was born, in words; or nothing
     * @param email the address on file; or nothing
     */
    public record Candidate(String chart, String patient, String born, String email) {}

    Waiting row(Registration registration) {
        RegistrationStep.Waiting step = (RegistrationStep.Waiting) registration.step();
        Optional<Details> written = turn.ehr().demographics().of(registration);
        return new Waiting(
                registration.id().value(),
                Tongue.name(
                        written.map(Details::name).orElse(registration.invitee().name())),
                written.map(Details::bornOn).map(turn.tongue()::day).orElse(""),
                registration.invitee().address().value(),
                turn.tongue().moment(step.at()),
                step.candidates().stream()
                        .flatMap(chart -> turn.ehr().charts().chart(turn.practice(), chart).stream())
                        .map(this::candidate)
                        .toList());
    }

    private Candidate candidate(Chart chart) {
        return new Candidate(
                chart.id().value(),
                Tongue.name(chart.patient().name()),
                chart.patient().bornOn().map(turn.tongue()::day).orElse(""),
                chart.patient().email().map(email -> email.value()).orElse(""));
    }
}
