package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be done to a grant, in every status it can have. */
@Requirement("PA-070")
class GrantStatusTest {

    private final GrantedPortal granted = new GrantedPortal();

    static Stream<Arguments> everyStatusAndOperation() {
        return Arrays.stream(Grant.Status.values())
                .flatMap(status -> Arrays.stream(GrantOperation.values()).map(one -> Arguments.of(status, one)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndOperation")
    void an_operation_is_done_or_refused_according_to_the_status(Grant.Status status, GrantOperation operation) {
        bringTo(status);
        Grant before = granted.grant(granted.camille);
        Outcome<?> outcome = operation.carryOut(granted.access(), granted.clerk(), granted.camille);
        List<String> refusal = refusal(status, operation);
        assertThat(FamilyStory.codes(outcome)).isEqualTo(refusal);
        assertThat(granted.grant(granted.camille).equals(before)).isEqualTo(!refusal.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void a_grant_that_does_not_exist_is_unknown(GrantOperation operation) {
        GrantOn elsewhere = new GrantOn(granted.portal.anthony, granted.camille.id());
        assertThat(FamilyStory.codes(operation.carryOut(granted.access(), granted.clerk(), elsewhere)))
                .containsExactly("GRANT_UNKNOWN@grant");
    }

    @Test
    void the_statuses_of_the_table_are_what_they_say() {
        for (Grant.Status status : Grant.Status.values()) {
            GrantedPortal fresh = new GrantedPortal();
            bring(fresh, status);
            assertThat(fresh.grant(fresh.camille).statusAt(fresh.portal.clock.instant()))
                    .isEqualTo(status);
        }
    }

    private static List<String> refusal(Grant.Status status, GrantOperation operation) {
        return switch (status) {
            case ENDED, REVOKED, UNRECOGNISED -> List.of("GRANT_NOT_OPEN@grant");
            case NOT_YET, IN_FORCE -> operation == GrantOperation.RELEASE ? List.of("HOLD_UNKNOWN@hold") : List.of();
            case HELD -> List.of();
        };
    }

    private void bringTo(Grant.Status status) {
        bring(granted, status);
    }

    private static void bring(GrantedPortal to, Grant.Status status) {
        Instant now = to.portal.clock.instant();
        switch (status) {
            case NOT_YET ->
                to.change(to.camille, grant -> during(grant, ValidityPeriod.from(now.plus(Duration.ofDays(1)))));
            case IN_FORCE -> {}
            case HELD -> to.hold(to.camille, GrantOperation.HELD, Hold.BY_STAFF);
            case ENDED ->
                to.change(
                        to.camille,
                        grant -> during(grant, new ValidityPeriod(now.minus(Duration.ofDays(9)), Optional.of(now))));
            case REVOKED -> GrantOperation.REVOKE.carryOut(to.access(), to.clerk(), to.camille);
            case UNRECOGNISED -> to.change(to.camille, grant -> standing(grant, new GrantState.Unrecognised("frozen")));
        }
    }

    private static Grant during(Grant grant, ValidityPeriod validity) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms(),
                validity,
                grant.standing(),
                grant.provenance());
    }

    private static Grant standing(Grant grant, GrantState standing) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms(),
                grant.validity(),
                standing,
                grant.provenance());
    }
}
