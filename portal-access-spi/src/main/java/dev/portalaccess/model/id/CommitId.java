package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One attempt to change something. After a time-out, the caller uses the id to ask for the outcome.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without spaces or control characters
 */
public record CommitId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public CommitId {
        IdSyntax.requireId(value, "commitId");
    }
}
