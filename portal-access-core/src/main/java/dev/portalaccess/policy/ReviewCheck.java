package dev.portalaccess.policy;

import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bounds of the terms of reviews and of unused access (PA-076, PA-077). */
final class ReviewCheck {

    private static final String BOUNDS = " must lie between 1 day and 100 years";

    private ReviewCheck() {}

    static List<String> problems(PortalPolicy chosen) {
        List<String> problems = new ArrayList<>();
        ReviewTerms terms = chosen.reviews();
        check("recertification without a basis", terms.recertification(Optional.empty()), problems);
        for (LegalBasis basis : LegalBasis.values()) {
            check("recertification of " + basis, terms.recertification(Optional.of(basis)), problems);
            check("evidence of " + basis, terms.evidence(basis), problems);
        }
        Optional<Period> unused = chosen.unusedAccess().map(UnusedTerm::term);
        check("unusedAccess", unused, problems);
        if (unused.filter(term ->
                        !RetentionCheck.isNeverShorter(chosen.retention().of(Purgeable.USES), term))
                .isPresent()) {
            problems.add("retention of " + Purgeable.USES + " must be at least the term of unusedAccess");
        }
        return problems;
    }

    private static void check(String name, Optional<Period> term, List<String> problems) {
        if (term.filter(one -> !RetentionCheck.isTerm(one)).isPresent()) {
            problems.add(name + BOUNDS);
        }
    }
}
