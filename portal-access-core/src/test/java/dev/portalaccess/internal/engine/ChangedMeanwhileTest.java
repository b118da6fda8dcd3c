package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.Outcome.NotDoneException;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.testkit.Requirement;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-131")
class ChangedMeanwhileTest {

    private final TestPortal portal = TestPortal.create();

    private static Outcome<EnablingResult> enable(TestPortal portal, Individual... individuals) {
        return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, individuals));
    }

    private static int invitations(TestPortal portal) {
        return portal.store
                .invitations(portal.practice, InvitationFilter.all(portal.clock.instant()), Page.Request.first(100))
                .items()
                .size();
    }

    private void colleagueEnables(Individual individual) {
        Caller colleague = Caller.of(portal.practice, portal.family.otherClerk());
        portal.faults.meanwhile(
                "commit",
                () -> portal.enabling()
                        .enable(colleague, EnableAccess.on(portal.camille, individual))
                        .orThrow());
    }

    @Nested
    class A_command_whose_facts_moved {

        @Test
        @Requirement("PA-007")
        void finds_what_a_colleague_has_done_and_leaves_it_alone() {
            colleagueEnables(ArticleHousehold.father());
            assertThat(enable(portal, ArticleHousehold.father()).orThrow().answers())
                    .hasOnlyElementsOfType(EnablingResult.AlreadyInvited.class);
            assertThat(invitations(portal)).isOne();
        }

        @Test
        void is_decided_again_and_done() {
            colleagueEnables(ArticleHousehold.jane());
            assertThat(enable(portal, ArticleHousehold.father()).orThrow().invited())
                    .hasSize(1);
            assertThat(invitations(portal)).isEqualTo(2);
            assertThat(Collections.frequency(portal.faults.calls(), "commit")).isEqualTo(3);
        }

        @Test
        @Requirement("PA-026")
        void is_decided_by_the_facts_of_the_round_that_commits() {
            portal.faults.meanwhile("commit", () -> {
                new TamperedStore(portal).chart(portal.camille, chart -> chart);
                portal.family
                        .charts()
                        .change(portal.practice, portal.camille, chart -> chart.withAssociations(List.of()));
            });
            assertThat(enable(portal, ArticleHousehold.jane().also(portal.amelie))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly("CHART_NOT_OFFERED");
            assertThat(invitations(portal)).isZero();
        }

        @Test
        @Requirement("PA-130")
        void finds_its_own_result_if_the_same_request_was_done_meanwhile() {
            Caller named = portal.clerk().withIdempotencyKey("request-1");
            EnableAccess command = EnableAccess.on(portal.camille, ArticleHousehold.jane());
            portal.faults.meanwhile(
                    "commit", () -> portal.enabling().enable(named, command).orThrow());
            assertThat(portal.enabling().enable(named, command).orThrow().invited())
                    .hasSize(1);
            assertThat(invitations(portal)).isOne();
        }
    }

    @Nested
    class A_command_whose_facts_keep_moving {

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 5})
        void is_given_up_after_so_many_rounds_with_nothing_done(int rounds) {
            TestPortal restless = restless(rounds);
            assertThat(enable(restless, ArticleHousehold.father())).isEqualTo(new Outcome.ChangedMeanwhile<>());
            assertThat(Collections.frequency(restless.faults.calls(), "commit")).isEqualTo(rounds);
            assertThat(invitations(restless)).isZero();
            assertThat(restless.store.everythingStored()).noneMatch(line -> line.startsWith("holders"));
        }

        @Test
        void can_be_given_again() {
            TestPortal restless = restless(1);
            enable(restless, ArticleHousehold.father());
            restless.faults.meanwhile("commit", () -> {});
            assertThat(enable(restless, ArticleHousehold.father())).isInstanceOf(Outcome.Done.class);
        }

        @Test
        void says_so_to_a_caller_who_expects_a_result() {
            assertThatThrownBy(
                            () -> enable(restless(1), ArticleHousehold.father()).orThrow())
                    .isInstanceOf(NotDoneException.class)
                    .hasMessage("changed meanwhile");
        }

        /** Somebody else writes to Camille's chart whenever a commit is about to begin. */
        private TestPortal restless(int rounds) {
            TestPortal restless = TestPortal.with(policy -> policy.rounds(rounds));
            disturb(restless);
            return restless;
        }

        private void disturb(TestPortal restless) {
            restless.faults.meanwhile("commit", () -> {
                new TamperedStore(restless).chart(restless.camille, chart -> chart);
                disturb(restless);
            });
        }
    }
}
