package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.PracticeContact;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.PracticeDirectory;
import java.util.Optional;

/** The name and phone number of a practice. */
record PracticeContactLookup(PracticeDirectory practices) {

    Optional<PracticeContact> contactOf(PracticeId practice) {
        return practices.practice(practice).map(known -> new PracticeContact(known.name(), known.phone()));
    }
}
