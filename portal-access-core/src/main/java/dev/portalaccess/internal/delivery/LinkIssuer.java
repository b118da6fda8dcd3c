package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.rendering.InvitationLink;
import dev.portalaccess.internal.secret.InvitationDigestContexts;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.LinkDigest;
import java.time.Instant;

/** Creates a new link for each attempt, and its digest (PA-121). */
final class LinkIssuer {

    private final ServiceDependencies parts;

    LinkIssuer(ServiceDependencies parts) {
        this.parts = parts;
    }

    /**
     * A link and its digest.
     *
     * @param link the link to send
     * @param digest the digest to store
     */
    record IssuedLink(InvitationLink link, LinkDigest digest) {}

    IssuedLink issue(DeliveryAttempt attempt, Practice practice, Invitation invitation) {
        LinkCode code = LinkCode.issue(invitation.codes().selector(), parts.randomness());
        try (Secret text = code.text()) {
            LinkDigest digest = new LinkDigest(
                    attempt.envelope(),
                    parts.digests().of(InvitationDigestContexts.link(practice.id(), invitation.id()), code),
                    attempt.at());
            Instant until = invitation.issue().until();
            String page = invitation.purpose() == InvitationPurpose.REGISTRATION ? "register" : "activate";
            return new IssuedLink(
                    InvitationLink.of(
                            practice.address() + "/" + page, parts.policy().linkForm(), text, until),
                    digest);
        }
    }
}
