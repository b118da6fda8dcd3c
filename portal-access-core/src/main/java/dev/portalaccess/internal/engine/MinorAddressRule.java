package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.PatientAge;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.policy.RuleStrictness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule for the address of a patient who is a minor (PA-019): the chart often has a parent's, and a link that goes
 * there gives the parent the minor's own access. An address counts as another's if it may be the mailbox of a
 * guarantor, of a patient whose chart is linked to this one, or of another holder. Bands of ages make it stricter.
 */
public final class MinorAddressRule {

    private final DecisionRound round;

    /** Creates the rule for one round. */
    public MinorAddressRule(DecisionRound round) {
        this.round = round;
    }

    /** Returns the person's address on file, unless the person is a minor and it may be another's. */
    public Optional<EmailAddress> ownAddress(Person person) {
        return person.email().filter(address -> !isAnothers(person, address));
    }

    /** Returns the person as a suggestion to staff: without an address that may be another's. */
    public Person suggested(Person person) {
        return new Person(
                person.id(), person.chart(), person.name(), person.bornOn(), ownAddress(person), person.postalCode());
    }

    /** Adds the finding at that path if the person is a minor and the address may be another's; reports whether. */
    public boolean check(Person person, EmailAddress address, String path) {
        boolean found = isAnothers(person, address);
        if (found) {
            add(person, path);
        }
        return found;
    }

    /**
     * Adds the finding about a minor, once at each path. It cannot be passed over without a reason where the policy says
     * so, and where a band of ages keeps something from parents: the minor's own access would go around it.
     */
    public void add(Person minor, String path) {
        FindingDefinition finding = FindingDefinition.MINOR_SHARES_ADDRESS;
        boolean isKnown = round.findings().all().stream()
                .anyMatch(one -> one.code().equals(finding.name()) && one.path().equals(path));
        if (!isKnown) {
            boolean isStrict = round.parts().policy().minorAddress() == RuleStrictness.OVERRIDABLE
                    || age(minor).keepsFromParents();
            round.add(isStrict ? finding.overridableAt(path) : finding.at(path));
        }
    }

    private PatientAge age(Person minor) {
        return new AgeFacts(round.parts().policy().agePolicy(), minor.bornOn(), round.zone())
                .at(round.now(), List.of());
    }

    /** Reports whether the person is a patient and known to be a minor. */
    public boolean isMinor(Person person) {
        return person.chart().isPresent() && new MajorityRule(round).isMinor(person);
    }

    private boolean isAnothers(Person person, EmailAddress address) {
        return isMinor(person)
                && (isOfFamily(person, address.mailbox()) || isOfAnotherHolder(person, address.mailbox()));
    }

    private boolean isOfFamily(Person person, Mailbox mailbox) {
        Optional<Chart> own = person.chart().flatMap(round.charts()::chart);
        return own.map(Chart::guarantorPeople).orElse(List.of()).stream()
                        .filter(payer -> payer.sameHumanAs(person) != Person.SameHuman.YES)
                        .anyMatch(payer -> isAt(payer, mailbox))
                || own.filter(chart -> linked(chart).anyMatch(patient -> isAt(patient, mailbox)))
                        .isPresent();
    }

    private Stream<Person> linked(Chart chart) {
        return round
                .charts()
                .charts(chart.associations().stream()
                        .map(ChartAssociation::chart)
                        .filter(to -> !to.equals(chart.id()))
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .map(Chart::patient);
    }

    private static boolean isAt(Person person, Mailbox mailbox) {
        return person.email().map(EmailAddress::mailbox).filter(mailbox::equals).isPresent();
    }

    /** Another holder with a name like the person's is most likely the same human, entered again (PA-107). */
    private boolean isOfAnotherHolder(Person person, Mailbox mailbox) {
        Optional<HolderId> own =
                round.holders().find(person).map(Versioned::value).map(Holder::id);
        return round.records().sharing(mailbox).stream()
                .filter(other -> own.filter(other.id()::equals).isEmpty())
                .anyMatch(other -> !other.name().resembles(person.name()));
    }
}
