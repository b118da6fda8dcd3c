package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.TemporaryCredentials;
import java.util.Optional;

/**
 * The digests of an attempt's secrets, stored before the secrets are sent (PA-121).
 *
 * @param link the digest of its link
 * @param password the hash of its password, on paper
 */
record AttemptDigests(LinkDigest link, Optional<PasswordHash> password) {

    /** Returns the codes with this attempt's secrets added; an earlier password is replaced. */
    InvitationKeys addTo(InvitationKeys codes) {
        InvitationKeys linked = codes.with(link);
        return password.flatMap(hash -> codes.credentials().map(printed -> printed.printedWith(hash)))
                .map(linked::with)
                .orElse(linked);
    }

    /** Returns the codes without this attempt's secrets; digests that another attempt stored stay. */
    InvitationKeys removeFrom(InvitationKeys codes) {
        InvitationKeys unlinked = codes.without(link.envelope());
        Optional<TemporaryCredentials> ours = codes.credentials()
                .filter(printed -> password.isPresent() && printed.password().equals(password));
        return ours.map(TemporaryCredentials::emptied).map(unlinked::with).orElse(unlinked);
    }
}
