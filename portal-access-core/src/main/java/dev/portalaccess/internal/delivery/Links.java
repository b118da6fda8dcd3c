package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.secret.CodeDigests;
import dev.portalaccess.internal.secret.Domains;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.internal.text.ActivationLink;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.time.Instant;

/** PA-121: a fresh link for each attempt, and what is kept of it. */
record Links(Randomness randomness, CodeDigests digests) {

    /**
     * A link and its digest.
     *
     * @param link what leaves
     * @param digest what stays
     */
    record Made(ActivationLink link, LinkDigest digest) {}

    Made make(Attempt attempt, Practice practice, Invitation invitation) {
        LinkCode code = LinkCode.issue(invitation.codes().selector(), randomness);
        try (Secret text = code.text()) {
            LinkDigest digest = new LinkDigest(
                    attempt.envelope(), digests.of(Domains.link(practice.id(), invitation.id()), code), attempt.at());
            Instant until = invitation.issue().until();
            ActivationLink link = attempt.message().kind() == Message.Kind.SELF_REGISTRATION
                    ? ActivationLink.toRegister(practice, text, until)
                    : ActivationLink.toActivate(practice, text, until);
            return new Made(link, digest);
        }
    }
}
