package dev.portalaccess.internal.lookup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import dev.portalaccess.activation.Activation;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.audit.StoredAuditTrails;
import dev.portalaccess.internal.enabling.EnablingService;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A store or a directory that answers for something else than it was asked for is caught at every door. */
class CheckedAnswersTest {

    private final TestPortal portal = TestPortal.create();
    private final FamilyStory story = new FamilyStory(portal);
    private final List<Grant> fathers = story.fathersGrants();
    private final Storage lying = mock(Storage.class, delegatesTo(portal.store));
    private final CommandRunner commands = portal.commandsOver(lying);

    @Nested
    class Grants_of_another_account {

        private final AccountId stranger = portal.family.strangersAccount();

        @Test
        void are_offered_to_nobody() {
            story.redeem(story.aunt(), stranger);
            answerWithGrantsOf(stranger, portal.family.anthonysAccount());
            assertCaught(
                    () -> new EnablingService(commands).anotherPatient(portal.clerk(), portal.camille, portal.anthony));
        }

        @Test
        void link_nobody_to_the_account_that_redeems() {
            Secret link = story.link(story.aunt().invitation());
            Holder elsewhere = Holder.create(
                    new PracticeId("elsewhere"),
                    fathers.get(0).holder(),
                    portal.family
                            .charts()
                            .chart(portal.practice, portal.anthony)
                            .orElseThrow()
                            .patient());
            doReturn(List.of(Versioned.fresh(elsewhere))).when(lying).holdersOf(any(), any());
            Activation activation = new ActivationService(commands, new PasswordVerifier(portal.hashing, portal.gate));
            assertCaught(() -> activation.redeem(portal.practice, link, stranger));
        }

        private void answerWithGrantsOf(AccountId other, AccountId asked) {
            doReturn(portal.store.access(portal.practice, other, Page.Request.first(10)))
                    .when(lying)
                    .access(any(), eq(asked), any(Page.Request.class));
        }
    }

    @Nested
    class A_chart_that_is_another {

        A_chart_that_is_another() {
            Versioned<ChartAccess> amelies = portal.store.chart(portal.practice, portal.amelie);
            doReturn(Map.of(portal.camille, amelies)).when(lying).charts(any(), any());
        }

        @Test
        void is_not_shown_to_staff() {
            assertCaught(() -> new AccessService(commands).holders(portal.clerk(), portal.camille));
        }

        @Test
        void has_no_audit_trail_here() {
            assertCaught(() -> new StoredAuditTrails(
                            commands.parts().store(),
                            commands.parts().queries(),
                            commands.parts().chain())
                    .checkpoint(portal.practice, Optional.of(portal.camille)));
        }

        @Test
        void offers_nothing() {
            assertCaught(() -> new EnablingService(commands).options(portal.clerk(), portal.camille));
        }
    }

    @Nested
    class A_holder_who_is_another {

        @Test
        void is_not_named_to_staff() {
            Grant first = fathers.get(0);
            Holder read = portal.holder(first.holder());
            Holder elsewhere = Holder.create(
                    new PracticeId("elsewhere"),
                    read.id(),
                    portal.family
                            .charts()
                            .chart(portal.practice, portal.anthony)
                            .orElseThrow()
                            .patient());
            doReturn(List.of(Versioned.fresh(elsewhere))).when(lying).holdersOf(any(), any());
            assertCaught(() -> new AccessService(commands).holders(portal.clerk(), portal.camille));
        }
    }

    @Nested
    class A_directory_that_answers_with_another_chart {

        private final ChartDirectory directory = mock(ChartDirectory.class, delegatesTo(portal.family.charts()));
        private final ChartDirectory checked = new CheckedCharts(directory);
        private final Chart amelies =
                portal.family.charts().chart(portal.practice, portal.amelie).orElseThrow();

        @Test
        void is_caught_for_one_chart() {
            doReturn(Optional.of(amelies)).when(directory).chart(any(), any());
            assertCaught(() -> checked.chart(portal.practice, portal.camille));
        }

        @Test
        void is_caught_for_many() {
            doReturn(Map.of(portal.camille, amelies)).when(directory).charts(any(), any());
            assertCaught(() -> checked.charts(portal.practice, Set.of(portal.camille)));
        }

        @Test
        void is_caught_in_a_search() {
            doReturn(List.of(amelies)).when(directory).search(any(), any(), anyInt());
            assertCaught(() -> checked.search(new PracticeId("elsewhere"), "amelie", 10));
        }
    }

    private static void assertCaught(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ContractViolationException.class);
    }
}
