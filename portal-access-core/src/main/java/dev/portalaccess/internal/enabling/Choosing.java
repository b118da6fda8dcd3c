package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Individual;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.people.Charts;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.Basis;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Terms;
import dev.portalaccess.policy.PortalPolicy;
import java.util.Optional;

/** Step 1 and step 2 of the screen, for one individual after the other: who is meant, and on what ground. */
final class Choosing {

    private final PortalPolicy policy;
    private final Draft draft;
    private final Charts charts;
    private final Holders holders;
    private final Findings findings;
    private final Reading reading;
    private final AgeRule age;

    Choosing(PortalPolicy policy, Practice practice, Draft draft, Charts charts, Holders holders, Findings findings) {
        this.policy = policy;
        this.draft = draft;
        this.charts = charts;
        this.holders = holders;
        this.findings = findings;
        this.reading = new Reading(findings);
        this.age = new AgeRule(policy, practice, draft, findings);
    }

    /** Who is meant and what was entered, if it could be understood; whatever is wrong is among the findings. */
    Optional<Chosen> choose(Chart open, Individual individual, int index) {
        String path = Chosen.place(index) + ".";
        Optional<Person> person = person(open, individual, path);
        Optional<EmailAddress> address = address(individual, path);
        Terms terms = terms(open, individual, path);
        checkFingerprint(individual, person, path);
        if (individual.kind() == IndividualKind.PATIENT) {
            age.checkPatient(open, path + "kind");
        }
        return person.map(meant -> new Chosen(index, individual, meant, holders.find(draft, meant), address, terms));
    }

    private Optional<Person> person(Chart open, Individual individual, String path) {
        return switch (individual.kind()) {
            case PATIENT -> Optional.of(open.patient());
            case GUARANTOR -> guarantor(open, path);
            case ANOTHER_PATIENT -> anotherPatient(open, individual, path);
            case OTHER ->
                reading.name(individual.who().given(), individual.who().family(), path + "who.")
                        .map(Choosing::outside);
        };
    }

    /** PA-002: only if there is one, and if it is another human. */
    private Optional<Person> guarantor(Chart open, String path) {
        if (open.guarantor().isEmpty()) {
            findings.add(Complaint.GUARANTOR_NONE, path + "kind");
        } else if (GuarantorRule.toOffer(open).isEmpty()) {
            findings.add(Complaint.GUARANTOR_IS_PATIENT, path + "kind");
        } else if (GuarantorRule.mayBePatient(open)) {
            findings.add(Complaint.GUARANTOR_MAY_BE_PATIENT, path + "kind");
        }
        return GuarantorRule.toOffer(open).map(Guarantor::person);
    }

    /** PA-003: an open chart of the same practice, never the chart itself. */
    private Optional<Person> anotherPatient(Chart open, Individual individual, String path) {
        String field = path + "who.chart";
        ChartId id = individual.who().chart();
        if (id == null) {
            findings.add(Complaint.ANOTHER_PATIENT_MISSING, field);
            return Optional.empty();
        }
        if (id.equals(open.id())) {
            findings.add(Complaint.ANOTHER_PATIENT_IS_THE_PATIENT, field);
            return Optional.empty();
        }
        Optional<Chart> other = charts.chart(id);
        if (other.isEmpty()) {
            findings.add(Complaint.ANOTHER_PATIENT_UNKNOWN, field);
        } else if (!other.get().isOpen()) {
            findings.add(Complaint.ANOTHER_PATIENT_CLOSED, field);
        }
        return other.filter(Chart::isOpen).map(Chart::patient);
    }

    private static Person outside(PersonName name) {
        return new Person(Optional.empty(), Optional.empty(), name, Optional.empty(), Optional.empty());
    }

    /** PA-010, PA-011: a way to deliver, and an address where one is needed. */
    private Optional<EmailAddress> address(Individual individual, String path) {
        Channel channel = individual.deliver().channel();
        if (channel == null) {
            findings.add(Complaint.METHOD_MISSING, path + "deliver.channel");
        }
        boolean needed = channel == Channel.EMAIL || policy.requiresEmailForPrint(individual.kind());
        return reading.address(
                individual.deliver().email(),
                path + "deliver.email",
                needed ? Optional.of(Complaint.EMAIL_MISSING) : Optional.empty());
    }

    private Terms terms(Chart open, Individual individual, String path) {
        Individual.Grounds grounds = individual.grounds();
        Optional<Relationship> relationship = reading.relationship(individual.relationship(), path + "relationship");
        checkRelationship(individual, relationship, path + "relationship");
        Optional<Basis> basis = reading.basis(grounds.basis(), grounds.evidence(), path + "grounds.evidence");
        checkBasis(open, individual, path + "grounds.basis");
        return new Terms(relationship, basis, grounds.scope());
    }

    /** PA-020: the patient is self and nothing else, nobody else is self, and everybody is something. */
    private void checkRelationship(Individual individual, Optional<Relationship> relationship, String path) {
        boolean isPatient = individual.kind() == IndividualKind.PATIENT;
        boolean isSelf = relationship.filter(Relationship::isSelf).isPresent();
        if (individual.relationship() == null || individual.relationship().isBlank()) {
            findings.add(Complaint.RELATIONSHIP_MISSING, path);
        } else if (relationship.isPresent() && isPatient && !isSelf) {
            findings.add(Complaint.RELATIONSHIP_NOT_SELF, path);
        } else if (!isPatient && isSelf) {
            findings.add(Complaint.RELATIONSHIP_IS_SELF, path);
        }
    }

    /** PA-022 and PA-009: a legal ground where the policy demands one, and a word where an adult's chart is opened. */
    private void checkBasis(Chart open, Individual individual, String path) {
        if (individual.grounds().basis() != null) {
            return;
        }
        if (policy.basisDemanded(individual.kind())) {
            findings.add(Complaint.BASIS_MISSING, path);
        } else if (individual.kind() != IndividualKind.PATIENT) {
            age.checkWithoutBasis(open, path);
        }
    }

    /** PA-008: what the clerk saw is what is done, and if nobody is there any more, nothing is. */
    private void checkFingerprint(Individual individual, Optional<Person> meant, String path) {
        String seen = individual.who().fingerprint();
        if (seen != null
                && meant.filter(person -> seen.equals(Fingerprint.of(individual.kind(), person)))
                        .isEmpty()) {
            findings.add(Complaint.FACTS_CHANGED, path + "who.fingerprint");
        }
    }
}
