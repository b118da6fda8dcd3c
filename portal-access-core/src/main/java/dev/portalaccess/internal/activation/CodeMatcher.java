package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.secret.CodeDigests.DigestContext;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.internal.secret.InvitationDigestContexts;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TicketDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the invitation that a code opens, and only for the right code (PA-044). The cost is always one read and three
 * digests, whether there is no such invitation, the code belongs to another one, or the code is right. Only a caller
 * with the right code sees the result of a later step.
 */
final class CodeMatcher {

    /** The id used for digests when there is no invitation. */
    private static final InvitationId NOBODY = new InvitationId("nobody");

    private final ServiceDependencies parts;

    CodeMatcher(ServiceDependencies parts) {
        this.parts = parts;
    }

    /** Returns the invitation that this code opens, in any state. */
    Optional<RecognisedInvitation> match(PracticeId practice, InvitationCode code) {
        Optional<Versioned<Invitation>> found = parts.store().invitation(practice, RecordKey.selector(code.selector()));
        List<Digest> stored =
                found.map(invitation -> storedDigests(invitation.value(), code)).orElse(List.of());
        InvitationId owner = found.map(invitation -> invitation.value().id()).orElse(NOBODY);
        boolean right = isAny(digestContext(practice, owner, code), code, stored);
        return found.filter(invitation -> right)
                .map(invitation -> new RecognisedInvitation(invitation, ticketEnd(invitation.value(), code)));
    }

    private boolean isAny(DigestContext context, InvitationCode code, List<Digest> stored) {
        boolean right = false;
        for (int i = 0; i < InvitationKeys.MOST_LINKS; i++) {
            Digest candidate =
                    i < stored.size() ? stored.get(i) : parts.digests().digestOfNothing();
            right |= parts.digests().matches(context, code, candidate);
        }
        return right;
    }

    private static DigestContext digestContext(PracticeId practice, InvitationId owner, InvitationCode code) {
        return code instanceof LinkCode
                ? InvitationDigestContexts.link(practice, owner)
                : InvitationDigestContexts.ticket(practice, owner);
    }

    private static List<Digest> storedDigests(Invitation invitation, InvitationCode code) {
        return code instanceof LinkCode
                ? invitation.codes().links().stream().map(LinkDigest::digest).toList()
                : ticket(invitation).map(TicketDigest::digest).stream().toList();
    }

    private static Optional<Instant> ticketEnd(Invitation invitation, InvitationCode code) {
        return code instanceof LinkCode ? Optional.empty() : ticket(invitation).map(TicketDigest::until);
    }

    private static Optional<TicketDigest> ticket(Invitation invitation) {
        return invitation.codes().credentials().flatMap(TemporaryCredentials::ticket);
    }
}
