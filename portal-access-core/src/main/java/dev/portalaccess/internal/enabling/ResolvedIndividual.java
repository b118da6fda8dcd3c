package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Individual;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Holder;
import java.util.Optional;

/**
 * One individual of the command, resolved to a person.
 *
 * @param index the position in the command, counted from 0
 * @param input the individual as entered
 * @param person the person
 * @param holder the existing holder of the person
 * @param address the typed address, if it is valid
 * @param terms the relationship, basis and scope for the open chart
 */
record ResolvedIndividual(
        int index,
        Individual input,
        Person person,
        Optional<Versioned<Holder>> holder,
        Optional<EmailAddress> address,
        GrantTerms terms) {

    /** Returns the path of the individual at that index. */
    static String fieldPath(int index) {
        return "individuals[" + index + "]";
    }

    /** Returns what was typed of the individual. */
    TypedIndividual typed() {
        return new TypedIndividual(
                input.kind() == IndividualKind.OTHER ? Optional.of(person.name()) : Optional.empty(), address, terms);
    }

    String fieldPath() {
        return fieldPath(index);
    }

    /** Returns the prefix for the paths of its fields. */
    String fieldPrefix() {
        return fieldPath() + ".";
    }

    /** Returns the position counted from 1. */
    String number() {
        return Integer.toString(index + 1);
    }

    Optional<Holder> knownHolder() {
        return holder.map(Versioned::value);
    }

    /** Returns the address that the invitation is mailed to; empty if it is printed. */
    Optional<EmailAddress> mailedTo() {
        return address.filter(typed -> input.deliver().channel() == Channel.EMAIL);
    }

    /** Returns what is known of the person, at the address on record and at the typed one. */
    PersonTraits traits() {
        return PersonTraits.of(knownHolder()).at(address);
    }
}
