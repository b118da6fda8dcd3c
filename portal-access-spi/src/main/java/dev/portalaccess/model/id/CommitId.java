package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * One attempt to change something, by which its outcome can be asked for after a time-out.
 *
 * @param value made by the library: 26 random symbols; 1 to 128 characters without blanks or controls
 */
public record CommitId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public CommitId {
        IdSyntax.requireId(value, "commitId");
    }
}
