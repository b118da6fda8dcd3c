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

/** The registrations that wait for staff, each with the charts that it may belong to. */
record WaitingRows(DeskRequest turn) {

    /**
     * A registration that staff have to review.
     *
     * @param id the registration
     * @param written the details typed in the portal
     * @param invited the patient that staff invited
     * @param by the person who registered and receives access, as text
     * @param candidates the charts that the registration may belong to
     */
    public record WaitingRegistration(
            String id, Written written, Invited invited, String by, List<Candidate> candidates) {}

    /**
     * The details typed in the portal.
     *
     * @param patient the name of the patient
     * @param born the birth date, or an empty text
     * @param phone the phone number that the practice may call, or an empty text
     */
    public record Written(String patient, String born, String phone) {}

    /**
     * The patient that staff invited.
     *
     * @param name the name of the patient
     * @param isAnother whether the name typed in the portal is different
     * @param email the address of the invitation
     * @param since the time since when the registration has waited
     */
    public record Invited(String name, boolean isAnother, String email, String since) {}

    /**
     * A chart that may be the patient's.
     *
     * @param chart the id of the chart
     * @param patient the name of its patient
     * @param born the birth date of its patient, as text; or an empty text
     * @param email the address on file; or an empty text
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

    /** Returns the person who receives access: the one who registered, who need not be the patient (PA-055). */
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
