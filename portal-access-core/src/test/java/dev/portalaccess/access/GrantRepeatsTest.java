package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-130")
class GrantRepeatsTest {

    private final GrantedPortal granted = new GrantedPortal();
    private final Caller named = granted.clerk().withIdempotencyKey("request-1");

    @BeforeEach
    void hold() {
        granted.hold(granted.camille, GrantOperation.HELD, Hold.BY_STAFF);
    }

    private Outcome<?> carryOut(GrantOperation operation, Caller caller) {
        return operation.carryOut(granted.access(), caller, granted.camille);
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    @Tag("T23")
    void a_repeat_gives_the_same_answer_and_does_nothing(GrantOperation operation) {
        Object first = carryOut(operation, named).orThrow();
        List<String> after = granted.portal.store.everythingStored();
        assertThat(carryOut(operation, named).orThrow()).isEqualTo(first);
        assertThat(granted.portal.store.everythingStored()).isEqualTo(after);
    }

    @Test
    void a_repeat_tells_of_everything_that_was_revoked_together() {
        RevokeGrant all = RevokeGrant.of(granted.camille, GrantOperation.WHY).with(Breadth.SAME_INVITATION);
        Revocation first = granted.access().revoke(named, all).orThrow();
        assertThat(granted.access().revoke(named, all).orThrow()).isEqualTo(first);
        assertThat(first.grants()).hasSize(2);
        assertThat(first.accounts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    @Tag("T24")
    void other_content_under_the_same_name_is_refused(GrantOperation operation) {
        carryOut(operation, named).orThrow();
        Outcome<?> other = operation.carryOut(granted.access(), named, granted.camille, ReasonInput.of(Reason.SAFETY));
        assertThat(FamilyStory.codes(other)).containsExactly("REQUEST_NAME_REUSED@requestName");
    }

    @Test
    void two_clerks_may_use_the_same_name() {
        Caller colleague = Caller.of(granted.portal.practice, granted.portal.family.otherClerk())
                .withIdempotencyKey("request-1");
        Object first = carryOut(GrantOperation.HOLD, named).orThrow();
        assertThat(carryOut(GrantOperation.HOLD, colleague).orThrow()).isNotEqualTo(first);
    }

    @Test
    void a_refusal_is_not_remembered() {
        Outcome<?> refused =
                GrantOperation.HOLD.carryOut(granted.access(), named, granted.camille, ReasonInput.other(null));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(carryOut(GrantOperation.HOLD, named)).isInstanceOf(Outcome.Done.class);
    }
}
