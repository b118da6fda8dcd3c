package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.recording.PrintedLetter;
import java.util.Optional;

/** What the people of the story hold in their hands: links from their mailboxes, letters from the desk. */
final class Invitations {

    private Optional<Secret> parentsLink = Optional.empty();
    private Optional<Secret> auntsLink = Optional.empty();
    private Optional<PrintedLetter> guarantorsLetter = Optional.empty();
    private Optional<PrintedLetter> adultsLetter = Optional.empty();
    private Optional<Secret> newcomersLink = Optional.empty();

    void parentGot(Secret link) {
        parentsLink = Optional.of(link);
    }

    void auntGot(Secret link) {
        auntsLink = Optional.of(link);
    }

    void guarantorGot(PrintedLetter letter) {
        guarantorsLetter = Optional.of(letter);
    }

    void adultGot(PrintedLetter letter) {
        adultsLetter = Optional.of(letter);
    }

    void newcomerGot(Secret link) {
        newcomersLink = Optional.of(link);
    }

    Secret parentsLink() {
        return parentsLink.orElseThrow();
    }

    Secret auntsLink() {
        return auntsLink.orElseThrow();
    }

    /** Empty if the child has no guarantor but itself. */
    Optional<PrintedLetter> guarantorsLetter() {
        return guarantorsLetter;
    }

    PrintedLetter adultsLetter() {
        return adultsLetter.orElseThrow();
    }

    Secret newcomersLink() {
        return newcomersLink.orElseThrow();
    }
}
