package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Requirement("PA-070")
class NarrowTest {

    private final GrantedPortal granted = new GrantedPortal();

    private Outcome<GrantId> narrow(Scope to) {
        return granted.access().narrow(granted.clerk(), new NarrowGrant(granted.camille, to, GrantOperation.WHY));
    }

    private Decision decide(ChartUse use) {
        return granted.decisions().decide(granted.portal.practice, granted.login, granted.portal.camille, use);
    }

    @Test
    void takes_away_what_is_beyond_the_new_reach_and_leaves_the_rest() {
        assertThat(narrow(Scope.BILLING_ONLY).orThrow()).isEqualTo(granted.camille.id());
        assertThat(decide(ChartUse.act(ChartArea.BILLING)).isPermitted()).isTrue();
        assertThat(decide(ChartUse.view(ChartArea.CLINICAL)).isPermitted()).isFalse();
    }

    @Test
    void touches_no_other_chart() {
        narrow(Scope.BILLING_ONLY).orThrow();
        assertThat(granted.grant(granted.amelie).terms().scope()).isEqualTo(Scope.FULL);
    }

    @Test
    void can_be_done_in_steps() {
        narrow(Scope.VIEW_ONLY).orThrow();
        narrow(Scope.of(AccessLevel.VIEW, AccessLevel.NONE, AccessLevel.NONE, AccessLevel.VIEW))
                .orThrow();
        assertThat(decide(ChartUse.view(ChartArea.APPOINTMENTS)).isPermitted()).isTrue();
        assertThat(decide(ChartUse.view(ChartArea.MESSAGES)).isPermitted()).isFalse();
    }

    static Stream<List<Scope>> noNarrowing() {
        return Stream.of(
                List.of(Scope.FULL, Scope.FULL),
                List.of(Scope.VIEW_ONLY, Scope.VIEW_ONLY),
                List.of(Scope.VIEW_ONLY, Scope.FULL),
                List.of(Scope.VIEW_ONLY, Scope.BILLING_ONLY),
                List.of(Scope.NOTHING, Scope.NOTHING));
    }

    @ParameterizedTest
    @MethodSource("noNarrowing")
    void never_widens_and_is_refused_if_it_does_not_narrow(List<Scope> fromAndTo) {
        granted.change(granted.camille, grant -> grant.narrowedTo(fromAndTo.get(0)));
        assertThat(FamilyStory.codes(narrow(fromAndTo.get(1)))).containsExactly("SCOPE_NOT_NARROWER@to");
        assertThat(granted.grant(granted.camille).terms().scope()).isEqualTo(fromAndTo.get(0));
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        Outcome<GrantId> outcome = granted.access()
                .narrow(
                        granted.clerk(),
                        new NarrowGrant(
                                granted.camille,
                                Scope.FULL,
                                new dev.portalaccess.command.ReasonInput("Custody!", null)));
        assertThat(FamilyStory.codes(outcome)).containsExactly("REASON_INVALID@reason.code", "SCOPE_NOT_NARROWER@to");
    }
}
