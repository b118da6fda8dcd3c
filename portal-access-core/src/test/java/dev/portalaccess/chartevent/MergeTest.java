package dev.portalaccess.chartevent;

import static dev.portalaccess.chartevent.MergedFamily.SECOND;
import static dev.portalaccess.chartevent.MergedFamily.THIRD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.policy.MergeRule;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.review.DueReview;
import dev.portalaccess.review.ReviewQuery;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a merge does to access, to restrictions and to invitations, and where ids lead then. */
@Requirement("PA-100")
@Tag("T50")
class MergeTest {

    private final MergedFamily family = new MergedFamily();

    @Test
    void nobody_gains_and_everybody_is_held_until_a_review() {
        AppliedEvent merged = family.merge(SECOND, family.first);
        assertThat(merged.effects(EventEffect.Kind.HELD))
                .extracting(EventEffect::chart)
                .containsExactlyInAnyOrder(SECOND, family.first);
        assertThat(family.opens(family.father, family.first)).isFalse();
        assertThat(family.opens(family.mother, family.first)).isFalse();
        assertThat(family.opens(family.father, SECOND)).isFalse();
        assertThat(family.grants(SECOND).get(0).holds())
                .extracting(Hold::cause, hold -> hold.id().value())
                .containsExactly(tuple(Hold.BY_MERGE, merged.id()));
    }

    @Test
    @Requirement("PA-077")
    void the_list_of_reviews_shows_both_sides() {
        family.merge(SECOND, family.first);
        assertThat(family.reviews()
                        .due(family.portal.clerk(), ReviewQuery.today(), Page.Request.first(10))
                        .items())
                .extracting(DueReview::entry)
                .extracting(entry -> entry.grant().chart())
                .containsExactlyInAnyOrder(SECOND, family.first);
    }

    @Test
    void keeping_a_grant_of_the_surviving_chart_releases_it() {
        family.merge(SECOND, family.first);
        family.keep(family.mother, family.first);
        assertThat(family.opens(family.mother, family.first)).isTrue();
        assertThat(family.opens(family.father, family.first)).isFalse();
    }

    @Test
    void keeping_a_grant_of_the_merged_chart_gives_it_on_the_other() {
        family.merge(SECOND, family.first);
        family.keep(family.father, SECOND);
        assertThat(family.opens(family.father, family.first)).isTrue();
        assertThat(family.grants(SECOND).get(0).holds()).hasSize(1);
        family.keep(family.father, SECOND);
        assertThat(family.grants(family.first)).hasSize(2);
    }

    @Test
    void the_merged_charts_id_is_asked_as_the_other() {
        family.merge(SECOND, family.first);
        family.keep(family.mother, family.first);
        assertThat(family.opens(family.mother, SECOND)).isTrue();
        assertThat(family.decisions()
                        .heldBy(family.portal.practice, family.mother)
                        .decide(family.portal.family.chart(SECOND), ChartUse.view(ChartArea.CLINICAL))
                        .isPermitted())
                .isTrue();
        assertThat(family.service().current(family.portal.clerk(), SECOND)).isEqualTo(family.first);
    }

    @Test
    @Tag("T51")
    void ids_lead_through_chains_in_whatever_order_the_merges_arrive() {
        family.merge(SECOND, THIRD);
        family.merge(family.first, SECOND);
        family.keep(family.mother, family.first);
        assertThat(family.opens(family.mother, family.first)).isTrue();
        assertThat(family.opens(family.mother, SECOND)).isTrue();
        assertThat(family.opens(family.mother, THIRD)).isTrue();
        assertThat(family.grants(THIRD)).extracting(Grant::account).containsExactly(family.mother);
        assertThat(family.decisions()
                        .heldBy(family.portal.practice, family.mother)
                        .decide(family.portal.family.chart(family.first), ChartUse.view(ChartArea.CLINICAL))
                        .isPermitted())
                .isTrue();
    }

    @Test
    @Tag("T51")
    void a_circle_is_refused() {
        family.merge(SECOND, family.first);
        family.merge(family.first, THIRD);
        assertThat(FamilyStory.codes(family.report(ReportedEvent.merge("back", THIRD, SECOND))))
                .containsExactly("MERGE_CYCLE@events[0]");
        assertThat(FamilyStory.codes(family.report(ReportedEvent.merge("self", THIRD, THIRD))))
                .containsExactly("MERGE_CYCLE@events[0]");
        assertThat(FamilyStory.codes(family.report(ReportedEvent.merge("twice", SECOND, THIRD))))
                .containsExactly("CHART_MERGED_ALREADY@events[0]");
    }

    @Test
    void the_same_event_is_done_once_and_its_id_names_no_other() {
        ReportedEvent merge = ReportedEvent.merge("A40-1", SECOND, family.first);
        family.done(merge);
        family.keep(family.mother, family.first);
        assertThat(family.done(merge)).isEqualTo(new AppliedEvent("A40-1", true, List.of()));
        assertThat(family.opens(family.mother, family.first)).isTrue();
        assertThat(FamilyStory.codes(family.report(ReportedEvent.merge("A40-1", THIRD, family.first))))
                .containsExactly("EVENT_ID_REUSED@events[0]");
        family.done(ReportedEvent.unmerge("A40-2", SECOND));
        assertThat(family.done(merge).wasKnown()).isTrue();
        assertThat(family.done(ReportedEvent.unmerge("A40-2", SECOND)).wasKnown())
                .isTrue();
        assertThat(family.record(SECOND).mergedInto()).isEmpty();
    }

    @Test
    void several_events_are_done_all_or_none() {
        assertThat(FamilyStory.codes(family.report(
                        ReportedEvent.merge("1", SECOND, family.first),
                        ReportedEvent.merge("2", family.first, SECOND))))
                .containsExactly("MERGE_CYCLE@events[1]");
        assertThat(family.record(SECOND).mergedInto()).isEmpty();
        assertThat(family.report(
                                ReportedEvent.merge("1", SECOND, family.first),
                                ReportedEvent.merge("2", family.first, THIRD))
                        .orThrow()
                        .events())
                .extracting(AppliedEvent::id)
                .containsExactly("1", "2");
        assertThat(family.service().current(family.portal.clerk(), SECOND)).isEqualTo(THIRD);
    }

    @Test
    void a_preview_returns_what_the_report_then_does_and_writes_nothing() {
        ReportEvents command = ReportEvents.of(ReportedEvent.merge("1", SECOND, family.first));
        family.story.invite(SECOND, family.aunt());
        ChartAccess before =
                family.portal.store.chart(family.portal.practice, SECOND).value();
        AppliedEvents preview =
                family.service().preview(family.portal.clerk(), command).orThrow();
        assertThat(family.portal.store.chart(family.portal.practice, SECOND).value())
                .isEqualTo(before);
        assertThat(family.service().report(family.portal.clerk(), command).orThrow())
                .isEqualTo(preview);
        assertThat(preview.events().get(0).effects(EventEffect.Kind.WAITS)).hasSize(1);
    }

    @Test
    void a_named_request_is_answered_again_from_its_receipt() {
        ReportEvents command = ReportEvents.of(ReportedEvent.merge("1", SECOND, family.first));
        AppliedEvents first = family.service()
                .report(family.portal.clerk().withIdempotencyKey("message-7"), command)
                .orThrow();
        assertThat(family.service()
                        .report(family.portal.clerk().withIdempotencyKey("message-7"), command)
                        .orThrow())
                .isEqualTo(first);
    }

    @Test
    void charts_that_nobody_knows_are_merged_as_well() {
        family.portal.family.charts().remove(family.portal.practice, SECOND);
        family.merge(SECOND, family.first);
        assertThat(family.record(SECOND).mergedInto()).contains(family.first);
    }

    @Test
    void a_live_invitation_opens_nothing_and_is_kept() {
        Invited aunt = family.story.invite(SECOND, family.aunt());
        AccountId account = family.portal.family.janesAccount();
        family.merge(SECOND, family.first);
        assertThat(family.story.redeem(aunt, account)).isInstanceOf(Redemption.NotRedeemed.class);
        assertThat(family.portal.invitation(aunt.invitation()).state()).isEqualTo(InvitationState.LIVE);
        assertThat(family.opens(account, family.first)).isFalse();
        family.unmerge(SECOND);
        assertThat(family.story.redeem(aunt, account)).isInstanceOf(Redemption.Redeemed.class);
        assertThat(family.opens(account, SECOND)).isTrue();
    }

    @Test
    void an_invitation_to_the_surviving_chart_from_before_opens_it_after_a_review() {
        Invited aunt = family.story.invite(family.first, family.aunt());
        AccountId account = family.portal.family.janesAccount();
        family.merge(SECOND, family.first);
        family.story.redeem(aunt, account);
        assertThat(family.opens(account, family.first)).isFalse();
        family.keep(account, family.first);
        assertThat(family.opens(account, family.first)).isTrue();
    }

    @Test
    @Requirement("PA-001")
    void nobody_is_enabled_on_the_merged_chart() {
        family.merge(SECOND, family.first);
        assertThat(FamilyStory.codes(
                        family.portal.enabling().enable(family.portal.clerk(), EnableAccess.on(SECOND, family.aunt()))))
                .contains("CHART_CLOSED@chart");
    }

    @Test
    @Requirement("PA-075")
    void blocks_and_freezes_of_both_stand_on_both() {
        block(SECOND, family.mother);
        freeze(family.first);
        family.merge(SECOND, family.first);
        assertThat(family.record(SECOND).freezes()).hasSize(1);
        assertThat(family.record(family.first).blocks()).hasSize(1);
        family.keep(family.mother, family.first);
        assertThat(((Decision.Refused) family.decide(family.mother, family.first)).grounds())
                .extracting(RefusalReason::code)
                .contains(RefusalReason.BLOCKED, RefusalReason.FROZEN);
    }

    @Test
    @Requirement("PA-075")
    void a_block_set_under_the_former_id_counts_for_the_other_chart() {
        family.merge(SECOND, family.first);
        family.keep(family.mother, family.first);
        block(SECOND, family.mother);
        assertThat(family.opens(family.mother, family.first)).isFalse();
    }

    @Test
    @Requirement("PA-072")
    void a_freeze_that_came_with_the_merge_is_lifted_where_it_was_set() {
        freeze(family.first);
        family.merge(SECOND, family.first);
        String id = family.record(SECOND).freezes().get(0).id();
        assertThat(FamilyStory.codes(lift(SECOND, id))).containsExactly("RESTRICTION_UNKNOWN@id");
        lift(family.first, id).orThrow();
        assertThat(family.record(family.first).freezes()).isEmpty();
    }

    private Outcome<?> lift(ChartId chart, String id) {
        return family.restrictions()
                .liftFreeze(
                        family.portal.clerk(), new LiftRestriction(RestrictionPlace.of(chart), id, MergedFamily.WHY));
    }

    private void block(ChartId chart, AccountId account) {
        family.restrictions()
                .block(
                        family.portal.clerk(),
                        SetBlock.of(account, RestrictionTerms.of(MergedFamily.WHY))
                                .on(chart))
                .orThrow();
    }

    private void freeze(ChartId chart) {
        family.restrictions()
                .freeze(
                        family.portal.clerk(),
                        new SetFreeze(RestrictionPlace.of(chart), RestrictionTerms.of(MergedFamily.WHY)))
                .orThrow();
    }

    @Test
    void the_policy_may_keep_the_surviving_charts_grants() {
        MergedFamily kept =
                new MergedFamily(TestPortal.with(policy -> policy.keepAfterMerge(Set.of(MergeRule.SURVIVING_CHART))));
        AppliedEvent merged = kept.merge(SECOND, kept.first);
        assertThat(merged.effects(EventEffect.Kind.KEPT)).hasSize(1);
        assertThat(kept.opens(kept.mother, kept.first)).isTrue();
        assertThat(kept.opens(kept.father, kept.first)).isFalse();
    }

    @Test
    void the_policy_may_keep_those_who_had_both() {
        MergedFamily kept =
                new MergedFamily(TestPortal.with(policy -> policy.keepAfterMerge(Set.of(MergeRule.BOTH_CHARTS))));
        kept.join(kept.first, kept.fatherIndividual(), kept.father);
        kept.merge(SECOND, kept.first);
        assertThat(kept.opens(kept.father, kept.first)).isTrue();
        assertThat(kept.opens(kept.mother, kept.first)).isFalse();
    }

    @Test
    @Requirement("PA-110")
    void the_trail_of_a_chart_names_the_event_and_not_the_other_chart() {
        AppliedEvent merged = family.merge(SECOND, family.first);
        List<AuditEntry> entries = family
                .portal
                .store
                .trail(family.portal.practice, Optional.of(SECOND), Page.Request.first(100))
                .items()
                .stream()
                .filter(entry -> entry.action().equals(AuditAction.CHART_MERGED))
                .toList();
        assertThat(entries).extracting(entry -> entry.details().get("event")).containsExactly(merged.id());
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.details().values()).doesNotContain(family.first.value()));
    }

    @Test
    @Requirement("PA-118")
    void rights_are_asked_for_every_chart_that_an_event_leads_to() {
        family.merge(family.first, THIRD);
        family.portal.rights.forbid(THIRD);
        assertThat(FamilyStory.codes(family.report(ReportedEvent.merge("1", SECOND, family.first))))
                .contains("NOT_ALLOWED@actor");
        assertThatThrownBy(() -> family.service().current(family.portal.clerk(), family.first))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whoever_loses_a_grant_during_the_merge_keeps_nothing() {
        family.merge(SECOND, family.first);
        GrantOn fathers = family.grant(family.father, SECOND);
        family.access()
                .revoke(family.portal.clerk(), RevokeGrant.of(fathers, MergedFamily.WHY))
                .orThrow();
        family.unmerge(SECOND);
        assertThat(family.opens(family.father, SECOND)).isFalse();
    }
}
