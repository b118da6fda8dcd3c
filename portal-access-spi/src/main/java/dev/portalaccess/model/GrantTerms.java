package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * On what ground somebody gets access, and how far it reaches.
 *
 * @param relationship what the holder is to this chart's patient; empty where nobody said (PA-027)
 * @param basis the legal ground, which is another matter than the relationship (PA-022)
 * @param scope how far it reaches
 */
public record GrantTerms(Optional<Relationship> relationship, Optional<StatedBasis> basis, Scope scope) {

    /** Needs every part. */
    public GrantTerms {
        requireNonNull(relationship, "relationship");
        requireNonNull(basis, "basis");
        requireNonNull(scope, "scope");
    }

    /** Whether it is the patient's own access. */
    public boolean isOwn() {
        return relationship.filter(Relationship::isSelf).isPresent();
    }

    /** The same ground, another reach. */
    public GrantTerms withScope(Scope other) {
        return new GrantTerms(relationship, basis, other);
    }
}
