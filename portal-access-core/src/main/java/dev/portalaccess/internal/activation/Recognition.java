package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.secret.CodeDigests.Domain;
import dev.portalaccess.internal.secret.Domains;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Ticket;
import dev.portalaccess.model.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * PA-044: tells the right secret from every other. One read and three digests, whether there is no such invitation, or
 * another verifier belongs to it, or everything is right; what comes after that only the right secret gets to see.
 */
final class Recognition {

    /** Whose codes are digested where there is no invitation. */
    private static final InvitationId NOBODY = new InvitationId("nobody");

    private final Parts parts;

    Recognition(Parts parts) {
        this.parts = parts;
    }

    /** The invitation that this code opens, in whatever state it is. */
    Optional<Opened> of(PracticeId practice, InvitationCode code) {
        Optional<Versioned<Invitation>> found = parts.store().invitation(practice, Key.selector(code.selector()));
        List<Digest> kept =
                found.map(invitation -> kept(invitation.value(), code)).orElse(List.of());
        InvitationId owner = found.map(invitation -> invitation.value().id()).orElse(NOBODY);
        boolean right = isAny(domain(practice, owner, code), code, kept);
        return found.filter(invitation -> right)
                .map(invitation -> new Opened(invitation, until(invitation.value(), code)));
    }

    private boolean isAny(Domain domain, InvitationCode code, List<Digest> kept) {
        boolean right = false;
        for (int i = 0; i < Codes.MOST_LINKS; i++) {
            Digest one = i < kept.size() ? kept.get(i) : parts.digests().ofNothing();
            right |= parts.digests().matches(domain, code, one);
        }
        return right;
    }

    private static Domain domain(PracticeId practice, InvitationId owner, InvitationCode code) {
        return code instanceof LinkCode ? Domains.link(practice, owner) : Domains.ticket(practice, owner);
    }

    private static List<Digest> kept(Invitation invitation, InvitationCode code) {
        return code instanceof LinkCode
                ? invitation.codes().links().stream().map(LinkDigest::digest).toList()
                : ticket(invitation).map(Ticket::digest).stream().toList();
    }

    private static Optional<Instant> until(Invitation invitation, InvitationCode code) {
        return code instanceof LinkCode ? Optional.empty() : ticket(invitation).map(Ticket::until);
    }

    private static Optional<Ticket> ticket(Invitation invitation) {
        return invitation.codes().credentials().flatMap(Credentials::ticket);
    }
}
