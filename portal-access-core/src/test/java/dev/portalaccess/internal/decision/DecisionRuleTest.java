package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.NOW;
import static dev.portalaccess.internal.decision.GivenGrants.TOMORROW;
import static dev.portalaccess.internal.decision.GivenGrants.YESTERDAY;
import static dev.portalaccess.internal.decision.GivenGrants.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Permitted;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.FieldSource;

class DecisionRuleTest {

    private static final ChartUse CLINICAL = ChartUse.view(ChartArea.CLINICAL);
    private static final PortalPolicy POLICY =
            PortalPolicy.standard().agePolicy(AgePolicy.none()).build();
    private static final PortalPolicy LENIENT = PortalPolicy.standard()
            .agePolicy(AgePolicy.none())
            .keepReadable(Set.of(ChartStatus.DECEASED))
            .build();

    private static Decision decide(ChartUse use, Grant... grants) {
        return decide(ChartStatus.OPEN, POLICY, use, grants);
    }

    private static Decision decide(ChartStatus status, PortalPolicy policy, ChartUse use, Grant... grants) {
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

    private static List<String> codes(Decision decision) {
        return decision.fold(
                permitted -> List.of(),
                refused -> refused.grounds().stream().map(RefusalReason::code).toList());
    }

    private static Scope scope(Decision decision) {
        return decision.fold(Permitted::scope, refused -> Scope.NOTHING);
    }

    private static RefusalReason only(Decision decision) {
        List<RefusalReason> grounds = decision.fold(permitted -> List.<RefusalReason>of(), Decision.Refused::grounds);
        assertThat(grounds).hasSize(1);
        return grounds.get(0);
    }

    @Nested
    class A_permission {

        @Test
        @Requirement({"PA-080", "PA-082"})
        void needs_one_grant_in_force_and_names_it() {
            Grant grant = grant("g1");

            assertThat(decide(CLINICAL, grant)).isEqualTo(new Permitted(Scope.FULL, List.of(grant), NOW));
        }

        @Test
        @Requirement("PA-082")
        void names_every_grant_that_permits_and_no_other() {
            Grant[] grants = {
                grant("g1"), GrantFate.REVOKED.of(grant("g2")), GrantFate.SCOPE_TOO_NARROW.of(grant("g3")), grant("g4")
            };

            Decision decision = decide(CLINICAL, grants);

            assertThat(((Permitted) decision).by()).containsExactly(grants[0], grants[3]);
        }

        @Test
        @Requirement("PA-080")
        void adds_up_the_scopes_of_all_grants_in_force() {
            Grant billing = grant("g1").narrowedTo(Scope.BILLING_ONLY);
            Grant looking = grant("g2").narrowedTo(Scope.VIEW_ONLY);
            Grant gone = GrantFate.ENDED.of(grant("g3"));

            assertThat(scope(decide(CLINICAL, billing, looking, gone)))
                    .isEqualTo(Scope.of(AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.VIEW, AccessLevel.ACT));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T15:00:00Z, true",
            "2026-03-02T15:00:00.001Z, false",
            "2026-03-01T15:00:00Z, true",
        })
        @Requirement({"PA-017", "PA-080"})
        void begins_at_the_first_instant(Instant from, boolean permitted) {
            Grant grant = GivenGrants.during(grant("g1"), ValidityPeriod.from(from));

            assertThat(decide(CLINICAL, grant).isPermitted()).isEqualTo(permitted);
        }

        @ParameterizedTest
        @CsvSource({"2026-03-02T15:00:00Z, false", "2026-03-02T15:00:00.001Z, true"})
        @Tag("T52")
        @Requirement({"PA-017", "PA-080"})
        void is_over_at_the_last_instant(Instant until, boolean permitted) {
            assertThat(decide(CLINICAL, grant("g1").endingAt(until)).isPermitted())
                    .isEqualTo(permitted);
        }
    }

    @Nested
    class A_refusal {

        @Test
        @Requirement({"PA-080", "PA-082"})
        void says_that_there_is_no_grant() {
            RefusalReason expected = new RefusalReason(
                    RefusalReason.NO_GRANT, "PA-080", Optional.empty(), Optional.empty(), Optional.empty());

            assertThat(only(decide(CLINICAL))).isEqualTo(expected);
        }

        @ParameterizedTest
        @EnumSource(value = GrantFate.class, names = "IN_FORCE", mode = Mode.EXCLUDE)
        @Tag("T52")
        @Requirement({"PA-080", "PA-082"})
        void names_the_one_thing_that_stands_against_a_grant(GrantFate fate) {
            RefusalReason ground = only(decide(CLINICAL, fate.of(grant("g1"))));

            assertThat(ground.code()).isEqualTo(fate.name());
            assertThat(ground.grant()).contains(new GrantId("g1"));
            assertThat(ground.rule()).matches("PA-\\d{3}");
        }

        @Test
        @Requirement("PA-082")
        void tells_when_a_grant_begins() {
            RefusalReason ground = only(decide(CLINICAL, GrantFate.NOT_YET.of(grant("g1"))));

            assertThat(ground.since()).isEmpty();
            assertThat(ground.until()).contains(TOMORROW);
        }

        @Test
        @Requirement("PA-082")
        void tells_since_when_a_grant_is_over_revoked_held_or_blocked() {
            assertThat(only(decide(CLINICAL, GrantFate.ENDED.of(grant("g1")))).since())
                    .contains(NOW);
            assertThat(only(decide(CLINICAL, GrantFate.REVOKED.of(grant("g1")))).since())
                    .contains(YESTERDAY);
            assertThat(only(decide(CLINICAL, GrantFate.HELD.of(grant("g1")))).since())
                    .contains(YESTERDAY);
            assertThat(only(decide(CLINICAL, GrantFate.BLOCKED.of(grant("g1")))).since())
                    .contains(YESTERDAY);
        }

        @Test
        @Requirement("PA-084")
        void that_is_of_a_state_which_is_not_known_permits_nothing_and_the_refusal_says_so() {
            assertThat(codes(decide(CLINICAL, GrantFate.STATE_UNKNOWN.of(grant("g1")))))
                    .containsExactly(RefusalReason.STATE_UNKNOWN);
        }

        @Test
        @Requirement("PA-082")
        void names_everything_that_stands_against_every_grant() {
            Grant one = grant("g1").heldBy(GivenGrants.hold("h1")).endingAt(NOW).narrowedTo(Scope.BILLING_ONLY);
            Grant two = GrantFate.STATE_UNKNOWN.of(grant("g2"));

            assertThat(codes(decide(ChartStatus.INACTIVE, POLICY, CLINICAL, one, two)))
                    .containsExactly(
                            RefusalReason.ENDED,
                            RefusalReason.HELD,
                            RefusalReason.SCOPE_TOO_NARROW,
                            RefusalReason.STATE_UNKNOWN,
                            RefusalReason.CHART_CLOSED);
        }

        @Test
        @Requirement("PA-082")
        void leaves_out_what_stands_against_one_grant_where_another_would_do() {
            Decision decision =
                    decide(ChartStatus.INACTIVE, POLICY, CLINICAL, GrantFate.REVOKED.of(grant("g1")), grant("g2"));

            assertThat(codes(decision)).containsExactly(RefusalReason.CHART_CLOSED);
        }
    }

    @Nested
    class A_hold {

        private final Grant twice =
                grant("g1").heldBy(GivenGrants.hold("h1")).heldBy(GivenGrants.hold("h2", "chart-merged"));

        @Test
        @Requirement("PA-070")
        void is_named_each_on_its_own() {
            assertThat(codes(decide(CLINICAL, twice))).containsExactly(RefusalReason.HELD, RefusalReason.HELD);
        }

        @Test
        @Requirement("PA-082")
        void is_named_in_the_order_of_placing() {
            Hold later =
                    new Hold(new HoldId("h0"), Hold.BY_STAFF, NOW, GivenGrants.CLERK, Reason.SAFETY, Optional.empty());
            Decision decision = decide(CLINICAL, grant("g1").heldBy(later).heldBy(GivenGrants.hold("h1")));

            assertThat(decision.fold(permitted -> List.<RefusalReason>of(), Decision.Refused::grounds))
                    .extracting(RefusalReason::since)
                    .containsExactly(Optional.of(YESTERDAY), Optional.of(NOW));
        }

        @Test
        @Requirement("PA-070")
        void that_is_released_leaves_the_other_in_place() {
            Grant once = twice.released(new HoldId("h1"));

            assertThat(codes(decide(CLINICAL, once))).containsExactly(RefusalReason.HELD);
            assertThat(decide(CLINICAL, once.released(new HoldId("h2"))).isPermitted())
                    .isTrue();
        }

        @Test
        @Requirement("PA-070")
        void is_not_lifted_by_an_end_date_or_a_narrower_scope() {
            Grant changed = GrantFate.HELD.of(grant("g1")).endingAt(TOMORROW).narrowedTo(Scope.VIEW_ONLY);

            assertThat(codes(decide(CLINICAL, changed))).containsExactly(RefusalReason.HELD);
        }
    }

    @Nested
    class A_block {

        @Test
        @Tag("T55")
        @Requirement("PA-080")
        void overrides_every_other_grant() {
            Decision decision = decide(CLINICAL, grant("g1"), GrantFate.BLOCKED.of(grant("g2")), grant("g3"));

            assertThat(codes(decision)).containsExactly(RefusalReason.BLOCKED);
            assertThat(only(decision).grant()).contains(new GrantId("g2"));
        }

        @Test
        @Tag("T55")
        @Requirement("PA-080")
        void overrides_others_also_from_a_grant_that_is_over() {
            Grant over = GrantFate.BLOCKED.of(grant("g1")).endingAt(NOW);

            assertThat(codes(decide(CLINICAL, over, grant("g2")))).containsExactly(RefusalReason.BLOCKED);
        }

        @Test
        @Requirement({"PA-080", "PA-082"})
        void is_named_beside_a_hold_of_another_cause() {
            Grant both = GrantFate.BLOCKED.of(grant("g1").heldBy(GivenGrants.hold("h2")));

            assertThat(codes(decide(CLINICAL, both))).containsExactly(RefusalReason.HELD, RefusalReason.BLOCKED);
        }
    }

    @Nested
    class A_scope {

        @ParameterizedTest
        @CsvSource({
            "appointments, VIEW, false",
            "appointments, ACT,  false",
            "messages,     VIEW, false",
            "messages,     ACT,  false",
            "clinical,     VIEW, false",
            "clinical,     ACT,  false",
            "billing,      VIEW, true",
            "billing,      ACT,  true"
        })
        @Tag("T52")
        @Requirement({"PA-080", "PA-081"})
        void for_bills_opens_nothing_else(ChartArea area, AccessLevel level, boolean permitted) {
            Grant guarantor = grant("g1").narrowedTo(Scope.BILLING_ONLY);

            assertThat(decide(new ChartUse(area, level), guarantor).isPermitted())
                    .isEqualTo(permitted);
        }

        @ParameterizedTest
        @FieldSource("dev.portalaccess.model.ChartArea#STANDARD")
        @Requirement("PA-081")
        void for_looking_does_not_let_anybody_act(ChartArea area) {
            Grant looking = grant("g1").narrowedTo(Scope.VIEW_ONLY);

            assertThat(decide(ChartUse.view(area), looking).isPermitted()).isTrue();
            assertThat(codes(decide(ChartUse.act(area), looking))).containsExactly(RefusalReason.SCOPE_TOO_NARROW);
        }
    }

    @Nested
    class A_chart {

        @ParameterizedTest
        @EnumSource(value = ChartStatus.class, names = "OPEN", mode = Mode.EXCLUDE)
        @Requirement("PA-080")
        void that_is_closed_refuses_everybody(ChartStatus status) {
            assertThat(codes(decide(status, POLICY, CLINICAL, grant("g1"))))
                    .containsExactly(RefusalReason.CHART_CLOSED);
        }

        @Test
        @Requirement("PA-080")
        void that_stays_readable_lets_holders_look_and_no_more() {
            assertThat(scope(decide(ChartStatus.DECEASED, LENIENT, CLINICAL, grant("g1"))))
                    .isEqualTo(Scope.VIEW_ONLY);
            assertThat(codes(decide(ChartStatus.DECEASED, LENIENT, ChartUse.act(ChartArea.CLINICAL), grant("g1"))))
                    .containsExactly(RefusalReason.CHART_CLOSED);
        }

        @Test
        @Requirement("PA-080")
        void in_another_status_than_the_readable_one_stays_closed() {
            assertThat(codes(decide(ChartStatus.MERGED, LENIENT, CLINICAL, grant("g1"))))
                    .containsExactly(RefusalReason.CHART_CLOSED);
        }
    }

    /** Every set of up to twelve grants of which each either permits or suffers one fate. */
    @Nested
    class Any_set_of_grants {

        private static final int MOST = 12;

        @ParameterizedTest
        @EnumSource(value = GrantFate.class, names = "IN_FORCE", mode = Mode.EXCLUDE)
        @Tag("T55")
        @Requirement({"PA-080", "PA-081", "PA-082"})
        void permits_exactly_if_one_of_it_does_and_none_is_blocked(GrantFate fate) {
            for (int size = 0; size <= MOST; size++) {
                for (int permitting = 0; permitting < 1 << size; permitting++) {
                    check(fate, size, permitting);
                }
            }
        }

        private void check(GrantFate fate, int size, int permitting) {
            Grant[] grants = IntStream.range(0, size)
                    .mapToObj(n -> isIn(permitting, n) ? grant("g" + n) : fate.of(grant("g" + n)))
                    .toArray(Grant[]::new);
            boolean allPermit = permitting == (1 << size) - 1;

            Decision decision = decide(CLINICAL, grants);

            assertThat(decision.isPermitted()).isEqualTo(permitting != 0 && (fate != GrantFate.BLOCKED || allPermit));
            assertThat(codes(decision)).hasSize(expectedGrounds(fate, size, permitting));
        }

        private static int expectedGrounds(GrantFate fate, int size, int permitting) {
            if (size == 0) {
                return 1;
            }
            int suffering = size - Integer.bitCount(permitting);
            return permitting == 0 || fate == GrantFate.BLOCKED ? suffering : 0;
        }

        private static boolean isIn(int set, int n) {
            return (set >> n & 1) == 1;
        }
    }
}
