package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.PasswordHash;
import java.util.Optional;

/**
 * PA-121: what is stored of an attempt's secrets before they leave.
 *
 * @param link the digest of its link
 * @param password the hash of its password, on paper
 */
record Proof(LinkDigest link, Optional<PasswordHash> password) {

    /** Those codes, opened by this attempt's secrets as well; an earlier password is replaced. */
    Codes addedTo(Codes codes) {
        Codes linked = codes.with(link);
        return password.flatMap(hash -> codes.credentials().map(printed -> printed.printedWith(hash)))
                .map(linked::with)
                .orElse(linked);
    }

    /** Those codes, opened by none of this attempt's secrets; what another attempt has stored stays. */
    Codes takenFrom(Codes codes) {
        Codes unlinked = codes.without(link.envelope());
        Optional<Credentials> ours = codes.credentials()
                .filter(printed -> password.isPresent() && printed.password().equals(password));
        return ours.map(Credentials::emptied).map(unlinked::with).orElse(unlinked);
    }
}
