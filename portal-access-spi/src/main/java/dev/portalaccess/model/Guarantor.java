package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One who pays the bills of a chart, as a GT1 segment of HL7 v2 names them: a person, or an organization such as an
 * employer. Exactly one of the two is present. Only a person is ever offered access (PA-105).
 *
 * @param person the person; may be the patient
 * @param organization the name of the organization, at most 250 characters, not blank
 * @param relationship the relationship of the person to the patient, as far as the host knows
 * @param priority the place among the guarantors of the chart, from 1, which comes first, to 999
 * @param from the first day of paying, if the host knows it
 * @param until the last day of paying, if the host knows it; not before the first
 */
public record Guarantor(
        Optional<Person> person,
        Optional<String> organization,
        Optional<Relationship> relationship,
        int priority,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    private static final int LONGEST_NAME = 250;
    private static final int LAST = 999;

    /**
     * Rejects a person and an organization together, or neither; a relationship of an organization; a name, a priority
     * or days that are not as described.
     */
    public Guarantor {
        requireNonNull(person, "person");
        requireNonNull(organization, "organization");
        requireNonNull(relationship, "relationship");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        require(person.isPresent() != organization.isPresent(), "a guarantor is either a person or an organization");
        require(organization.isEmpty() || relationship.isEmpty(), "an organization has no relationship");
        organization.ifPresent(name -> require(
                !name.isBlank() && name.length() <= LONGEST_NAME, "organization must have 1 to 250 characters"));
        require(priority >= 1 && priority <= LAST, "priority must be from 1 to 999");
        require(
                from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get()),
                "the last day must not be before the first");
    }

    /** Returns a person who comes first and pays on every day, and whose relationship the host does not know. */
    public static Guarantor of(Person person) {
        return new Guarantor(
                Optional.of(person), Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty());
    }

    /** Returns a person with that relationship to the patient, who comes first and pays on every day. */
    public static Guarantor of(Person person, Relationship relationship) {
        return new Guarantor(
                Optional.of(person),
                Optional.empty(),
                Optional.of(relationship),
                1,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns an organization that comes first and pays on every day. */
    public static Guarantor ofOrganization(String name) {
        return new Guarantor(
                Optional.empty(), Optional.of(name), Optional.empty(), 1, Optional.empty(), Optional.empty());
    }

    /** Returns the same guarantor at that place among those of the chart. */
    public Guarantor withPriority(int other) {
        return new Guarantor(person, organization, relationship, other, from, until);
    }

    /** Returns the same guarantor, who pays from that day on. */
    public Guarantor from(LocalDate first) {
        return new Guarantor(person, organization, relationship, priority, Optional.of(first), until);
    }

    /** Returns the same guarantor, who pays until that day, and on it. */
    public Guarantor until(LocalDate last) {
        return new Guarantor(person, organization, relationship, priority, from, Optional.of(last));
    }

    /** Reports whether they pay on that day of the practice's calendar; a day that the host does not know is no limit. */
    public boolean paysOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }

    /** Returns nothing personal. */
    @Override
    public String toString() {
        return "Guarantor[" + (person.isPresent() ? "person" : "organization") + ", " + relationship + ", " + priority
                + ", " + from + ", " + until + "]";
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
