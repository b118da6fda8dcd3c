package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import java.time.Instant;

/**
 * What is kept of the ticket that a right temporary password was exchanged for (PA-045).
 *
 * @param digest of the ticket
 * @param until the first instant at which it is no longer good
 */
public record TicketDigest(Digest digest, Instant until) {

    /** Needs both parts. */
    public TicketDigest {
        requireNonNull(digest, "digest");
        requireNonNull(until, "until");
    }
}
