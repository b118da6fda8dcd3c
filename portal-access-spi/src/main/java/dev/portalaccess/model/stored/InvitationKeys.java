package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.IdSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what an invitation is found and opened. Digests and names only: no secret can be read back from it (PA-032).
 *
 * @param serial what the holder reads out on the phone; no secret, unique within its practice
 * @param selector the half of a link by which the invitation is found; no secret, unique within its practice
 * @param links the other half of each link that may be on its way, at most three
 * @param credentials the temporary user name and password, if it is printed
 */
public record InvitationKeys(
        String serial, String selector, List<LinkDigest> links, Optional<TemporaryCredentials> credentials) {

    /** How many links of one invitation are good at once (PA-121). */
    public static final int MOST_LINKS = 3;

    /** At most three links. */
    public InvitationKeys {
        IdSyntax.requireId(serial, "serial");
        IdSyntax.requireId(selector, "selector");
        links = List.copyOf(links);
        requireNonNull(credentials, "credentials");
        if (links.size() > MOST_LINKS) {
            throw new IllegalArgumentException("an invitation has at most three live links");
        }
    }

    /** Whether one more attempt may be made. */
    public boolean hasRoom() {
        return links.size() < MOST_LINKS;
    }

    /** With one more link. */
    public InvitationKeys with(LinkDigest link) {
        List<LinkDigest> more = new ArrayList<>(links);
        more.add(link);
        return new InvitationKeys(serial, selector, more, credentials);
    }

    /** Without the link of that attempt, if there is one. */
    public InvitationKeys without(String envelope) {
        List<LinkDigest> left =
                links.stream().filter(link -> !link.envelope().equals(envelope)).toList();
        return new InvitationKeys(serial, selector, left, credentials);
    }

    /** With those credentials. */
    public InvitationKeys with(TemporaryCredentials other) {
        return new InvitationKeys(serial, selector, links, Optional.of(other));
    }

    /** Found as before, but opened by nothing. */
    public InvitationKeys emptied() {
        return new InvitationKeys(serial, selector, List.of(), credentials.map(TemporaryCredentials::emptied));
    }
}
