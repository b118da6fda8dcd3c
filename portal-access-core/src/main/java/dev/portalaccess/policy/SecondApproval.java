package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import java.util.Optional;
import java.util.Set;

/**
 * When a second member of staff has to approve that someone is enabled (PA-079): for some kinds of individuals, for
 * some legal bases, or for access that goes beyond a scope. Any one of them is enough.
 *
 * @param kinds the kinds of individuals
 * @param bases the legal bases
 * @param beyond the widest scope that one member of staff can give alone; empty if the scope makes no difference
 */
public record SecondApproval(Set<IndividualKind> kinds, Set<LegalBasis> bases, Optional<Scope> beyond) {

    /** One member of staff is always enough; the default. */
    public static final SecondApproval NEVER = new SecondApproval(Set.of(), Set.of(), Optional.empty());

    public SecondApproval {
        kinds = Set.copyOf(kinds);
        bases = Set.copyOf(bases);
        requireNonNull(beyond, "beyond");
    }

    /** Returns a demand for those kinds of individuals. */
    public static SecondApproval of(IndividualKind... kinds) {
        return new SecondApproval(Set.of(kinds), Set.of(), Optional.empty());
    }

    /** Returns a copy that also demands it for those legal bases, instead of any that were named before. */
    public SecondApproval on(LegalBasis... others) {
        return new SecondApproval(kinds, Set.of(others), beyond);
    }

    /** Returns a copy that also demands it for access which that scope does not include. */
    public SecondApproval beyond(Scope scope) {
        return new SecondApproval(kinds, bases, Optional.of(scope));
    }

    /** Reports whether a second approval is demanded for a grant with those terms to that kind of individual. */
    public boolean isDemanded(IndividualKind kind, GrantTerms terms) {
        return kinds.contains(kind)
                || terms.basis().map(StatedBasis::kind).filter(bases::contains).isPresent()
                || beyond.filter(scope -> !terms.scope().isWithin(scope)).isPresent();
    }
}
