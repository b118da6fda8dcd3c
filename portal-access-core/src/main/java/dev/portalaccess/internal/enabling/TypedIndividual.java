package dev.portalaccess.internal.enabling;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.PersonName;
import java.util.Optional;

/**
 * What was typed of an individual, once it is parsed: nothing in it was looked up anywhere.
 *
 * @param name the name of another person
 * @param address the address
 * @param terms the relationship, the basis and the scope
 */
public record TypedIndividual(Optional<PersonName> name, Optional<EmailAddress> address, GrantTerms terms) {}
