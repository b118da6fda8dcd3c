package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Individual;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.policy.PortalPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves an individual as entered into a person, with address, relationship and legal basis (PA-001 to PA-022). */
final class IndividualResolver {

    private final DecisionRound round;
    private final PortalPolicy policy;
    private final InputParser inputParser;
    private final AgeRule ageRule;

    IndividualResolver(DecisionRound round, Practice practice) {
        this.round = round;
        this.policy = round.parts().policy();
        this.inputParser = new InputParser(round.findings());
        this.ageRule = new AgeRule(round);
    }

    /** Returns the resolved individual, if the person is known; every error becomes a finding. */
    Optional<ResolvedIndividual> resolve(Chart open, Individual individual, int index) {
        String path = ResolvedIndividual.fieldPath(index) + ".";
        Optional<Person> person = person(open, individual, path);
        Optional<EmailAddress> address = address(individual, path);
        GrantTerms terms = terms(individual, path);
        checkBasis(open, individual, path + "grounds.basis");
        checkFingerprint(individual, person, path);
        if (individual.kind() == IndividualKind.PATIENT) {
            ageRule.checkPatient(open, path + "kind");
        }
        if (individual.kind() != IndividualKind.PATIENT || !individual.also().isEmpty()) {
            person.ifPresent(proxy -> ageRule.checkProxy(proxy, path + "kind"));
        }
        return person.map(
                known -> new ResolvedIndividual(index, individual, known, findHolder(known, address), address, terms));
    }

    /** Returns the person's holder, and reads the count of the mailbox along with it, which the limits look at. */
    private Optional<Versioned<Holder>> findHolder(Person person, Optional<EmailAddress> address) {
        MailboxCount count = new MailboxCount(round);
        round.holders()
                .read(
                        List.of(person),
                        address.stream()
                                .flatMap(at -> Stream.of(count.key(at), RecordKey.barred(at.mailbox())))
                                .toList());
        return round.holders().find(person);
    }

    private Optional<Person> person(Chart open, Individual individual, String path) {
        return switch (individual.kind()) {
            case PATIENT -> Optional.of(open.patient());
            case GUARANTOR ->
                new GuarantorRule(open, round.today())
                        .chosen(round, individual.who().fingerprint(), path + "kind");
            case ANOTHER_PATIENT -> anotherPatient(open, individual, path);
            case OTHER -> name(individual, path).map(Person::named);
        };
    }

    private Optional<PersonName> name(Individual individual, String path) {
        return inputParser.name(individual.who().given(), individual.who().family(), path + "who.");
    }

    /** Parses what was typed of the individual, and looks at no chart and no holder. */
    TypedIndividual parse(Individual individual, String path) {
        Optional<PersonName> name =
                individual.kind() == IndividualKind.OTHER ? name(individual, path) : Optional.empty();
        if (individual.kind() == IndividualKind.ANOTHER_PATIENT
                && individual.who().chart() == null) {
            round.add(FindingDefinition.ANOTHER_PATIENT_MISSING, path + "who.chart");
        }
        if (individual.grounds().basis() == null && policy.basisDemanded(individual.kind())) {
            round.add(FindingDefinition.BASIS_MISSING, path + "grounds.basis");
        }
        if (individual.who().fingerprint() != null
                && !PersonFingerprint.isOne(individual.who().fingerprint())) {
            round.add(FindingDefinition.FACTS_CHANGED, path + "who.fingerprint");
        }
        for (int i = 0; i < individual.also().size(); i++) {
            inputParser.relationship(individual.also().get(i).relationship(), path + "also[" + i + "].relationship");
        }
        return new TypedIndividual(name, address(individual, path), terms(individual, path));
    }

    /** Returns the patient of another open chart of the practice, never of the chart itself (PA-003). */
    private Optional<Person> anotherPatient(Chart open, Individual individual, String path) {
        String field = path + "who.chart";
        ChartId id = individual.who().chart();
        if (id == null) {
            round.add(FindingDefinition.ANOTHER_PATIENT_MISSING, field);
            return Optional.empty();
        }
        if (id.equals(open.id())) {
            round.add(FindingDefinition.ANOTHER_PATIENT_IS_THE_PATIENT, field);
            return Optional.empty();
        }
        Optional<Chart> other = round.charts().chart(id);
        if (other.isEmpty()) {
            round.add(FindingDefinition.ANOTHER_PATIENT_UNKNOWN, field);
        } else if (!other.get().isOpen()) {
            round.add(FindingDefinition.ANOTHER_PATIENT_CLOSED, field);
        }
        return other.filter(Chart::isOpen).map(Chart::patient);
    }

    /** Checks the channel, and the address where one is required (PA-010, PA-011). */
    private Optional<EmailAddress> address(Individual individual, String path) {
        Channel channel = individual.deliver().channel();
        if (channel == null) {
            round.add(FindingDefinition.METHOD_MISSING, path + "deliver.channel");
        }
        boolean needed = channel == Channel.EMAIL || policy.requiresEmailForPrint(individual.kind());
        return inputParser.address(
                individual.deliver().email(),
                path + "deliver.email",
                needed ? Optional.of(FindingDefinition.EMAIL_MISSING) : Optional.empty());
    }

    private GrantTerms terms(Individual individual, String path) {
        Individual.BasisInput grounds = individual.grounds();
        Optional<Relationship> relationship =
                inputParser.relationship(individual.relationship(), path + "relationship");
        checkRelationship(individual, relationship, path + "relationship");
        Optional<StatedBasis> basis = inputParser.basis(grounds.basis(), grounds.evidence(), path + "grounds.evidence");
        return new GrantTerms(relationship, basis, grounds.scope(), grounds.obligations());
    }

    /** Checks that every individual has a relationship, and that exactly the patient is self (PA-020). */
    private void checkRelationship(Individual individual, Optional<Relationship> relationship, String path) {
        boolean isPatient = individual.kind() == IndividualKind.PATIENT;
        boolean isSelf = relationship.filter(Relationship::isSelf).isPresent();
        if (individual.relationship() == null || individual.relationship().isBlank()) {
            round.add(FindingDefinition.RELATIONSHIP_MISSING, path);
        } else if (relationship.isPresent() && isPatient && !isSelf) {
            round.add(FindingDefinition.RELATIONSHIP_NOT_SELF, path);
        } else if (!isPatient && isSelf) {
            round.add(FindingDefinition.RELATIONSHIP_IS_SELF, path);
        }
    }

    /**
     * Checks for a legal basis where the policy demands one (PA-022), warns about an adult's chart (PA-009), and questions the
     * consent of a patient who is too young for it (PA-090).
     */
    private void checkBasis(Chart open, Individual individual, String path) {
        if (individual.grounds().basis() != null) {
            if (individual.grounds().basis() == LegalBasis.PATIENT_CONSENT) {
                ageRule.checkConsent(open, path);
            }
            return;
        }
        if (policy.basisDemanded(individual.kind())) {
            round.add(FindingDefinition.BASIS_MISSING, path);
        } else if (individual.kind() != IndividualKind.PATIENT) {
            ageRule.checkOthersWithoutBasis(open, path);
        }
    }

    /** Refuses the command if the facts have changed since staff saw them (PA-008). */
    private void checkFingerprint(Individual individual, Optional<Person> known, String path) {
        String seen = individual.who().fingerprint();
        if (seen != null
                && known.filter(person -> seen.equals(PersonFingerprint.of(individual.kind(), person)))
                        .isEmpty()) {
            round.add(FindingDefinition.FACTS_CHANGED, path + "who.fingerprint");
        }
    }
}
