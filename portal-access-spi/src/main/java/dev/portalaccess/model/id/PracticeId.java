package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A practice, that is a tenant: every call names one, and nothing crosses from one to another.
 *
 * @param value the host's name for the practice; 1 to 128 characters without blanks or controls
 */
public record PracticeId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public PracticeId {
        IdSyntax.requireId(value, "practiceId");
    }
}
