package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;

/**
 * The stored form of one link that was sent or printed. Each attempt at delivery has its own link.
 *
 * @param envelope the random id of the attempt, which a bounce names
 * @param digest the digest of the link's secret half
 * @param madeAt the instant when the link was made
 */
public record LinkDigest(String envelope, Digest digest, Instant madeAt) {

    /** Rejects an envelope that cannot be an id. */
    public LinkDigest {
        IdSyntax.requireId(envelope, "envelope");
        requireNonNull(digest, "digest");
        requireNonNull(madeAt, "madeAt");
    }
}
