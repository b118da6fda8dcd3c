package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.IdSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The codes that find and open an invitation. It contains digests and public names only, so no secret can be recovered
 * from it (PA-032).
 *
 * @param serial the text that the holder reads out on the phone; not secret, unique within its practice
 * @param selector the half of a link that finds the invitation; not secret, unique within its practice
 * @param links the digests of the other half of each link that may be under way, at most three
 * @param credentials the temporary user name and password, if the invitation is printed
 */
public record InvitationKeys(
        String serial, String selector, List<LinkDigest> links, Optional<TemporaryCredentials> credentials) {

    /** The maximum number of valid links of one invitation at once (PA-121). */
    public static final int MOST_LINKS = 3;

    /** Rejects more than three links. */
    public InvitationKeys {
        IdSyntax.requireId(serial, "serial");
        IdSyntax.requireId(selector, "selector");
        links = List.copyOf(links);
        requireNonNull(credentials, "credentials");
        if (links.size() > MOST_LINKS) {
            throw new IllegalArgumentException("an invitation has at most three live links");
        }
    }

    /** Reports whether there is room for the link of one more attempt. */
    public boolean hasRoom() {
        return links.size() < MOST_LINKS;
    }

    /** Returns these keys with one more link. */
    public InvitationKeys with(LinkDigest link) {
        List<LinkDigest> more = new ArrayList<>(links);
        more.add(link);
        return new InvitationKeys(serial, selector, more, credentials);
    }

    /** Returns these keys without the link of the attempt, if there is one. */
    public InvitationKeys without(String envelope) {
        List<LinkDigest> left =
                links.stream().filter(link -> !link.envelope().equals(envelope)).toList();
        return new InvitationKeys(serial, selector, left, credentials);
    }

    /** Returns these keys with the credentials. */
    public InvitationKeys with(TemporaryCredentials other) {
        return new InvitationKeys(serial, selector, links, Optional.of(other));
    }

    /** Returns these keys without any secret: they still find the invitation, but no code opens it. */
    public InvitationKeys emptied() {
        return new InvitationKeys(serial, selector, List.of(), credentials.map(TemporaryCredentials::emptied));
    }
}
