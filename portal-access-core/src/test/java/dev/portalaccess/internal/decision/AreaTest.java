package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.NOW;
import static dev.portalaccess.internal.decision.GivenGrants.grant;
import static dev.portalaccess.internal.decision.GivenGrants.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Scope;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions about areas: parents, leaves, and those that the policy does not know. */
@Requirement("PA-081")
class AreaTest {

    private static final ChartArea GENETICS = ChartArea.CLINICAL.child("genetics");
    private static final ChartUse CLINICAL = ChartUse.view(ChartArea.CLINICAL);
    private static final PortalPolicy PLAIN = PortalPolicy.standard(AgePolicy.none());
    private static final PortalPolicy WITH_GENETICS = PortalPolicy.standard()
            .agePolicy(AgePolicy.none())
            .keepReadable(Set.of(ChartStatus.DECEASED))
            .area(GENETICS)
            .build();

    private static Decision decide(PortalPolicy policy, ChartStatus status, ChartUse use, Grant... grants) {
        KnownAreas areas = KnownAreas.of(policy);
        return new DecisionRule(areas)
                .decide(
                        ChartGrants.of(
                                NOW, new CheckedAccess(GivenGrants.read(grants), false), areas, AgeFacts.IRRELEVANT),
                        List::of,
                        ChartStatusLimit.of(status, policy),
                        use,
                        NOW);
    }

    private static Decision decide(PortalPolicy policy, ChartUse use, Scope... scopes) {
        Grant[] grants = Stream.of(scopes)
                .map(scope -> within(grant("g" + scope.hashCode()), scope))
                .toArray(Grant[]::new);
        return decide(policy, ChartStatus.OPEN, use, grants);
    }

    private static List<String> codes(Decision decision) {
        return decision.fold(
                permitted -> List.of(),
                refused -> refused.grounds().stream().map(RefusalReason::code).toList());
    }

    private static Scope scope(AccessLevel clinical, AccessLevel notes, AccessLevel genetics) {
        return Scope.NOTHING
                .with(ChartArea.CLINICAL, clinical)
                .with(ChartArea.NOTES, notes)
                .with(GENETICS, genetics);
    }

    @ParameterizedTest
    @CsvSource({
        // the root, notes, genetics; may the root, notes, results, genetics be viewed?
        "VIEW, VIEW, VIEW, true,  true,  true,  true",
        "VIEW, NONE, VIEW, false, false, true,  true",
        "VIEW, VIEW, NONE, false, true,  true,  false",
        "NONE, VIEW, VIEW, false, true,  false, true",
        "NONE, NONE, NONE, false, false, false, false",
        "ACT,  NONE, ACT,  false, false, true,  true",
        "NONE, ACT,  NONE, false, true,  false, false"
    })
    void a_question_about_a_parent_asks_for_all_of_its_leaves(
            AccessLevel root,
            AccessLevel notes,
            AccessLevel genetics,
            boolean whole,
            boolean noted,
            boolean results,
            boolean genes) {
        Scope scope = scope(root, notes, genetics);
        assertThat(decide(WITH_GENETICS, CLINICAL, scope).isPermitted()).isEqualTo(whole);
        assertThat(decide(WITH_GENETICS, ChartUse.view(ChartArea.NOTES), scope).isPermitted())
                .isEqualTo(noted);
        assertThat(decide(WITH_GENETICS, ChartUse.view(ChartArea.RESULTS), scope)
                        .isPermitted())
                .isEqualTo(results);
        assertThat(decide(WITH_GENETICS, ChartUse.view(GENETICS), scope).isPermitted())
                .isEqualTo(genes);
    }

    @ParameterizedTest
    @CsvSource({
        // the level of the root, and of the leaf that the policy does not know; may the root be viewed, and used?
        "ACT,  ACT,  true,  true",
        "ACT,  VIEW, true,  false",
        "ACT,  NONE, false, false",
        "VIEW, ACT,  true,  false",
        "VIEW, NONE, false, false",
        "NONE, ACT,  false, false"
    })
    void a_restriction_of_a_leaf_that_the_policy_does_not_know_closes_the_parent_as_a_whole(
            AccessLevel root, AccessLevel unknown, boolean viewed, boolean used) {
        Scope scope = scope(root, root, unknown);
        assertThat(decide(PLAIN, CLINICAL, scope).isPermitted()).isEqualTo(viewed);
        assertThat(decide(PLAIN, ChartUse.act(ChartArea.CLINICAL), scope).isPermitted())
                .isEqualTo(used);
        assertThat(decide(PLAIN, ChartUse.view(ChartArea.RESULTS), scope).isPermitted())
                .isEqualTo(root != AccessLevel.NONE);
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    void a_use_of_an_area_that_the_policy_does_not_know_is_refused_with_a_reason_of_its_own(AccessLevel stated) {
        Scope scope = Scope.FULL.with(GENETICS, stated);
        assertThat(codes(decide(PLAIN, ChartUse.view(GENETICS), scope))).contains(RefusalReason.AREA_UNKNOWN);
        assertThat(decide(WITH_GENETICS, ChartUse.view(GENETICS), scope).isPermitted())
                .isEqualTo(stated != AccessLevel.NONE);
        assertThat(codes(decide(PLAIN, ChartUse.view(GENETICS), Scope.FULL)))
                .containsExactly(RefusalReason.AREA_UNKNOWN);
        assertThat(codes(decide(PLAIN, ChartUse.view(new ChartArea("imaging")), Scope.FULL)))
                .containsExactly(RefusalReason.SCOPE_TOO_NARROW, RefusalReason.AREA_UNKNOWN);
    }

    @Test
    void an_area_that_the_policy_does_not_know_is_reported_with_no_more_than_the_one_above() {
        assertThat(decide(PLAIN, CLINICAL, scope(AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.ACT))
                        .scope())
                .isEqualTo(Scope.NOTHING.with(ChartArea.CLINICAL, AccessLevel.VIEW));
        assertThat(decide(PLAIN, CLINICAL, scope(AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.NONE))
                        .scope()
                        .level(GENETICS))
                .isEqualTo(AccessLevel.NONE);
        assertThat(decide(PLAIN, CLINICAL, Scope.NOTHING.with(new ChartArea("imaging"), AccessLevel.ACT))
                        .scope())
                .isEqualTo(Scope.NOTHING);
    }

    @Test
    @Requirement({"PA-080", "PA-082"})
    void two_grants_may_complete_each_other_and_both_are_named() {
        Scope most = Scope.VIEW_ONLY.with(ChartArea.NOTES, AccessLevel.NONE);
        Scope notes = Scope.NOTHING.with(ChartArea.NOTES, AccessLevel.ACT);
        Decision decision = decide(PLAIN, CLINICAL, most, notes);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Permitted.class,
                        permitted -> assertThat(permitted.by())
                                .extracting(grant -> grant.terms().scope())
                                .containsExactly(most, notes));
        assertThat(decision.scope()).isEqualTo(Scope.VIEW_ONLY.with(ChartArea.NOTES, AccessLevel.ACT));
    }

    @Test
    void a_refusal_reports_the_level_of_each_leaf_all_the_same() {
        Scope granted = Scope.FULL.with(ChartArea.NOTES, AccessLevel.NONE);
        Decision refused = decide(PLAIN, CLINICAL, granted);

        assertThat(codes(refused)).containsExactly(RefusalReason.SCOPE_TOO_NARROW);
        assertThat(refused.scope()).isEqualTo(granted);
    }

    @Test
    void a_refusal_reports_nothing_where_something_stands_against_every_use() {
        Grant grant = grant("g1");
        assertThat(decide(PLAIN, ChartStatus.OPEN, CLINICAL, grant, GrantFate.BLOCKED.of(grant("g2")))
                        .scope())
                .isEqualTo(Scope.NOTHING);
        assertThat(decide(PLAIN, ChartStatus.DECEASED, CLINICAL, grant).scope()).isEqualTo(Scope.NOTHING);
        assertThat(decide(PLAIN, ChartStatus.OPEN, CLINICAL, GrantFate.HELD.of(grant))
                        .scope())
                .isEqualTo(Scope.NOTHING);
        assertThat(new Refused(List.of(GrantRefusalRules.SEAL_IS_BROKEN), NOW).scope())
                .isEqualTo(Scope.NOTHING);
    }

    @Test
    @Requirement("PA-080")
    void a_readable_chart_leaves_viewing_in_every_area_that_was_open() {
        Scope granted = Scope.FULL.with(ChartArea.NOTES, AccessLevel.NONE).with(GENETICS, AccessLevel.VIEW);
        Grant grant = within(grant("g1"), granted);
        Decision viewing = decide(WITH_GENETICS, ChartStatus.DECEASED, ChartUse.view(ChartArea.RESULTS), grant);
        Decision acting = decide(WITH_GENETICS, ChartStatus.DECEASED, ChartUse.act(ChartArea.RESULTS), grant);

        assertThat(viewing.isPermitted()).isTrue();
        assertThat(codes(acting)).containsExactly(RefusalReason.CHART_CLOSED);
        assertThat(List.of(viewing.scope(), acting.scope()))
                .containsOnly(Scope.VIEW_ONLY.with(ChartArea.NOTES, AccessLevel.NONE));
    }
}
