package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who pays the bills of a chart.
 *
 * @param person who; may be the patient
 * @param relationship what that person is to the patient, as far as the host knows
 */
public record Guarantor(Person person, Optional<Relationship> relationship) {

    /** Needs both parts. */
    public Guarantor {
        requireNonNull(person, "person");
        requireNonNull(relationship, "relationship");
    }
}
