package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Relationship;
import java.util.List;
import java.util.Optional;

/**
 * A person who can be enabled on a chart, as the clerk is shown them.
 *
 * @param kind which of the kinds
 * @param person who; {@link Person#email()} is the address to suggest
 * @param relationship what the host knows of the relationship, to suggest
 * @param fingerprint stands for what was shown; a choice that carries it is refused once the facts are others (PA-008)
 * @param already what there is already
 * @param associated the charts that may be ticked for this person
 */
public record PersonOption(
        IndividualKind kind,
        Person person,
        Optional<Relationship> relationship,
        String fingerprint,
        ExistingAccess already,
        List<AssociatedOffer> associated) {

    /** Keeps a copy. */
    public PersonOption {
        requireNonNull(kind, "kind");
        requireNonNull(person, "person");
        requireNonNull(relationship, "relationship");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(already, "already");
        associated = List.copyOf(associated);
    }
}
