package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.embedding.PatientDemographics.Details;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Registrations that wait for staff, each with the charts it may belong to. */
record WaitingRows(DeskRequest turn) {

    /**
     * A registration that staff have to look at.
     *
     * @param id which registration
     * @param written what was written in the portal
     * @param invited whom staff invited
     * @param by who registered and gets access, in words
     * @param candidates the charts it may belong to
     */
    public record WaitingRegistration(
            String id, Written written, Invited invited, String by, List<Candidate> candidates) {}

    /**
     * What was written in the portal.
     *
     * @param patient what the patient is called
     * @param born when the patient was born, or nothing
     * @param phone where the practice may call, or nothing
     */
    public record Written(String patient, String born, String phone) {}

    /**
     * Whom staff invited.
     *
     * @param name what that patient is called
     * @param isAnother whether another name was written in the portal
     * @param email where the invitation went
     * @param since since when the registration waits
     */
    public record Invited(String name, boolean isAnother, String email, String since) {}

    /**
     * A chart that may be the patient's.
     *
     * @param chart its id
     * @param patient what its patient is called
     * @param born when its patient was born, in words; or nothing
     * @param email the address on file; or nothing
     */
    public record Candidate(String chart, String patient, String born, String email) {}

    WaitingRegistration row(Registration registration) {
        RegistrationStep.WithStaff step = (RegistrationStep.WithStaff) registration.step();
        Optional<Details> details = turn.ehr().demographics().of(registration);
        PersonName name =
                details.map(Details::name).orElse(registration.invitee().name());
        return new WaitingRegistration(
                registration.id().value(),
                written(name, details),
                invited(registration.invitee(), name, step.at()),
                by(step.claim()),
                step.candidates().stream()
                        .flatMap(chart -> turn.ehr().charts().chart(turn.practice(), chart).stream())
                        .map(this::candidate)
                        .toList());
    }

    private Written written(PersonName name, Optional<Details> details) {
        return new Written(
                VisitorLanguage.name(name),
                details.map(Details::bornOn).map(turn.tongue()::day).orElse(""),
                details.flatMap(Details::phone).map(PhoneNumber::value).orElse(""));
    }

    private Invited invited(Invitee invitee, PersonName written, Instant since) {
        return new Invited(
                VisitorLanguage.name(invitee.name()),
                !invitee.name().matches(written),
                invitee.address().value(),
                turn.tongue().moment(since));
    }

    /** Access is for whoever registered, who need not be the patient (PA-055). */
    private String by(Claimed claim) {
        return claim.representative().isEmpty()
                ? turn.say("registration.by.patient")
                : turn.say("registration.by.other", turn.tongue().relationship(claim.representative()));
    }

    private Candidate candidate(Chart chart) {
        return new Candidate(
                chart.id().value(),
                VisitorLanguage.name(chart.patient().name()),
                chart.patient().bornOn().map(turn.tongue()::day).orElse(""),
                chart.patient().email().map(email -> email.value()).orElse(""));
    }
}
