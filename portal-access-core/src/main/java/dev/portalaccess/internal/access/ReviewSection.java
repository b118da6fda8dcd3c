package dev.portalaccess.internal.access;

import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.model.stored.ReviewFilter.AffirmedBefore;
import dev.portalaccess.model.stored.ReviewFilter.HeldUntil;
import dev.portalaccess.policy.ReviewTerms;
import dev.portalaccess.review.ReviewKind;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One part of the list of reviews, which a store reads in the order of an index (PA-077): the holds, or the grants on
 * one legal basis whose evidence is due, or that are due themselves.
 *
 * @param name the part's name in a cursor, which stays the same in every version
 * @param kind the kind of its reviews
 * @param basis the legal basis; empty for grants without one, and for holds
 * @param term the term of the policy; empty if nothing is due
 */
record ReviewSection(String name, ReviewKind kind, Optional<LegalBasis> basis, Optional<Period> term) {

    /** Returns all parts, in the order of the list. */
    static List<ReviewSection> all(ReviewTerms terms) {
        List<ReviewSection> all = new ArrayList<>();
        all.add(new ReviewSection("hold", ReviewKind.HOLD, Optional.empty(), Optional.of(Period.ZERO)));
        for (LegalBasis basis : LegalBasis.values()) {
            all.add(new ReviewSection(
                    "evidence-" + basis.name(), ReviewKind.EVIDENCE, Optional.of(basis), terms.evidence(basis)));
        }
        all.add(recertification("NONE", Optional.empty(), terms));
        for (LegalBasis basis : LegalBasis.values()) {
            all.add(recertification(basis.name(), Optional.of(basis), terms));
        }
        return all;
    }

    private static ReviewSection recertification(String name, Optional<LegalBasis> basis, ReviewTerms terms) {
        return new ReviewSection(
                "recertification-" + name, ReviewKind.RECERTIFICATION, basis, terms.recertification(basis));
    }

    /** Returns the grants that are due by the day. */
    Page<Grant> page(ServiceDependencies parts, PracticeId practice, LocalDate until, ZoneId zone, Page.Request page) {
        return term.map(length -> parts.reviews().due(practice, filter(length, until, zone), page))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    private ReviewFilter filter(Period length, LocalDate until, ZoneId zone) {
        return kind == ReviewKind.HOLD
                ? new HeldUntil(until)
                : new AffirmedBefore(
                        basis,
                        kind == ReviewKind.EVIDENCE,
                        until.minus(length).plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Returns the first day when the grant is due, as {@link #page} decides it. */
    LocalDate dueOn(Grant grant, ZoneId zone) {
        if (kind == ReviewKind.HOLD) {
            return grant.firstReview().orElse(LocalDate.MIN);
        }
        LocalDate affirmed = grant.affirmedAt().atZone(zone).toLocalDate();
        Period length = term.orElse(Period.ZERO);
        LocalDate due = affirmed.plus(length);
        while (due.minus(length).isBefore(affirmed)) {
            due = due.plusDays(1);
        }
        while (!due.minusDays(1).minus(length).isBefore(affirmed)) {
            due = due.minusDays(1);
        }
        return due;
    }
}
