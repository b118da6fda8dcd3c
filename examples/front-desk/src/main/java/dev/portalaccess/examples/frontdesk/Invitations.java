package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.recording.PrintedLetter;
import java.util.Optional;

/**
 * What the people of the story hold in their hands: links from their mailboxes, letters from the desk.
 *
 * <p>Nobody but them holds it: a secret that was sent the last time is not in the database.
 */
final class Invitations {

    private Optional<Secret> parentsLink = Optional.empty();
    private Optional<Aunt> aunt = Optional.empty();
    private Optional<Lettered> guarantor = Optional.empty();
    private Optional<Lettered> adult = Optional.empty();
    private Optional<Secret> newcomersLink = Optional.empty();

    /** A link, and the invitation that staff issue again once it has expired. */
    record Aunt(InvitationId invitation, Secret link) {}

    /** A letter, and the login of whoever holds it. */
    record Lettered(PrintedLetter letter, AccountId login) {}

    void parentGot(Secret link) {
        parentsLink = Optional.of(link);
    }

    void auntGot(InvitationId invitation, Secret link) {
        aunt = Optional.of(new Aunt(invitation, link));
    }

    void guarantorGot(PrintedLetter letter, AccountId login) {
        guarantor = Optional.of(new Lettered(letter, login));
    }

    void adultGot(PrintedLetter letter, AccountId login) {
        adult = Optional.of(new Lettered(letter, login));
    }

    void newcomerGot(Secret link) {
        newcomersLink = Optional.of(link);
    }

    /** Empty if the parent has access, or has lost it. */
    Optional<Secret> parentsLink() {
        return parentsLink;
    }

    /** Empty if she has access. */
    Optional<Aunt> aunt() {
        return aunt;
    }

    /** Who comes to the portal with a letter: the guarantor, else the adult. */
    Optional<Lettered> lettered() {
        return guarantor.or(() -> adult);
    }

    /** The adult, if somebody else was the one to come. */
    Optional<Lettered> leftOver() {
        return guarantor.flatMap(other -> adult);
    }

    Optional<Secret> newcomersLink() {
        return newcomersLink;
    }
}
