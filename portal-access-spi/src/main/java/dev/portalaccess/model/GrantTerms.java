package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The ground of an access, and its scope.
 *
 * @param relationship the relationship of the holder to this chart's patient; empty if it was not stated (PA-027)
 * @param basis the legal ground, which is independent of the relationship (PA-022)
 * @param scope the scope
 */
public record GrantTerms(Optional<Relationship> relationship, Optional<StatedBasis> basis, Scope scope) {

    public GrantTerms {
        requireNonNull(relationship, "relationship");
        requireNonNull(basis, "basis");
        requireNonNull(scope, "scope");
    }

    /** Reports whether this is the patient's own access. */
    public boolean isOwn() {
        return relationship.filter(Relationship::isSelf).isPresent();
    }

    /** Returns the same ground with another scope. */
    public GrantTerms withScope(Scope other) {
        return new GrantTerms(relationship, basis, other);
    }
}
