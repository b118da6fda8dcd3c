package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-070")
class HoldTest {

    private static final LocalDate REVIEW = LocalDate.of(2026, 4, 1);
    private final GrantedPortal granted = new GrantedPortal();

    private HoldId hold() {
        return granted.access()
                .hold(granted.clerk(), HoldGrant.of(granted.camille, GrantOperation.WHY))
                .orThrow();
    }

    private Outcome<GrantId> release(HoldId hold) {
        return granted.access().release(granted.clerk(), new ReleaseHold(granted.camille, hold, GrantOperation.WHY));
    }

    private boolean opens() {
        return granted.opens(granted.portal.camille);
    }

    @Nested
    class A_hold {

        @Test
        void keeps_the_chart_closed_until_it_is_released() {
            HoldId hold = hold();
            assertThat(opens()).isFalse();
            assertThat(release(hold).orThrow()).isEqualTo(granted.camille.id());
            assertThat(opens()).isTrue();
        }

        @Test
        void holds_back_this_chart_only() {
            hold();
            assertThat(granted.opens(granted.portal.amelie)).isTrue();
        }

        @Test
        void adds_up_with_others_and_each_is_released_by_itself() {
            HoldId first = hold();
            HoldId second = hold();
            release(first).orThrow();
            assertThat(opens()).isFalse();
            release(second).orThrow();
            assertThat(opens()).isTrue();
        }

        @Test
        void says_who_placed_it_why_and_when_to_look_at_it_again() {
            HoldGrant command =
                    HoldGrant.of(granted.camille, GrantOperation.WHY).reviewedOn(REVIEW);
            granted.access().hold(granted.clerk(), command).orThrow();
            Hold hold = granted.grant(granted.camille).holds().iterator().next();
            assertThat(hold.by()).isEqualTo(granted.clerk().actor());
            assertThat(hold.reason().code()).isEqualTo(GrantOperation.WHY.code());
            assertThat(hold.reviewOn()).contains(REVIEW);
        }

        @Test
        void does_not_end_by_itself_on_the_day_of_review() {
            granted.access()
                    .hold(
                            granted.clerk(),
                            HoldGrant.of(granted.camille, GrantOperation.WHY).reviewedOn(REVIEW))
                    .orThrow();
            granted.portal.clock.set(REVIEW.plusDays(1)
                    .atStartOfDay(granted.portal.family.practice().zone())
                    .toInstant());
            assertThat(opens()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 10_000})
        void has_a_day_of_review_that_every_store_can_keep(int year) {
            Optional<LocalDate> day = Optional.of(LocalDate.of(year, 1, 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new HoldGrant(granted.camille, day, GrantOperation.WHY))
                    .withMessageContaining("reviewOn");
        }
    }

    @Nested
    class Releasing {

        @ParameterizedTest
        @ValueSource(strings = {Hold.BY_BLOCK, "age-band", "merge-review"})
        void lifts_no_hold_of_another_cause(String cause) {
            granted.hold(granted.camille, GrantOperation.HELD, cause);
            assertThat(FamilyStory.codes(release(GrantOperation.HELD))).containsExactly("HOLD_NOT_YOURS@hold");
            assertThat(opens()).isFalse();
        }

        @Test
        void leaves_a_hold_of_another_cause_where_it_is() {
            HoldId ours = hold();
            granted.hold(granted.camille, GrantOperation.HELD, Hold.BY_BLOCK);
            release(ours).orThrow();
            assertThat(granted.grant(granted.camille).holds())
                    .extracting(Hold::cause)
                    .containsExactly(Hold.BY_BLOCK);
        }

        @Test
        void lifts_the_hold_that_is_named_and_no_other() {
            hold();
            assertThat(FamilyStory.codes(release(new HoldId("another")))).containsExactly("HOLD_UNKNOWN@hold");
        }

        @Test
        void is_done_once() {
            HoldId hold = hold();
            release(hold).orThrow();
            assertThat(FamilyStory.codes(release(hold))).containsExactly("HOLD_UNKNOWN@hold");
        }
    }
}
