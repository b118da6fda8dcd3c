package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.secret.CodeDigests;
import dev.portalaccess.internal.secret.Domains;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.internal.text.ActivationLink;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.policy.LinkForm;
import dev.portalaccess.spi.Randomness;
import java.time.Instant;

/** PA-121: a fresh link for each attempt, and what is kept of it. */
record Links(Randomness randomness, CodeDigests digests, LinkForm form) {

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
            String page = invitation.purpose() == Invitation.Purpose.REGISTRATION ? "register" : "activate";
            return new Made(ActivationLink.of(practice.address() + "/" + page, form, text, until), digest);
        }
    }
}
