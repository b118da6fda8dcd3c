package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import java.time.Instant;

/**
 * The stored form of a ticket that a correct temporary password was exchanged for (PA-045).
 *
 * @param digest the digest of the ticket
 * @param until the first instant when the ticket is no longer valid
 */
public record TicketDigest(Digest digest, Instant until) {

    public TicketDigest {
        requireNonNull(digest, "digest");
        requireNonNull(until, "until");
    }
}
