package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What is kept of the ticket that a right temporary password was exchanged for (PA-045).
 *
 * <p>Public because stores keep it with the credentials.
 *
 * @param digest of the ticket
 * @param until the first instant at which it is no longer good
 */
public record Ticket(Digest digest, Instant until) {

    /** Needs both parts. */
    public Ticket {
        requireNonNull(digest, "digest");
        requireNonNull(until, "until");
    }
}
