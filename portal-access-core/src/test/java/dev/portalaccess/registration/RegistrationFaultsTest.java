package dev.portalaccess.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.PersistentCaller;
import dev.portalaccess.fixture.StoreInvariants;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every call of the store fails once, before or after its effect; whoever asks again is registered once. */
@Requirement({"PA-054", "PA-130"})
@Tag("T57")
@Tag("T58")
class RegistrationFaultsTest {

    private static final ChartId CHART = new ChartId("registered-1");

    @Test
    void inviting_and_completing_comes_to_its_end_wherever_the_store_fails() {
        int points = StoreFaults.everywhere(faults -> {
            TestPortal portal = TestPortal.over(faults);
            complete(portal);
            assertThat(portal.grantsOf(NewPatient.LOGIN))
                    .extracting(Grant::chart)
                    .containsExactly(CHART);
            assertThat(portal.registry.made()).isOne();
        });
        FigureLog.print("fault-points-registration", points, "all");
    }

    @Test
    @Requirement("PA-056")
    void confirming_a_match_comes_to_its_end_wherever_the_store_fails() {
        int points = decidedEverywhere(portal -> Optional.of(portal.amelie), "amelie");
        FigureLog.print("fault-points-match", points, "all");
    }

    @Test
    @Requirement("PA-056")
    void asking_for_a_new_chart_comes_to_its_end_wherever_the_store_fails() {
        int points = decidedEverywhere(portal -> Optional.empty(), "registered-1");
        assertThat(points).isGreaterThan(20);
    }

    private static int decidedEverywhere(Function<TestPortal, Optional<ChartId>> match, String granted) {
        return StoreFaults.everywhere(faults -> {
            TestPortal portal = TestPortal.over(faults);
            portal.registry.nextMayMatch(portal.anthony, portal.amelie);
            RegistrationInvitation invited = complete(portal);
            DecideMatch decision = new DecideMatch(invited.registration(), match.apply(portal));
            insist(portal, () -> portal.registrations().decide(portal.clerk(), decision));
            assertThat(portal.grantsOf(NewPatient.LOGIN))
                    .extracting(Grant::chart)
                    .containsExactly(new ChartId(granted));
            assertThat(portal.registry.made()).isLessThan(2);
        });
    }

    private static RegistrationInvitation complete(TestPortal portal) {
        Caller named = portal.clerk().withIdempotencyKey("request-1");
        RegistrationInvitation invited = insist(
                        portal, () -> portal.registrations().invite(named, NewPatient.NINA))
                .orThrow();
        NewPatient nina = new NewPatient(portal);
        Secret code = nina.code(invited.invitation());
        insist(portal, () -> nina.complete(code, NewPatient.LOGIN));
        return invited;
    }

    private static <T> T insist(TestPortal portal, Supplier<T> call) {
        StoreInvariants whole = new StoreInvariants(portal);
        T answer = PersistentCaller.insist(call, () -> whole.check(CHART, portal.amelie));
        whole.check(CHART, portal.amelie);
        assertThat(whole.invitations()).hasSize(1);
        return answer;
    }
}
