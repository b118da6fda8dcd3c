package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Set;
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

    private Outcome<GrantId> oblige(Scope to, Obligation adding) {
        return granted.access()
                .narrow(granted.clerk(), new NarrowGrant(granted.camille, to, Set.of(adding), GrantOperation.WHY));
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
    @Requirement("PA-086")
    void may_add_an_obligation_and_never_drops_one() {
        Obligation mine = new Obligation("a-hosts-own");
        oblige(Scope.FULL, Obligation.WITHHOLD_CONFIDENTIAL).orThrow();
        assertThat(decide(ChartUse.view(ChartArea.CLINICAL)).isPermitted()).isFalse();
        assertThat(decide(ChartUse.view(ChartArea.CLINICAL).honouring(Obligation.WITHHOLD_CONFIDENTIAL))
                        .isPermitted())
                .isTrue();
        oblige(Scope.VIEW_ONLY, mine).orThrow();
        narrow(Scope.BILLING_ONLY.upTo(AccessLevel.VIEW)).orThrow();
        assertThat(granted.grant(granted.camille).terms().obligations())
                .containsExactlyInAnyOrder(Obligation.WITHHOLD_CONFIDENTIAL, mine);
    }

    @Test
    @Requirement("PA-086")
    void is_refused_if_it_only_adds_an_obligation_that_is_there() {
        oblige(Scope.FULL, Obligation.WITHHOLD_CONFIDENTIAL).orThrow();
        assertThat(FamilyStory.codes(oblige(Scope.FULL, Obligation.WITHHOLD_CONFIDENTIAL)))
                .containsExactly("SCOPE_NOT_NARROWER@to");
        granted.change(granted.camille, grant -> grant.narrowedTo(Scope.VIEW_ONLY));
        assertThat(FamilyStory.codes(oblige(Scope.FULL, new Obligation("a-hosts-own"))))
                .containsExactly("SCOPE_NOT_NARROWER@to");
    }

    @Test
    @Requirement("PA-081")
    void may_take_away_one_leaf() {
        narrow(Scope.FULL.with(ChartArea.NOTES, AccessLevel.NONE)).orThrow();
        assertThat(decide(ChartUse.view(ChartArea.NOTES)).isPermitted()).isFalse();
        assertThat(decide(ChartUse.act(ChartArea.MEDICATION)).isPermitted()).isTrue();
        assertThat(decide(ChartUse.view(ChartArea.CLINICAL)).isPermitted()).isFalse();
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
