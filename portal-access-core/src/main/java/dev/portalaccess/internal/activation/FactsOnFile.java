package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.SecondFact;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Person.SameHuman;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.policy.FactKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people whom an invitation's second fact concerns, as the host reports them now (PA-047): the patient whose chart
 * staff had open when they enabled the person, or the person. Used for one round.
 */
final class FactsOnFile {

    private final DecisionRound round;
    private final Invitation invitation;
    private final FactKind kind;
    private final List<Person> people;

    FactsOnFile(DecisionRound round, Invitation invitation, FactKind kind) {
        this.round = round;
        this.invitation = invitation;
        this.kind = kind;
        this.people = (kind == FactKind.HOLDER_POSTAL_CODE ? holder() : patients()).toList();
    }

    InvitationId invitation() {
        return invitation.id();
    }

    /** Reports whether the fact is of the kind that is asked for. */
    boolean isAnswer(SecondFact fact) {
        return kind == FactKind.PATIENT_BIRTH_DATE ? fact.isBirthDate() : fact.isPostalCode();
    }

    /** Reports whether the host has nothing that an answer could be compared with. */
    boolean isEmpty() {
        return people.stream()
                .noneMatch(person -> kind == FactKind.PATIENT_BIRTH_DATE
                        ? day(person).isPresent()
                        : person.postalCode().isPresent());
    }

    /** Reports whether the fact is on file. */
    boolean has(SecondFact fact) {
        return people.stream()
                .anyMatch(person -> kind == FactKind.PATIENT_BIRTH_DATE
                        ? day(person).map(fact::is).orElse(false)
                        : person.postalCode().map(fact::is).orElse(false));
    }

    /** A birth date that is not known to the day cannot be compared. */
    private static Optional<LocalDate> day(Person person) {
        return person.bornOn().flatMap(BirthDate::day);
    }

    /** Returns the patient of the chart that was open when staff enabled the person. */
    private Stream<Person> patients() {
        return invitation.grants().stream()
                .map(pending -> pending.chain().get(0))
                .distinct()
                .flatMap(chart -> round.charts().chart(chart).stream())
                .map(Chart::patient);
    }

    private Stream<Person> holder() {
        Holder invited =
                HolderLookup.requireHolder(round.parts().store(), invitation).value();
        Stream<Person> asPatient = invited.chart().flatMap(round.charts()::chart).map(Chart::patient).stream();
        return Stream.concat(asPatient, invitation.grants().stream().flatMap(pending -> asGuarantor(pending, invited)));
    }

    private Stream<Person> asGuarantor(PendingGrant pending, Holder invited) {
        Person known =
                new Person(invited.person(), invited.chart(), invited.name(), Optional.empty(), Optional.empty());
        return pending.as() != IndividualKind.GUARANTOR
                ? Stream.empty()
                : round.charts().chart(pending.chain().get(0)).map(Chart::guarantorPeople).orElse(List.of()).stream()
                        .filter(person -> person.sameHumanAs(known) != SameHuman.NO);
    }
}
