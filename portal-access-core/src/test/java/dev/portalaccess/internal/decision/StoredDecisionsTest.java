package dev.portalaccess.internal.decision;

import static dev.portalaccess.internal.decision.GivenGrants.ACCOUNT;
import static dev.portalaccess.internal.decision.GivenGrants.CHART;
import static dev.portalaccess.internal.decision.GivenGrants.PRACTICE;
import static dev.portalaccess.internal.decision.GivenGrants.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.valfirst.slf4jtest.LoggingEvent;
import com.github.valfirst.slf4jtest.TestLogger;
import com.github.valfirst.slf4jtest.TestLoggerFactory;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decision.Refused;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.PatientFacts;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.internal.lookup.CheckedCharts;
import dev.portalaccess.internal.lookup.CheckedStore;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.FakePracticeDirectory;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredDecisionsTest {

    private static final ChartUse CLINICAL = ChartUse.view(ChartArea.CLINICAL);
    private static final PatientFacts OPEN_CHART = new PatientFacts(CHART, ChartStatus.OPEN, Optional.empty());
    private static final AccountId STRANGER = new AccountId("login-stranger");
    private static final ChartId AMELIE = new ChartId("amelie");

    private final DecisionWorld world = new DecisionWorld(Set.of());

    @BeforeEach
    void charts_are_open() {
        world.chart(CHART, ChartStatus.OPEN);
        world.chart(AMELIE, ChartStatus.OPEN);
    }

    private static List<String> codes(Decision decision) {
        return decision.fold(
                permitted -> List.of(),
                refused -> refused.grounds().stream().map(RefusalReason::code).toList());
    }

    @Nested
    class A_login {

        @Test
        @Requirement("PA-080")
        void opens_the_chart_it_holds_a_grant_on() {
            world.keep(List.of(grant("g1")));

            assertThat(world.decide(ACCOUNT, CHART, CLINICAL).isPermitted()).isTrue();
        }

        @Test
        @Tag("T54")
        @Requirement("PA-080")
        void does_not_open_the_chart_that_another_login_holds_a_grant_on() {
            world.keep(List.of(grant("g1")));

            assertThat(codes(world.decide(STRANGER, CHART, CLINICAL))).containsExactly(RefusalReason.NO_GRANT);
            assertThat(codes(world.decide(ACCOUNT, AMELIE, CLINICAL))).containsExactly(RefusalReason.NO_GRANT);
        }

        @Test
        @Tag("T54")
        @Requirement("PA-080")
        void of_the_same_name_in_another_practice_opens_nothing() {
            world.keep(List.of(grant("g1")));

            Decision elsewhere = world.decisions().decide(new PracticeId("lakeside"), ACCOUNT, CHART, CLINICAL);

            assertThat(codes(elsewhere)).containsExactly(RefusalReason.NO_GRANT, RefusalReason.CHART_UNKNOWN);
        }

        @Test
        @Tag("T48")
        @Requirement({"PA-025", "PA-080"})
        void does_not_open_the_charts_that_are_associated_with_its_own() {
            world.keep(List.of(grant("g1")));
            world.charts.change(
                    PRACTICE,
                    CHART,
                    chart -> chart.withAssociations(List.of(new ChartAssociation(AMELIE, Optional.empty()))));

            assertThat(codes(world.decide(ACCOUNT, AMELIE, CLINICAL))).containsExactly(RefusalReason.NO_GRANT);
        }

        @Test
        @Tag("T53")
        @Requirement("PA-080")
        void that_lost_its_last_grant_opens_nothing_more_and_others_keep_theirs() {
            Grant others = grant("g2", CHART, STRANGER);
            world.keep(List.of(GivenGrants.revoked(grant("g1")), others));

            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.REVOKED);
            assertThat(world.decide(STRANGER, CHART, CLINICAL).isPermitted()).isTrue();
        }
    }

    @Nested
    class An_instant {

        @Test
        @Requirement({"PA-017", "PA-080"})
        void decides_without_any_job_having_run() {
            world.keep(List.of(grant("g1").endingAt(GivenGrants.TOMORROW)));

            world.clock.set(GivenGrants.TOMORROW.minusMillis(1));
            assertThat(world.decide(ACCOUNT, CHART, CLINICAL).isPermitted()).isTrue();
            world.clock.set(GivenGrants.TOMORROW);
            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.ENDED);
        }

        @Test
        @Requirement("PA-080")
        void that_passes_while_the_store_is_asked_counts() {
            Instant end = GivenGrants.NOW.plusSeconds(1);
            world.keep(List.of(grant("g1").endingAt(end)));
            world.faults.meanwhile("access", () -> world.clock.set(end));

            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.ENDED);
        }

        @Test
        @Requirement("PA-082")
        void is_told_with_the_decision() {
            world.keep(List.of(grant("g1")));

            assertThat(world.decide(ACCOUNT, CHART, CLINICAL).asOf()).isEqualTo(GivenGrants.NOW);
            assertThat(world.decide(STRANGER, CHART, CLINICAL).asOf()).isEqualTo(GivenGrants.NOW);
        }
    }

    @Nested
    class A_chart {

        @Test
        @Requirement("PA-080")
        void that_the_host_does_not_know_is_refused() {
            world.keep(List.of(grant("g1")));
            world.charts.remove(PRACTICE, CHART);

            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.CHART_UNKNOWN);
        }

        @Test
        @Requirement("PA-080")
        void is_read_anew_for_each_decision() {
            world.keep(List.of(grant("g1")));
            world.charts.close(PRACTICE, CHART, ChartStatus.DECEASED);

            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.CHART_CLOSED);
        }

        @Test
        @Requirement("PA-080")
        void that_the_caller_has_read_is_not_read_again() {
            world.keep(List.of(grant("g1")));
            Chart facts = world.chart(CHART, ChartStatus.OPEN);
            world.charts.outage().begin();

            assertThat(world.decisions().decide(facts, ACCOUNT, CLINICAL).isPermitted())
                    .isTrue();
            assertThat(world.faults.calls()).containsExactly("access");
        }
    }

    @Nested
    @Requirement("PA-084")
    class Facts_that_cannot_be_read {

        private final TestLogger log = TestLoggerFactory.getTestLogger(SafeReader.class);

        @BeforeEach
        void there_is_a_grant() {
            world.keep(List.of(grant("g1")));
            TestLoggerFactory.clear();
        }

        @ParameterizedTest
        @EnumSource(FaultPoint.class)
        void refuse_and_say_so_if_it_is_the_store(FaultPoint moment) {
            world.faults.failCall(1, moment);

            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.FACTS_UNAVAILABLE);
        }

        @Test
        void refuse_and_say_so_if_it_is_the_directory() {
            world.charts.outage().begin();

            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.FACTS_UNAVAILABLE);
        }

        @Test
        void are_said_once_if_it_is_both() {
            world.charts.outage().begin();
            world.faults.failCall(1, FaultPoint.BEFORE_EFFECT);

            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.FACTS_UNAVAILABLE);
        }

        @Test
        void stand_beside_a_chart_that_is_closed() {
            world.charts.close(PRACTICE, CHART, ChartStatus.INACTIVE);
            world.faults.failCall(1, FaultPoint.BEFORE_EFFECT);

            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL)))
                    .containsExactly(RefusalReason.FACTS_UNAVAILABLE, RefusalReason.CHART_CLOSED);
        }

        @Test
        void are_not_taken_for_missing_grants_when_grants_refuse_as_well() {
            world.charts.outage().begin();

            assertThat(codes(world.decide(STRANGER, CHART, CLINICAL)))
                    .containsExactly(RefusalReason.NO_GRANT, RefusalReason.FACTS_UNAVAILABLE);
        }

        @Test
        void make_a_snapshot_that_refuses_everything() {
            world.faults.failCall(1, FaultPoint.AFTER_EFFECT);
            HeldGrants held = world.decisions().heldBy(PRACTICE, ACCOUNT);

            assertThat(held.charts()).isEmpty();
            assertThat(codes(held.decide(OPEN_CHART, CLINICAL))).containsExactly(RefusalReason.FACTS_UNAVAILABLE);
        }

        @Test
        void are_logged_by_their_code_alone() {
            AccessStore store = mock();
            when(store.access(any(), any(), any(ChartId.class)))
                    .thenThrow(new AccessStoreException("08006", new IllegalStateException("anthony@example.org")));

            assertThat(codes(over(store, world.charts).decide(PRACTICE, ACCOUNT, CHART, CLINICAL)))
                    .containsExactly(RefusalReason.FACTS_UNAVAILABLE);
            assertThat(log.getLoggingEvents()).hasSize(1);
            LoggingEvent event = log.getLoggingEvents().get(0);
            assertThat(event.getFormattedMessage()).endsWith("(08006)");
            assertThat(event.getThrowable()).isEmpty();
        }

        @Test
        void are_logged_by_their_type_if_they_have_no_code() {
            ChartDirectory charts = mock();
            when(charts.chart(any(), any())).thenThrow(new IllegalStateException("Camille Patient"));

            assertThat(codes(over(world.store, charts).decide(PRACTICE, ACCOUNT, CHART, CLINICAL)))
                    .containsExactly(RefusalReason.FACTS_UNAVAILABLE);
            assertThat(log.getLoggingEvents().get(0).getFormattedMessage())
                    .endsWith("(java.lang.IllegalStateException)");
        }

        @Test
        void include_an_answer_that_is_none() {
            AccessStore store = mock();
            when(store.access(any(), any(), any(ChartId.class))).thenReturn(null);
            ChartDirectory charts = mock();
            when(charts.chart(any(), any())).thenReturn(null);

            assertThat(codes(over(store, world.charts).decide(PRACTICE, ACCOUNT, CHART, CLINICAL)))
                    .containsExactly(RefusalReason.FACTS_UNAVAILABLE);
            assertThat(codes(over(world.store, charts).decide(PRACTICE, ACCOUNT, CHART, CLINICAL)))
                    .containsExactly(RefusalReason.FACTS_UNAVAILABLE);
        }
    }

    @Nested
    class A_broken_promise {

        @Test
        @Tag("T54")
        @Requirement("PA-080")
        void of_the_store_to_answer_for_that_login_is_thrown() {
            AccessStore store = mock();
            AccountAccess others = new AccountAccess(
                    STRANGER,
                    new Versioned<>(ChartRecord.untouched(PRACTICE, CHART), 1),
                    List.of(grant("g1", CHART, STRANGER)),
                    List.of());
            when(store.access(any(), any(), any(ChartId.class))).thenReturn(others);

            assertThatExceptionOfType(ContractViolationException.class)
                    .isThrownBy(() -> over(store, world.charts).decide(PRACTICE, ACCOUNT, CHART, CLINICAL))
                    .withMessageStartingWith("AccessStoreContract");
        }

        @Test
        @Tag("T54")
        @Requirement("PA-080")
        void of_the_directory_to_answer_for_that_chart_is_thrown() {
            ChartDirectory charts = mock();
            when(charts.chart(any(), any())).thenReturn(world.charts.chart(PRACTICE, AMELIE));
            world.keep(List.of(grant("g1")));

            assertThatExceptionOfType(ContractViolationException.class)
                    .isThrownBy(() -> over(world.store, charts).decide(PRACTICE, ACCOUNT, CHART, CLINICAL))
                    .withMessageStartingWith("ChartDirectoryContract");
        }

        @Test
        @Tag("T54")
        @Requirement("PA-080")
        void of_the_directory_to_answer_for_that_practice_is_thrown() {
            ChartDirectory charts = mock();
            when(charts.chart(any(), any())).thenReturn(world.charts.chart(PRACTICE, CHART));

            assertThatExceptionOfType(ContractViolationException.class)
                    .isThrownBy(() ->
                            over(world.store, charts).decide(new PracticeId("lakeside"), ACCOUNT, CHART, CLINICAL));
        }
    }

    @Nested
    class A_snapshot {

        @Test
        @Requirement("PA-080")
        void answers_for_its_instant_however_late_it_is_asked() {
            world.keep(List.of(grant("g1").endingAt(GivenGrants.TOMORROW)));
            HeldGrants held = world.decisions().heldBy(PRACTICE, ACCOUNT);

            world.clock.advance(Duration.ofDays(9));

            assertThat(held.asOf()).isEqualTo(GivenGrants.NOW);
            assertThat(held.decide(OPEN_CHART, CLINICAL).isPermitted()).isTrue();
            assertThat(codes(world.decide(ACCOUNT, CHART, CLINICAL))).containsExactly(RefusalReason.ENDED);
        }

        @Test
        @Requirement("PA-080")
        void reads_the_store_once() {
            HeldGrants held = world.decisions().heldBy(PRACTICE, ACCOUNT);

            held.decide(OPEN_CHART, CLINICAL);
            held.decide(world.chart(AMELIE, ChartStatus.OPEN), CLINICAL);

            assertThat(world.faults.calls()).containsExactly("access");
        }

        @Test
        @Requirement("PA-080")
        void lists_the_charts_on_which_something_is_permitted() {
            world.keep(List.of(grant("g1")));
            world.keep(List.of(GivenGrants.revoked(grant("g2", AMELIE, ACCOUNT))));

            assertThat(world.decisions().heldBy(PRACTICE, ACCOUNT).charts()).containsExactly(CHART);
        }

        @Test
        @Tag("T54")
        @Requirement("PA-080")
        void refuses_to_be_asked_about_another_practices_chart() {
            HeldGrants elsewhere = world.decisions().heldBy(new PracticeId("lakeside"), ACCOUNT);
            Chart facts = world.chart(CHART, ChartStatus.OPEN);

            assertThatIllegalArgumentException().isThrownBy(() -> elsewhere.decide(facts, CLINICAL));
        }
    }

    @Nested
    class Misuse {

        @Test
        @Requirement("PA-081")
        void a_level_that_reads_as_none_cannot_be_asked_for() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ChartUse(ChartArea.CLINICAL, AccessLevel.read("SHARE")));
        }

        @Test
        @Requirement("PA-082")
        void no_decision_goes_without_a_ground() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Refused(List.of(), GivenGrants.NOW));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Decision.Permitted(Scope.FULL, List.of(), GivenGrants.NOW));
        }
    }

    private StoredDecisions over(AccessStore store, ChartDirectory charts) {
        PortalPolicy policy =
                PortalPolicy.standard().agePolicy(AgePolicy.none()).build();
        return new StoredDecisions(
                new CheckedStore(store), new CheckedCharts(charts), new FakePracticeDirectory(), policy, world.clock);
    }
}
