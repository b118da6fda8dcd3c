package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;

/**
 * What is kept of one link that was sent or printed: each attempt at delivery has its own.
 *
 * @param envelope the random id of that attempt, by which a bounce names it
 * @param digest of the link's secret half
 * @param madeAt when
 */
public record LinkDigest(String envelope, Digest digest, Instant madeAt) {

    /** Needs every part. */
    public LinkDigest {
        IdSyntax.requireId(envelope, "envelope");
        requireNonNull(digest, "digest");
        requireNonNull(madeAt, "madeAt");
    }
}
