package dev.portalaccess.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.internal.restore.RestoreService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.UnusedTerm;
import dev.portalaccess.restore.ReportRestore;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.review.UnusedGrant.Doubt;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PA-076: access that nobody uses is listed, held or ended, as the policy says. */
@Requirement("PA-076")
class UnusedAccessTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

    private static ReviewPortal portal(UnusedTerm.Action action) {
        return portal(new UnusedTerm(UnusedTerm.NHS_ENGLAND, BEGIN, action));
    }

    private static ReviewPortal portal(UnusedTerm term) {
        return new ReviewPortal(policy -> policy.unusedAccess(term));
    }

    private static ReviewStep settle(ReviewPortal unused) {
        return unused.reviews().settleUnused(unused.clerk(), Optional.empty(), 100);
    }

    @Nested
    class A_use {

        private final ReviewPortal used = portal(UnusedTerm.Action.LIST);

        @Test
        void is_written_once_a_day_however_many_report_it() {
            long wrote = ConcurrentCalls.ask(() -> used.use(used.camille)).stream()
                    .filter(written -> written)
                    .count();
            assertThat(wrote).isEqualTo(1);
            used.portal.clock.advance(Duration.ofHours(2));
            assertThat(used.use(used.camille)).isFalse();
            used.portal.clock.advance(Duration.ofDays(1));
            assertThat(used.use(used.camille)).isTrue();
        }

        @Test
        void that_cannot_be_written_is_told_and_may_be_reported_again() {
            used.portal.faults.reset();
            used.portal.faults.failCall(1, FaultPoint.BEFORE_EFFECT);

            assertThatExceptionOfType(AccessStoreException.class).isThrownBy(() -> used.use(used.camille));
            assertThat(used.use(used.camille)).isTrue();
        }

        @Test
        void takes_one_call_of_the_store_and_no_decision_reads_it() {
            used.portal.faults.reset();
            used.use(used.camille);
            assertThat(used.portal.faults.calls()).containsExactly("markUse");
            used.portal.faults.reset();
            used.opens(used.camille);
            assertThat(used.portal.faults.calls()).doesNotContain("markUse", "lastUses", "unused");
        }
    }

    @Nested
    class The_list {

        private final ReviewPortal listed = portal(UnusedTerm.Action.LIST);

        @Test
        void has_what_was_not_used_for_the_term_since_it_began() {
            listed.pass(Period.ofYears(5));
            assertThat(listed.unused()).isEmpty();
            listed.pass(Period.ofDays(1));
            assertThat(listed.unused()).containsExactlyInAnyOrder(listed.camille.id(), listed.amelie.id());
        }

        @Test
        void has_what_was_not_used_since_its_last_use_and_tells_that_day() {
            listed.pass(Period.ofYears(1));
            listed.use(listed.camille);
            listed.pass(Period.ofYears(5));
            assertThat(listed.unused()).containsExactly(listed.amelie.id());
            listed.pass(Period.ofDays(1));
            List<UnusedGrant> unused = listed.reviews()
                    .unused(listed.clerk(), Page.Request.first(10))
                    .items();
            assertThat(unused)
                    .filteredOn(one -> one.entry().grant().id().equals(listed.camille.id()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.lastUse()).contains(BEGIN.plusYears(1)));
        }

        @Test
        void is_empty_without_a_term() {
            ReviewPortal never = new ReviewPortal(policy -> policy);
            never.pass(Period.ofYears(90));
            assertThat(never.unused()).isEmpty();
            assertThat(settle(never)).isEqualTo(new ReviewStep(List.of(), List.of(), Optional.empty()));
        }

        @Test
        void changes_nothing_by_itself() {
            listed.pass(Period.ofYears(6));
            assertThat(settle(listed).done()).isEmpty();
            assertThat(listed.opens(listed.camille)).isTrue();
        }

        @Test
        void leaves_out_what_the_caller_may_not_see() {
            listed.pass(Period.ofYears(6));
            listed.portal.rights.forbid(listed.amelie.chart());
            assertThat(listed.unused()).containsExactly(listed.camille.id());
            listed.portal.rights.forbid(question -> question.command().equals(CommandName.LIST_REVIEWS));
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(listed::unused);
        }
    }

    @Nested
    class A_run {

        @Test
        void holds_with_a_cause_of_its_own_and_staff_release_it_and_the_term_begins_anew() {
            ReviewPortal held = portal(UnusedTerm.Action.HOLD);
            held.pass(Period.ofYears(6));
            held.use(held.amelie);
            assertThat(settle(held).done()).containsExactly(held.camille);
            assertThat(held.opens(held.camille)).isFalse();
            assertThat(held.opens(held.amelie)).isTrue();
            Hold hold = held.grant(held.camille).holds().iterator().next();
            assertThat(hold.cause()).isEqualTo(Hold.BY_INACTIVITY);
            assertThat(hold.reason()).isEqualTo(Reason.INACTIVE);
            AuditEntry entry = held.lastEntry(held.camille.chart());
            assertThat(entry.action()).isEqualTo(AuditAction.GRANT_HELD);
            assertThat(entry.reason()).contains("inactive");

            held.access()
                    .release(held.clerk(), new ReleaseHold(held.camille, hold.id(), ReviewPortal.WHY))
                    .orThrow();
            assertThat(held.opens(held.camille)).isTrue();
            assertThat(settle(held).done()).isEmpty();
            held.pass(Period.ofYears(5).plusDays(1));
            assertThat(held.unused()).contains(held.camille.id());
        }

        @Test
        void ends_for_good_if_the_policy_says_so() {
            ReviewPortal ended = portal(UnusedTerm.Action.END);
            ended.pass(Period.ofYears(6));
            assertThat(settle(ended).done()).containsExactlyInAnyOrder(ended.camille, ended.amelie);
            assertThat(ended.opens(ended.camille)).isFalse();
            assertThat(ended.lastEntry(ended.camille.chart()).action()).isEqualTo(AuditAction.GRANT_REVOKED);
            assertThat(ended.lastEntry(ended.camille.chart()).reason()).contains("inactive");
            assertThat(settle(ended).done()).isEmpty();
        }

        @Test
        void goes_in_steps_and_a_repeat_does_nothing_twice() {
            ReviewPortal held = portal(UnusedTerm.Action.HOLD);
            held.pass(Period.ofYears(6));
            ReviewStep first = held.reviews().settleUnused(held.clerk(), Optional.empty(), 1);
            ReviewStep second = held.reviews().settleUnused(held.clerk(), first.next(), 1);
            assertThat(first.done()).hasSize(1);
            assertThat(second.done()).hasSize(1).doesNotContainAnyElementsOf(first.done());
            assertThat(second.next()).isEmpty();
            assertThat(settle(held)).isEqualTo(new ReviewStep(List.of(), List.of(), Optional.empty()));
        }

        @Test
        void leaves_what_is_used_at_that_moment() {
            ReviewPortal held = portal(UnusedTerm.Action.HOLD);
            held.pass(Period.ofYears(6));
            held.portal.faults.meanwhile("holders", () -> held.use(held.camille));
            ReviewStep step = settle(held);
            assertThat(step.done()).containsExactly(held.amelie);
            assertThat(step.left()).singleElement().satisfies(left -> {
                assertThat(left.grant()).isEqualTo(held.camille);
                assertThat(left.findings())
                        .extracting(finding -> finding.code())
                        .containsExactly("USED_MEANWHILE");
            });
            assertThat(held.opens(held.camille)).isTrue();
        }

        @Test
        @Requirement("PA-072")
        void ends_nothing_that_a_freeze_or_a_block_keeps_from_being_used() {
            ReviewPortal ended = portal(UnusedTerm.Action.END);
            RestrictionService restrictions = new RestrictionService(ended.portal.commands());
            RestrictionTerms terms = RestrictionTerms.of(ReviewPortal.WHY);
            restrictions
                    .freeze(ended.clerk(), new SetFreeze(RestrictionPlace.of(ended.camille.chart()), terms))
                    .orThrow();
            restrictions
                    .block(ended.clerk(), SetBlock.of(ended.login, terms).on(ended.amelie.chart()))
                    .orThrow();
            ended.pass(Period.ofYears(6));
            ReviewStep step = settle(ended);
            assertThat(step.done()).isEmpty();
            assertThat(step.left().stream()
                            .flatMap(left -> left.findings().stream())
                            .map(finding -> finding.code()))
                    .containsExactlyInAnyOrder("ACCESS_FROZEN", "HOLDER_BARRED");
            assertThat(ended.grant(ended.camille).isInForceAt(ended.portal.clock.instant()))
                    .isTrue();
        }

        @Test
        @Requirement({"PA-072", "PA-075", "PA-076"})
        void counts_no_time_of_a_block_or_a_freeze_as_unused() {
            ReviewPortal ended = portal(UnusedTerm.Action.END);
            RestrictionService restrictions = new RestrictionService(ended.portal.commands());
            RestrictionTerms terms = RestrictionTerms.of(ReviewPortal.WHY);
            SetRestriction freeze = restrictions
                    .freeze(ended.clerk(), new SetFreeze(RestrictionPlace.of(ended.camille.chart()), terms))
                    .orThrow();
            SetRestriction block = restrictions
                    .block(ended.clerk(), SetBlock.of(ended.grant(ended.amelie).holder(), terms))
                    .orThrow();
            ended.pass(Period.ofYears(6));
            restrictions
                    .liftFreeze(ended.clerk(), LiftRestriction.of(freeze, ReviewPortal.WHY))
                    .orThrow();
            restrictions
                    .liftBlock(ended.clerk(), LiftRestriction.of(block, ReviewPortal.WHY))
                    .orThrow();
            assertThat(ended.reviews()
                            .unused(ended.clerk(), Page.Request.first(10))
                            .items())
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.doubts()).containsExactly(UnusedGrant.Doubt.KEPT_OUT));
            assertThat(settle(ended)).isEqualTo(new ReviewStep(List.of(), List.of(), Optional.empty()));
            assertThat(ended.opens(ended.camille)).isTrue();
            ended.pass(Period.ofYears(5).plusDays(1));
            assertThat(settle(ended).done()).containsExactlyInAnyOrder(ended.camille, ended.amelie);
        }

        @Test
        void settles_nothing_that_was_reopened_after_it_was_listed() {
            ReviewPortal ended = portal(UnusedTerm.Action.END);
            RestrictionService restrictions = new RestrictionService(ended.portal.commands());
            RestrictionTerms terms = RestrictionTerms.of(ReviewPortal.WHY);
            ended.pass(Period.ofYears(6));
            ended.portal.faults.meanwhile("commit", () -> {
                SetRestriction freeze = restrictions
                        .freeze(ended.clerk(), new SetFreeze(RestrictionPlace.of(ended.camille.chart()), terms))
                        .orThrow();
                restrictions
                        .liftFreeze(ended.clerk(), LiftRestriction.of(freeze, ReviewPortal.WHY))
                        .orThrow();
            });
            ReviewStep step = settle(ended);
            assertThat(step.done()).containsExactly(ended.amelie);
            assertThat(step.left().get(0).findings())
                    .extracting(finding -> finding.code())
                    .containsExactly("USED_MEANWHILE");
        }

        @Test
        @Requirement("PA-070")
        void leaves_what_staff_have_released_after_a_long_hold_of_their_own() {
            ReviewPortal ended = portal(UnusedTerm.Action.END);
            HoldId hold = ended.access()
                    .hold(ended.clerk(), HoldGrant.of(ended.camille, ReviewPortal.WHY))
                    .orThrow();
            ended.pass(Period.ofYears(6));
            ended.access()
                    .release(ended.clerk(), new ReleaseHold(ended.camille, hold, ReviewPortal.WHY))
                    .orThrow();
            assertThat(settle(ended).done()).containsExactly(ended.amelie);
            assertThat(ended.opens(ended.camille)).isTrue();
        }

        @Test
        void is_refused_to_who_lacks_the_right() {
            ReviewPortal held = portal(UnusedTerm.Action.HOLD);
            held.pass(Period.ofYears(6));
            held.portal.rights.forbid(question -> question.command().equals(CommandName.SETTLE_UNUSED));
            assertThat(settle(held).left()).hasSize(2);
            assertThat(held.opens(held.camille)).isTrue();
        }
    }

    @Nested
    class A_doubt {

        private final UnusedTerm later =
                new UnusedTerm(UnusedTerm.NHS_ENGLAND, BEGIN.plusYears(3), UnusedTerm.Action.END);

        @Test
        void is_that_use_was_reported_for_less_than_the_term() {
            ReviewPortal young = portal(later);
            young.pass(Period.ofYears(6));
            assertThat(doubts(young)).isEqualTo(Set.of(Doubt.REPORTED_LATER));
            assertThat(settle(young).done()).isEmpty();
            young.pass(Period.ofYears(2).plusDays(1));
            assertThat(doubts(young)).isEmpty();
            assertThat(settle(young).done()).hasSize(2);
        }

        @Test
        void is_that_a_backup_was_restored_during_the_term() {
            ReviewPortal restored = portal(UnusedTerm.Action.END);
            restored.pass(Period.ofYears(6));
            new RestoreService(restored.portal.commands())
                    .report(restored.clerk(), new ReportRestore(restored.portal.clock.instant(), ReviewPortal.WHY))
                    .orThrow();
            assertThat(doubts(restored)).isEqualTo(Set.of(Doubt.BACKUP_RESTORED));
            assertThat(settle(restored).done()).isEmpty();
            restored.pass(Period.ofYears(5).plusDays(1));
            assertThat(doubts(restored)).isEmpty();
        }

        @Test
        void is_that_access_was_taken_over_and_never_used_here() {
            ReviewPortal imported = portal(UnusedTerm.Action.END);
            imported.change(imported.camille, UnusedAccessTest::imported);
            imported.pass(Period.ofYears(6));
            assertThat(doubts(imported)).isEqualTo(Set.of(Doubt.IMPORTED));
            assertThat(settle(imported).done()).containsExactly(imported.amelie);
            imported.use(imported.camille);
            imported.pass(Period.ofYears(5).plusDays(1));
            assertThat(settle(imported).done()).containsExactly(imported.camille);
        }

        private Set<Doubt> doubts(ReviewPortal in) {
            return in.reviews().unused(in.clerk(), Page.Request.first(10)).items().stream()
                    .filter(unused -> unused.entry().grant().id().equals(in.camille.id()))
                    .findFirst()
                    .orElseThrow()
                    .doubts();
        }
    }

    private static Grant imported(Grant grant) {
        Provenance from = grant.provenance();
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms(),
                grant.validity(),
                grant.standing(),
                new Provenance(Provenance.Origin.IMPORTED, from.as(), Optional.empty(), from.chain(), Actor.LIBRARY));
    }

    @ParameterizedTest
    @EnumSource(UnusedTerm.Action.class)
    void a_mark_that_is_purged_leaves_the_grant_unused(UnusedTerm.Action action) {
        ReviewPortal purged = portal(action);
        purged.use(purged.camille);
        purged.pass(Period.ofYears(6).plusDays(1));
        assertThat(purged.unused()).contains(purged.camille.id());
        assertThat(purged.portal.store.purge(Purgeable.USES, purged.portal.clock.instant(), 10))
                .isEqualTo(1);
        assertThat(purged.unused()).contains(purged.camille.id());
    }

    @Test
    void a_term_longer_than_marks_are_kept_is_no_policy() {
        PortalPolicy.Builder policy = PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .unusedAccess(new UnusedTerm(Period.ofYears(7), BEGIN, UnusedTerm.Action.LIST));
        assertThatIllegalArgumentException().isThrownBy(policy::build).withMessageContaining("retention of USES");
        assertThatIllegalArgumentException()
                .isThrownBy(policy.unusedAccess(new UnusedTerm(Period.ZERO, BEGIN, UnusedTerm.Action.LIST))::build)
                .withMessageContaining("unusedAccess");
    }
}
