package dev.portalaccess.internal.address;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

/** The grammar of an address that every mail server reads alike: no comments, routes, quotes or IP addresses. */
final class StrictAddressGrammar {

    private static final EmailValidator VALIDATOR = JMail.strictValidator().disallowSingleCharacterTopLevelDomains();

    private StrictAddressGrammar() {}

    static boolean accepts(String address) {
        return VALIDATOR.isValid(address);
    }
}
