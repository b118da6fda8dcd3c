package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.GrantId;

/**
 * The mark of an open grant in the sealed record of its chart: a grant that is not as the library wrote it has another
 * one (PA-115).
 *
 * @param grant the grant
 * @param tag an opaque text of 1 to 100 printable characters; no secret
 */
public record GrantTag(GrantId grant, String tag) {

    /** Rejects an empty or overlong tag. */
    public GrantTag {
        requireNonNull(grant, "grant");
        requireNonNull(tag, "tag");
        if (tag.isEmpty() || tag.length() > 100) {
            throw new IllegalArgumentException("tag must have 1 to 100 characters");
        }
    }
}
