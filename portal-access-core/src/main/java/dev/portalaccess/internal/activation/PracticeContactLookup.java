package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.PracticeContact;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.PracticeDirectory;
import java.util.Optional;

/** The lookup of the name and phone number that a practice shows to the holder of an unusable code. */
final class PracticeContactLookup {

    private final PracticeDirectory practices;

    PracticeContactLookup(PracticeDirectory practices) {
        this.practices = practices;
    }

    Optional<PracticeContact> contactOf(PracticeId practice) {
        return practices.practice(practice).map(known -> new PracticeContact(known.name(), known.phone()));
    }
}
