package dev.portalaccess.chartevent;

import static dev.portalaccess.chartevent.MergedFamily.SECOND;
import static dev.portalaccess.chartevent.MergedFamily.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left of a merge once it is undone. */
@Requirement("PA-100")
@Tag("T51")
class UnmergeTest {

    private static final RestrictionTerms TERMS = RestrictionTerms.of(MergedFamily.WHY);

    private final MergedFamily family = new MergedFamily();

    @Test
    void both_sides_are_as_they_were() {
        List<Grant> before = family.grants(SECOND);
        family.merge(SECOND, family.first);
        AppliedEvent undone = family.unmerge(SECOND);
        assertThat(undone.effects(EventEffect.Kind.RELEASED)).hasSize(2);
        assertThat(family.opens(family.father, SECOND)).isTrue();
        assertThat(family.opens(family.mother, family.first)).isTrue();
        assertThat(family.opens(family.father, family.first)).isFalse();
        assertThat(family.grants(SECOND)).extracting(Grant::standing).containsExactly(GrantState.NOT_HELD);
        assertThat(family.grants(SECOND))
                .extracting(Grant::id)
                .containsExactlyElementsOf(before.stream().map(Grant::id).toList());
    }

    @Test
    void a_kept_grant_goes_back_to_where_it_came_from() {
        family.merge(SECOND, family.first);
        family.keep(family.father, SECOND);
        AppliedEvent undone = family.unmerge(SECOND);
        assertThat(undone.effects(EventEffect.Kind.ENDED)).hasSize(1);
        assertThat(family.opens(family.father, family.first)).isFalse();
        assertThat(family.opens(family.father, SECOND)).isTrue();
    }

    @Test
    void what_was_narrowed_meanwhile_stays_narrow() {
        family.merge(SECOND, family.first);
        family.keep(family.father, SECOND);
        family.access()
                .narrow(
                        family.portal.clerk(),
                        new NarrowGrant(
                                family.grant(family.father, family.first), Scope.BILLING_ONLY, MergedFamily.WHY))
                .orThrow();
        assertThat(family.unmerge(SECOND).effects(EventEffect.Kind.NARROWED)).hasSize(1);
        assertThat(family.opens(family.father, SECOND)).isFalse();
        assertThat(family.decisions()
                        .decide(family.portal.practice, family.father, SECOND, ChartUse.act(ChartArea.BILLING))
                        .isPermitted())
                .isTrue();
    }

    @Test
    void what_was_revoked_or_held_meanwhile_stays_so() {
        family.merge(SECOND, family.first);
        family.keep(family.father, SECOND);
        family.keep(family.mother, family.first);
        family.access()
                .revoke(
                        family.portal.clerk(),
                        RevokeGrant.of(family.grant(family.father, family.first), MergedFamily.WHY))
                .orThrow();
        family.access()
                .hold(family.portal.clerk(), HoldGrant.of(family.grant(family.mother, family.first), MergedFamily.WHY))
                .orThrow();
        family.unmerge(SECOND);
        assertThat(family.opens(family.father, SECOND)).isFalse();
        assertThat(family.opens(family.mother, family.first)).isFalse();
    }

    @Test
    void a_grant_given_since_stays_where_it_was_given_and_is_told() {
        family.merge(SECOND, family.first);
        family.portal.clock.advance(Duration.ofDays(1));
        AccountId aunt = family.portal.family.janesAccount();
        family.join(family.first, family.aunt(), aunt);
        AppliedEvent undone = family.unmerge(SECOND);
        assertThat(undone.effects(EventEffect.Kind.STAYS))
                .extracting(EventEffect::id)
                .containsExactly(
                        GrantOn.of(family.grants(family.first).get(1)).id().value());
        assertThat(family.opens(aunt, family.first)).isTrue();
        assertThat(family.opens(aunt, SECOND)).isFalse();
    }

    @Test
    void blocks_and_freezes_part_again_and_those_set_since_stay_on_both() {
        block(SECOND, family.father);
        freeze(family.first);
        family.merge(SECOND, family.first);
        block(family.first, family.mother);
        family.unmerge(SECOND);
        assertThat(blocked(SECOND)).containsExactly(family.father, family.mother);
        assertThat(blocked(family.first)).containsExactly(family.mother);
        assertThat(family.record(SECOND).freezes()).isEmpty();
        assertThat(family.record(family.first).freezes()).hasSize(1);
    }

    @Test
    void a_block_stays_as_long_as_another_chart_that_came_along_has_it() {
        family.merge(SECOND, THIRD);
        block(SECOND, family.mother);
        family.unmerge(SECOND);
        family.merge(SECOND, family.first);
        family.merge(THIRD, family.first);
        family.unmerge(SECOND);
        assertThat(blocked(family.first)).containsExactly(family.mother);
        family.unmerge(THIRD);
        assertThat(blocked(THIRD)).containsExactly(family.mother);
    }

    private List<AccountId> blocked(ChartId chart) {
        return family.record(chart).blocks().stream()
                .map(AccessBlock::account)
                .map(account -> account.orElseThrow())
                .toList();
    }

    private void block(ChartId chart, AccountId account) {
        family.restrictions()
                .block(family.portal.clerk(), SetBlock.of(account, TERMS).on(chart))
                .orThrow();
    }

    private void freeze(ChartId chart) {
        family.restrictions()
                .freeze(family.portal.clerk(), new SetFreeze(RestrictionPlace.of(chart), TERMS))
                .orThrow();
    }

    @Test
    void of_the_middle_of_a_chain_takes_along_what_had_come_there() {
        family.merge(SECOND, family.first);
        family.merge(family.first, THIRD);
        family.keep(family.father, SECOND);
        assertThat(family.opens(family.father, THIRD)).isTrue();
        family.unmerge(family.first);
        assertThat(family.opens(family.father, THIRD)).isFalse();
        assertThat(family.opens(family.father, family.first)).isFalse();
        family.keep(family.father, SECOND);
        assertThat(family.opens(family.father, family.first)).isTrue();
        family.unmerge(SECOND);
        assertThat(family.opens(family.father, SECOND)).isTrue();
        assertThat(family.opens(family.father, family.first)).isFalse();
    }

    @Test
    void there_is_nothing_to_undo_without_a_merge() {
        assertThat(FamilyStory.codes(family.report(ReportedEvent.unmerge("1", SECOND))))
                .containsExactly("CHART_NOT_MERGED@events[0]");
    }

    @Test
    void charts_can_be_merged_again() {
        family.merge(SECOND, family.first);
        family.unmerge(SECOND);
        family.merge(family.first, SECOND);
        assertThat(family.opens(family.father, SECOND)).isFalse();
        family.keep(family.father, SECOND);
        assertThat(family.opens(family.father, family.first)).isTrue();
    }
}
