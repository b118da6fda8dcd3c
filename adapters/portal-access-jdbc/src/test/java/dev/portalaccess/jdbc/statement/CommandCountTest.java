package dev.portalaccess.jdbc.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.ChartHolders.Entry;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.policy.HeldChartOffers;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff look at, a decision, and a command take the same few statements, however much is stored. */
@Requirement("PA-080")
class CommandCountTest {

    private static final Map<String, Supplier<TestDatabase>> DATABASES =
            Map.of("sqlite", TestDatabase::sqlite, "h2", TestDatabase::h2, "postgresql", TestDatabase::postgres);
    private static final int FEW = 6;
    private static final AccountId LOGIN = new AccountId("login-of-the-chain");

    private final StatementLog log = new StatementLog();
    private final RecordingMailer mailer = new RecordingMailer();
    private Optional<TestDatabase> database = Optional.empty();

    private TestClinic clinic(String name) {
        TestDatabase opened = DATABASES.get(name).get();
        database = Optional.of(opened);
        JdbcSchema.on(opened.dataSource()).createIfMissing();
        PortalPolicy policy = PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .heldCharts(HeldChartOffers.OFFERED_TO_EVERYONE)
                .build();
        return TestClinic.over(
                JdbcStorage.on(log.over(opened.dataSource())), mailer, builder -> builder.policy(policy));
    }

    @AfterEach
    void close() {
        database.ifPresent(TestDatabase::close);
    }

    private int statements(Runnable call) {
        log.clear();
        call.run();
        return log.prepared().size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void options_take_as_few_for_sixty_charts_as_for_three(String name) {
        TestClinic clinic = clinic(name);
        StoredGrants stored = new StoredGrants(clinic.storage());
        List<List<Integer>> counts = new ArrayList<>();
        for (int charts : List.of(3, 60)) {
            List<ChartId> held = stored.give(new AccountId("login-" + charts), charts);
            stored.share(new ChartId("shared-" + charts), charts);
            counts.add(List.of(
                    statements(() -> assertThat(clinic.portal()
                                    .enabling()
                                    .options(TestClinic.clerk(), held.get(0))
                                    .associated())
                            .hasSize(charts - 1)),
                    statements(() -> assertThat(clinic.portal()
                                    .enabling()
                                    .anotherPatient(TestClinic.clerk(), held.get(1), held.get(0)))
                            .isPresent()),
                    statements(() -> assertThat(clinic.portal()
                                    .access()
                                    .holders(TestClinic.clerk(), new ChartId("shared-" + charts))
                                    .entries())
                            .hasSize(charts))));
        }
        assertThat(counts.get(1)).isEqualTo(counts.get(0)).allMatch(count -> count <= FEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void a_decision_takes_one(String name) {
        TestClinic clinic = clinic(name);
        ChartId chart = new StoredGrants(clinic.storage()).give(LOGIN, 60).get(30);
        ChartUse use = ChartUse.view(ChartArea.CLINICAL);
        assertThat(statements(() -> assertThat(clinic.portal()
                                .decisions()
                                .decide(TestClinic.id(), LOGIN, chart, use)
                                .isPermitted())
                        .isTrue()))
                .isEqualTo(1);
    }

    /** One for each grant with its holder, and one for each holder of the account: no product of these. */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void a_decision_reads_a_row_for_each_grant_and_each_holder(String name) {
        TestClinic clinic = clinic(name);
        int people = 12;
        ChartId chart = new ChartId("crowded");
        new StoredGrants(clinic.storage()).crowd(LOGIN, chart, people);
        log.clear();
        AccountAccess read = clinic.storage().access(TestClinic.id(), LOGIN, chart);
        assertThat(read.grants()).hasSize(people);
        assertThat(read.holders()).hasSize(3 * people);
        assertThat(log.prepared()).hasSize(1);
        assertThat(log.rows()).isEqualTo(4 * people);
    }

    /** PA-085: one for a page of charts; one for the chart and one for the names of a page of people. */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    @Requirement("PA-085")
    void a_page_of_charts_takes_one_and_a_page_of_people_two(String name) {
        TestClinic clinic = clinic(name);
        StoredGrants stored = new StoredGrants(clinic.storage());
        stored.give(LOGIN, 60);
        stored.share(new ChartId("shared"), 60);
        assertThat(statements(() -> assertThat(clinic.portal()
                                .myAccess()
                                .charts(TestClinic.id(), LOGIN, Page.Request.first(50))
                                .items())
                        .hasSize(50)))
                .isEqualTo(1);
        assertThat(statements(() -> assertThat(clinic.portal()
                                .access()
                                .holders(
                                        TestClinic.clerk(),
                                        new ChartId("shared"),
                                        Instant.parse("2026-03-02T15:00:00Z"),
                                        Page.Request.first(50))
                                .items())
                        .hasSize(50)))
                .isLessThanOrEqualTo(3);
    }

    /** The holder by key, the chart with its grants, who shares the mailbox, and the mail to it (PA-117). */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void a_first_enabling_reads_four_times_at_most_before_it_commits(String name) {
        TestClinic clinic = clinic(name);
        int all = statements(() -> clinic.invite(TestClinic.clerk(), new ChartId("chart-1")));
        assertThat(log.prepared().stream().filter(sql -> sql.startsWith("SELECT")))
                .hasSizeLessThanOrEqualTo(4);
        if (name.equals("postgresql")) {
            assertThat(all).isLessThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void commands_take_as_few_after_three_hundred_closed_grants_as_after_none(String name) {
        TestClinic clinic = clinic(name);
        StoredGrants stored = new StoredGrants(clinic.storage());
        stored.close(new ChartId("quiet"), 0);
        stored.close(new ChartId("busy"), 300);
        assertThat(counts(clinic, new ChartId("busy"))).isEqualTo(counts(clinic, new ChartId("quiet")));
    }

    /** Counts the statements of an enabling, its redemption, and the revocation of what came of it. */
    private List<Integer> counts(TestClinic clinic, ChartId chart) {
        int enabling = statements(() -> clinic.invite(TestClinic.clerk(), chart));
        clinic.portal().delivery().runOnce(1);
        Secret code = mailer.last().code();
        AccountId account = new AccountId("login-of-" + chart.value());
        int redemption =
                statements(() -> assertThat(clinic.portal().activation().redeem(TestClinic.id(), code, account))
                        .isInstanceOf(Redemption.Redeemed.class));
        Entry entry = clinic.portal()
                .access()
                .holders(TestClinic.clerk(), chart)
                .entries()
                .get(0);
        RevokeGrant command = RevokeGrant.of(entry, Reason.PATIENT_REQUEST).with(Breadth.SAME_CHAIN);
        int revocation = statements(() ->
                clinic.portal().access().revoke(TestClinic.clerk(), command).orThrow());
        return List.of(enabling, redemption, revocation);
    }
}
