package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.StatedBasis;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the grants that are counted together have in common (PA-152).
 *
 * @param basis the legal basis; empty if none was stated
 * @param evidence whether a document proves it
 * @param status the status of the grants
 */
public record StandingClass(Optional<LegalBasis> basis, Evidence evidence, Grant.Status status)
        implements Comparable<StandingClass> {

    private static final Comparator<StandingClass> ORDER = Comparator.comparing(
                    (StandingClass one) -> one.basis.map(LegalBasis::ordinal).orElse(-1))
            .thenComparing(StandingClass::evidence)
            .thenComparing(StandingClass::status);

    /** Whether a grant names the document that proves its legal basis. */
    public enum Evidence {
        /** It names one. */
        NAMED,
        /** It names none. */
        NONE
    }

    public StandingClass {
        requireNonNull(basis, "basis");
        requireNonNull(evidence, "evidence");
        requireNonNull(status, "status");
    }

    /** Returns the class of a grant at the instant. */
    static StandingClass of(Grant grant, Instant at) {
        GrantTerms terms = grant.terms();
        boolean isProven = terms.basis().flatMap(StatedBasis::evidence).isPresent();
        return new StandingClass(
                terms.basis().map(StatedBasis::kind), isProven ? Evidence.NAMED : Evidence.NONE, grant.statusAt(at));
    }

    /** Orders classes by basis, those without one first; then by evidence and status. */
    @Override
    public int compareTo(StandingClass other) {
        return ORDER.compare(this, other);
    }
}
