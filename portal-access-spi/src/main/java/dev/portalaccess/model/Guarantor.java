package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The person who pays the bills of a chart.
 *
 * @param person the person; may be the patient
 * @param relationship the relationship of that person to the patient, as far as the host knows
 */
public record Guarantor(Person person, Optional<Relationship> relationship) {

    public Guarantor {
        requireNonNull(person, "person");
        requireNonNull(relationship, "relationship");
    }
}
