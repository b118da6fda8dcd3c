package dev.portalaccess.model.id;

import dev.portalaccess.model.internal.IdSyntax;

/**
 * A practice, that is, a tenant. Every call names one, and no data cross from one practice to another.
 *
 * @param value the host's name for the practice; 1 to 128 characters without spaces or control characters
 */
public record PracticeId(String value) {

    /** Rejects empty, overlong and unprintable text. */
    public PracticeId {
        IdSyntax.requireId(value, "practiceId");
    }
}
