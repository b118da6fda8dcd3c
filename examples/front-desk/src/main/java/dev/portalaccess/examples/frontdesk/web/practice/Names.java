package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.PersonName;

/** Names as the desk shows them. */
final class Names {

    private Names() {}

    static String full(PersonName name) {
        return name.given() + " " + name.family();
    }
}
