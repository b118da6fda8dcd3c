package dev.portalaccess.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.ReviewTerms;
import dev.portalaccess.review.DecideReviews.Decision;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PA-077: what is due for a review stands on one list, and what staff decide is recorded for each grant. */
@Requirement("PA-077")
class ReviewTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

    private final ReviewPortal due = new ReviewPortal(policy -> policy.reviews(ReviewTerms.NONE
            .recertify(LegalBasis.GUARDIANSHIP, Period.ofYears(1))
            .recertifyUnstated(Period.ofYears(2))
            .checkEvidence(LegalBasis.GUARDIANSHIP, Period.ofMonths(6))));

    private static List<String> lines(List<DueReview> reviews) {
        return reviews.stream()
                .map(review -> review.kind() + " " + review.dueOn() + " "
                        + review.entry().grant().chart().value())
                .toList();
    }

    private List<String> today() {
        return lines(due.due(ReviewQuery.today()));
    }

    private void hold(GrantOn grant, LocalDate reviewOn) {
        due.access()
                .hold(due.clerk(), HoldGrant.of(grant, ReviewPortal.WHY).reviewedOn(reviewOn))
                .orThrow();
    }

    @Nested
    class The_list {

        @Test
        void has_a_hold_from_its_day_of_review_on() {
            hold(due.camille, BEGIN.plusDays(10));
            due.pass(Period.ofDays(9));
            assertThat(today()).isEmpty();
            due.pass(Period.ofDays(1));
            assertThat(today()).containsExactly("HOLD 2026-03-12 camille");
        }

        @Test
        void has_grants_by_the_terms_of_their_basis_and_their_evidence_apart() {
            due.base(due.camille, LegalBasis.GUARDIANSHIP, Optional.of("Docket 7"));
            due.pass(Period.ofMonths(6).minusDays(1));
            assertThat(today()).isEmpty();
            due.pass(Period.ofDays(1));
            assertThat(today()).containsExactly("EVIDENCE 2026-09-02 camille");
            due.pass(Period.ofMonths(6));
            assertThat(today()).containsExactly("EVIDENCE 2026-09-02 camille", "RECERTIFICATION 2027-03-02 camille");
            due.pass(Period.ofYears(1));
            assertThat(today())
                    .containsExactly(
                            "EVIDENCE 2026-09-02 camille",
                            "RECERTIFICATION 2028-03-02 amelie",
                            "RECERTIFICATION 2027-03-02 camille");
        }

        @Test
        void looks_ahead_and_shows_some_kinds_only() {
            due.base(due.camille, LegalBasis.GUARDIANSHIP, Optional.of("Docket 7"));
            hold(due.amelie, BEGIN.plusDays(1));
            assertThat(lines(due.due(ReviewQuery.today().until(BEGIN.plusYears(1)))))
                    .containsExactly(
                            "HOLD 2026-03-03 amelie",
                            "EVIDENCE 2026-09-02 camille",
                            "RECERTIFICATION 2027-03-02 camille");
            assertThat(lines(due.due(
                            ReviewQuery.today().of(Set.of(ReviewKind.EVIDENCE)).until(BEGIN.plusYears(1)))))
                    .containsExactly("EVIDENCE 2026-09-02 camille");
        }

        @ParameterizedTest
        @CsvSource({"1", "2", "3"})
        void comes_in_pages_that_leave_nothing_out(int limit) {
            due.base(due.camille, LegalBasis.GUARDIANSHIP, Optional.of("Docket 7"));
            hold(due.amelie, BEGIN.plusDays(1));
            ReviewQuery query = ReviewQuery.today().until(BEGIN.plusYears(5));
            List<DueReview> paged = new ArrayList<>();
            Optional<Page.Request> request = Optional.of(Page.Request.first(limit));
            while (request.isPresent()) {
                Page<DueReview> page = due.reviews().due(due.clerk(), query, request.get());
                paged.addAll(page.items());
                request = page.next().map(Page.Request.first(limit)::after);
            }
            assertThat(lines(paged)).isEqualTo(lines(due.due(query))).hasSize(4);
        }

        @Test
        void has_neither_what_has_ended_nor_what_the_caller_may_not_see() {
            hold(due.camille, BEGIN.plusDays(1));
            hold(due.amelie, BEGIN.plusDays(1));
            due.access()
                    .endOn(due.clerk(), new EndGrant(due.camille, BEGIN.plusDays(2), ReviewPortal.WHY))
                    .orThrow();
            due.pass(Period.ofDays(5));
            assertThat(today()).containsExactly("HOLD 2026-03-03 amelie");
            due.portal.rights.forbid(due.amelie.chart());
            assertThat(today()).isEmpty();
        }

        @Test
        void rejects_the_cursor_of_another_list() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> due.reviews()
                            .due(
                                    due.clerk(),
                                    ReviewQuery.today(),
                                    Page.Request.first(1).after(new Page.Cursor("elsewhere 7"))));
        }

        @Test
        void asks_the_store_for_what_is_due_and_for_no_chart() {
            due.pass(Period.ofYears(3));
            due.portal.faults.reset();
            today();
            assertThat(due.portal.faults.calls()).contains("due").doesNotContain("chart", "charts", "ids", "access");
        }

        @ParameterizedTest
        @CsvSource({
            "2028-02-29, P1Y, 2029-03-01",
            "2026-08-31, P6M, 2027-03-01",
            "2026-03-02, P1Y, 2027-03-02",
            "2026-01-31, P1M, 2026-03-01"
        })
        void counts_terms_in_the_calendar(LocalDate affirmed, Period term, LocalDate first) {
            ReviewPortal own = new ReviewPortal(policy -> policy.reviews(ReviewTerms.NONE.recertifyUnstated(term)));
            own.change(
                    own.camille,
                    grant -> grant.confirmed(new Grant.Confirmation(
                            affirmed.atTime(12, 0)
                                    .atZone(own.portal.family.practice().zone())
                                    .toInstant(),
                            own.portal.family.clerk(),
                            Reason.STILL_RIGHT)));
            ReviewQuery query = ReviewQuery.today().of(Set.of(ReviewKind.RECERTIFICATION));
            assertThat(lines(own.due(query.until(first.minusDays(1))))).noneMatch(line -> line.endsWith("camille"));
            assertThat(lines(own.due(query.until(first))))
                    .filteredOn(line -> line.endsWith("camille"))
                    .containsExactly("RECERTIFICATION " + first + " camille");
        }
    }

    @Nested
    class A_confirmation {

        @Test
        void stays_on_the_grant_with_who_made_it_and_the_term_begins_anew() {
            due.base(due.camille, LegalBasis.GUARDIANSHIP, Optional.of("Docket 7"));
            due.pass(Period.ofYears(1));
            assertThat(today()).hasSize(2);
            assertThat(due.reviews()
                            .confirm(due.clerk(), ConfirmGrant.of(due.camille))
                            .orThrow())
                    .isEqualTo(due.camille.id());
            assertThat(today()).isEmpty();
            Grant confirmed = due.grant(due.camille);
            assertThat(confirmed.confirmation())
                    .contains(new Grant.Confirmation(
                            due.portal.clock.instant(), due.portal.family.clerk(), Reason.STILL_RIGHT));
            AuditEntry entry = due.lastEntry(due.portal.camille);
            assertThat(entry.action()).isEqualTo(AuditAction.GRANT_CONFIRMED);
            assertThat(entry.reason()).contains("still-right");
            due.pass(Period.ofYears(1));
            assertThat(today()).contains("RECERTIFICATION 2028-03-02 camille");
        }

        @Test
        void of_a_hold_that_is_due_needs_the_day_of_its_next_review() {
            hold(due.camille, BEGIN.plusDays(1));
            hold(due.camille, BEGIN.plusDays(90));
            due.pass(Period.ofDays(10));
            assertThat(codes(ConfirmGrant.of(due.camille))).containsExactly("REVIEW_DAY_MISSING@nextReview");
            assertThat(codes(ConfirmGrant.of(due.camille).reviewedAgainOn(BEGIN.plusDays(10))))
                    .containsExactly("REVIEW_DAY_PAST@nextReview");
            Set<Hold> before = due.grant(due.camille).holds();
            due.reviews()
                    .confirm(due.clerk(), ConfirmGrant.of(due.camille).reviewedAgainOn(BEGIN.plusDays(40)))
                    .orThrow();
            assertThat(due.grant(due.camille).holds())
                    .hasSameSizeAs(before)
                    .extracting(hold -> hold.reviewOn().orElseThrow())
                    .containsExactlyInAnyOrder(BEGIN.plusDays(40), BEGIN.plusDays(90));
            assertThat(due.opens(due.camille)).isFalse();
            assertThat(today()).isEmpty();
        }

        @Test
        void needs_a_reason_a_right_and_a_grant_that_has_not_ended() {
            assertThat(codes(new ConfirmGrant(due.camille, Optional.empty(), new ReasonInput("?", null))))
                    .containsExactly("REASON_INVALID@reason.code");
            assertThat(codes(ConfirmGrant.of(new GrantOn(due.camille.chart(), new GrantId("none")))))
                    .containsExactly("GRANT_UNKNOWN@grant");
            due.portal.rights.forbid(question -> question.command().equals(CommandName.CONFIRM));
            assertThat(codes(ConfirmGrant.of(due.camille))).containsExactly("NOT_ALLOWED@actor");
            assertThat(due.grant(due.camille).confirmation()).isEmpty();
        }

        @Test
        void outlives_a_later_narrowing_with_more_obligations() {
            due.base(due.camille, LegalBasis.GUARDIANSHIP, Optional.of("Docket 7"));
            due.pass(Period.ofYears(1));
            due.reviews().confirm(due.clerk(), ConfirmGrant.of(due.camille)).orThrow();
            Optional<Grant.Confirmation> said = due.grant(due.camille).confirmation();
            due.access()
                    .narrow(
                            due.clerk(),
                            new NarrowGrant(
                                    due.camille,
                                    Scope.VIEW_ONLY,
                                    Set.of(Obligation.WITHHOLD_CONFIDENTIAL),
                                    ReviewPortal.WHY))
                    .orThrow();
            assertThat(due.grant(due.camille).confirmation()).isPresent().isEqualTo(said);
            assertThat(today()).isEmpty();
        }

        @Test
        void changes_nothing_else_and_keeps_the_former_version() {
            Grant before = due.grant(due.camille);
            due.reviews().confirm(due.clerk(), ConfirmGrant.of(due.camille)).orThrow();
            Grant after = due.grant(due.camille);
            assertThat(after.terms()).isEqualTo(before.terms());
            assertThat(after.validity()).isEqualTo(before.validity());
            assertThat(after.standing()).isEqualTo(before.standing());
            assertThat(due.portal
                            .store
                            .history(due.portal.practice, due.portal.camille, Page.Request.first(10))
                            .items())
                    .hasSize(1);
        }

        private List<String> codes(ConfirmGrant command) {
            Outcome<GrantId> outcome = due.reviews().confirm(due.clerk(), command);
            return FamilyStory.codes(outcome);
        }
    }

    @Nested
    class A_decision_about_many {

        private DecideReviews all(Decision decision, Optional<LocalDate> day) {
            return new DecideReviews(
                    decision,
                    List.of(due.camille, new GrantOn(due.camille.chart(), new GrantId("none")), due.amelie),
                    day,
                    ReviewPortal.WHY);
        }

        private ReviewStep decide(Decision decision, Optional<LocalDate> day) {
            return due.reviews().decide(due.clerk(), all(decision, day));
        }

        @Test
        void tells_the_outcome_for_each_and_none_hinders_the_others() {
            ReviewStep step = decide(Decision.CONFIRM, Optional.empty());
            assertThat(step.done()).containsExactly(due.camille, due.amelie);
            assertThat(step.left()).singleElement().satisfies(left -> {
                assertThat(left.grant().id()).isEqualTo(new GrantId("none"));
                assertThat(left.findings())
                        .extracting(finding -> finding.code())
                        .containsExactly("GRANT_UNKNOWN");
            });
            assertThat(due.grant(due.amelie).confirmation()).isPresent();
        }

        @Test
        void may_hold_them_with_a_day_of_review() {
            decide(Decision.HOLD, Optional.of(BEGIN.plusDays(3)));
            assertThat(due.opens(due.camille)).isFalse();
            assertThat(due.opens(due.amelie)).isFalse();
            due.pass(Period.ofDays(3));
            assertThat(today()).containsExactly("HOLD 2026-03-05 amelie", "HOLD 2026-03-05 camille");
        }

        @Test
        void may_end_them() {
            assertThat(decide(Decision.END, Optional.empty()).done()).containsExactly(due.camille, due.amelie);
            assertThat(due.opens(due.camille)).isFalse();
            assertThat(due.opens(due.amelie)).isFalse();
        }

        @Test
        void is_bounded() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new DecideReviews(Decision.CONFIRM, List.of(), Optional.empty(), ReviewPortal.WHY));
        }
    }

    @Test
    void a_term_out_of_bounds_is_no_policy() {
        PortalPolicy.Builder policy = PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .reviews(ReviewTerms.NONE
                        .recertify(LegalBasis.COURT_ORDER, Period.ZERO)
                        .checkEvidence(LegalBasis.SELF, Period.ofYears(101)));
        assertThatIllegalArgumentException()
                .isThrownBy(policy::build)
                .withMessageContaining("recertification of COURT_ORDER")
                .withMessageContaining("evidence of SELF");
    }
}
