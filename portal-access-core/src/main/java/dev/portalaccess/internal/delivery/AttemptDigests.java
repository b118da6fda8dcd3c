package dev.portalaccess.internal.delivery;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.TemporaryCredentials;
import java.util.Optional;

/**
 * PA-121: what is stored of an attempt's secrets before they leave.
 *
 * @param link the digest of its link
 * @param password the hash of its password, on paper
 */
record AttemptDigests(LinkDigest link, Optional<PasswordHash> password) {

    /** Those codes, opened by this attempt's secrets as well; an earlier password is replaced. */
    InvitationKeys addTo(InvitationKeys codes) {
        InvitationKeys linked = codes.with(link);
        return password.flatMap(hash -> codes.credentials().map(printed -> printed.printedWith(hash)))
                .map(linked::with)
                .orElse(linked);
    }

    /** Those codes, opened by none of this attempt's secrets; what another attempt has stored stays. */
    InvitationKeys removeFrom(InvitationKeys codes) {
        InvitationKeys unlinked = codes.without(link.envelope());
        Optional<TemporaryCredentials> ours = codes.credentials()
                .filter(printed -> password.isPresent() && printed.password().equals(password));
        return ours.map(TemporaryCredentials::emptied).map(unlinked::with).orElse(unlinked);
    }
}
