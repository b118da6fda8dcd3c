package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.Contact;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.PracticeDirectory;
import java.util.Optional;

/** Whom to call in a practice. */
record Contacts(PracticeDirectory practices) {

    Optional<Contact> of(PracticeId practice) {
        return practices.practice(practice).map(known -> new Contact(known.name(), known.phone()));
    }
}
