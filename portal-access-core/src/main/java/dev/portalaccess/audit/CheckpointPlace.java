package dev.portalaccess.audit;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a checkpoint of a practice has come, while it is taken or compared. It holds an id and a digest, has the same
 * size at every place, and can be kept.
 *
 * @param begunAt the instant of the first step; empty before it
 * @param chains the number of chains so far
 * @param digest the digest of the list so far; empty before the first step
 * @param after where the charts so far end; empty before the first chart
 */
public record CheckpointPlace(
        Optional<Instant> begunAt, long chains, Optional<Digest> digest, Optional<Page.Cursor> after) {

    /** The beginning. */
    public static final CheckpointPlace START =
            new CheckpointPlace(Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** Rejects a negative number, and a place behind the first chain without a digest. */
    public CheckpointPlace {
        requireNonNull(begunAt, "begunAt");
        requireNonNull(digest, "digest");
        requireNonNull(after, "after");
        if (chains < 0 || chains == 0 != digest.isEmpty()) {
            throw new IllegalArgumentException("a list has a digest exactly if it is not empty");
        }
    }
}
