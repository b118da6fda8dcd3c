package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The ground of an access, its scope, and its obligations.
 *
 * @param relationship the relationship of the holder to this chart's patient; empty if it was not stated (PA-027)
 * @param basis the legal ground, which is independent of the relationship (PA-022)
 * @param scope the scope
 * @param obligations what a program must honour before the grant permits it anything (PA-086); usually none
 */
public record GrantTerms(
        Optional<Relationship> relationship, Optional<StatedBasis> basis, Scope scope, Set<Obligation> obligations) {

    public GrantTerms {
        requireNonNull(relationship, "relationship");
        requireNonNull(basis, "basis");
        requireNonNull(scope, "scope");
        obligations = Set.copyOf(obligations);
    }

    /** Creates terms without obligations. */
    public GrantTerms(Optional<Relationship> relationship, Optional<StatedBasis> basis, Scope scope) {
        this(relationship, basis, scope, Set.of());
    }

    /** Reports whether this is the patient's own access. */
    public boolean isOwn() {
        return relationship.filter(Relationship::isSelf).isPresent();
    }

    /** Returns the same ground and obligations with another scope. */
    public GrantTerms withScope(Scope other) {
        return new GrantTerms(relationship, basis, other, obligations);
    }

    /** Returns the same terms with more obligations. */
    public GrantTerms obliging(Set<Obligation> more) {
        Set<Obligation> all = new HashSet<>(obligations);
        all.addAll(more);
        return new GrantTerms(relationship, basis, scope, all);
    }
}
