package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.testkit.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Two clerks at one chart: the one whose commit comes second decides again, on what the other has left. */
@Requirement("PA-131")
class TwoClerksTest {

    static Stream<Arguments> everyPair() {
        return Arrays.stream(GrantOperation.values())
                .flatMap(first -> Arrays.stream(GrantOperation.values()).map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void end_where_they_would_have_one_after_the_other(GrantOperation first, GrantOperation second) {
        GrantedPortal racing = held();
        Caller colleague = Caller.of(racing.portal.practice, racing.portal.family.otherClerk());
        racing.portal.faults.meanwhile(
                "commit",
                () -> first.carryOut(racing.access(), colleague, racing.camille).orThrow());
        Outcome<?> raced = second.carryOut(racing.access(), racing.clerk(), racing.camille);

        GrantedPortal inTurn = held();
        first.carryOut(inTurn.access(), colleague, inTurn.camille).orThrow();
        Outcome<?> came = second.carryOut(inTurn.access(), inTurn.clerk(), inTurn.camille);

        assertThat(FamilyStory.codes(raced)).isEqualTo(FamilyStory.codes(came));
        assertThat(told(racing)).isEqualTo(told(inTurn));
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void are_told_if_the_chart_never_stands_still(GrantOperation operation) {
        GrantedPortal granted = held();
        moveBeforeEachCommit(granted);
        Grant before = granted.grant(granted.camille);
        assertThat(operation.carryOut(granted.access(), granted.clerk(), granted.camille))
                .isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(granted.grant(granted.camille)).isEqualTo(before);
    }

    @Test
    @Requirement("PA-071")
    void do_not_split_what_is_revoked_together() {
        GrantedPortal granted = new GrantedPortal();
        Caller colleague = Caller.of(granted.portal.practice, granted.portal.family.otherClerk());
        granted.portal.faults.meanwhile(
                "commit",
                () -> GrantOperation.HOLD
                        .carryOut(granted.access(), colleague, granted.amelie)
                        .orThrow());
        RevokeGrant command =
                RevokeGrant.of(granted.camille, GrantOperation.WHY).with(Breadth.SAME_INVITATION);
        assertThat(granted.access().revoke(granted.clerk(), command).orThrow().grants())
                .hasSize(2);
        assertThat(List.of(granted.grant(granted.camille), granted.grant(granted.amelie)))
                .extracting(grant -> grant.statusAt(granted.portal.clock.instant()))
                .containsOnly(Grant.Status.REVOKED);
    }

    private static GrantedPortal held() {
        GrantedPortal granted = new GrantedPortal();
        granted.hold(granted.camille, GrantOperation.HELD, Hold.BY_STAFF);
        return granted;
    }

    private static void moveBeforeEachCommit(GrantedPortal granted) {
        granted.portal.faults.meanwhile("commit", () -> {
            granted.backDoor.chart(granted.portal.camille, chart -> chart);
            moveBeforeEachCommit(granted);
        });
    }

    /** All of a grant but the ids that were made up on the way. */
    private static List<Object> told(GrantedPortal granted) {
        Grant grant = granted.grant(granted.camille);
        ValidityPeriod validity = grant.validity();
        return List.of(
                grant.statusAt(granted.portal.clock.instant()),
                grant.terms().scope(),
                validity,
                grant.holds().size(),
                grant.lastChange().map(Grant.Change::by));
    }
}
