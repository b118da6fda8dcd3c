package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FakeStaffRights.Question;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-132")
class GrantRightsTest {

    private final GrantedPortal granted = new GrantedPortal();

    @BeforeEach
    void hold() {
        granted.hold(granted.camille, GrantOperation.HELD, Hold.BY_STAFF);
    }

    private Outcome<Revocation> revokeBoth() {
        RevokeGrant both = RevokeGrant.of(granted.camille, GrantOperation.WHY).with(Breadth.SAME_INVITATION);
        return granted.access().revoke(granted.clerk(), both);
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void each_operation_is_refused_to_whoever_may_not(GrantOperation operation) {
        granted.portal.rights.forbid(granted.portal.camille);
        assertThat(FamilyStory.codes(operation.carryOut(granted.access(), granted.clerk(), granted.camille)))
                .containsExactly("NOT_ALLOWED@actor");
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void each_operation_asks_under_its_own_name(GrantOperation operation) {
        operation.carryOut(granted.access(), granted.clerk(), granted.camille).orThrow();
        assertThat(granted.portal.rights.asked())
                .extracting(Question::command, Question::chart)
                .contains(tuple(operation.command, Optional.of(granted.portal.camille)));
    }

    @Test
    void a_revocation_asks_for_every_chart_it_touches() {
        revokeBoth().orThrow();
        assertThat(granted.portal.rights.asked())
                .filteredOn(question -> question.command().equals("revoke"))
                .extracting(Question::chart)
                .contains(Optional.of(granted.portal.camille), Optional.of(granted.portal.amelie));
    }

    @Test
    void a_revocation_that_touches_a_forbidden_chart_does_nothing_on_any() {
        granted.portal.rights.forbid(granted.portal.amelie);
        assertThat(FamilyStory.codes(revokeBoth())).containsExactly("NOT_ALLOWED@actor");
        assertThat(granted.grant(granted.camille).isAliveAt(granted.portal.clock.instant()))
                .isTrue();
        assertThat(granted.opens(granted.portal.amelie)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void another_practice_knows_nothing_of_the_grant(GrantOperation operation) {
        Caller elsewhere = Caller.staff(new PracticeId("elsewhere"), "clerk-17");
        assertThat(FamilyStory.codes(operation.carryOut(granted.access(), elsewhere, granted.camille)))
                .contains("PRACTICE_UNKNOWN@practice", "GRANT_UNKNOWN@grant");
    }
}
