package dev.portalaccess.jdbc.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement on the way of an invitation, from the command to the purge, on one PostgreSQL. */
class PortableStatementsTest {

    private static final ChartId CHART = new ChartId("chart-1");
    private static final AccountId ACCOUNT = new AccountId("login-1");

    private final RecordingMailer mailer = new RecordingMailer();
    private final MovableClock clock = new MovableClock();
    private final StatementLog log = new StatementLog();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.postgres();
        JdbcSchema.on(database.dataSource()).createIfMissing();
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private void theWholeWay(JdbcStorage storage) {
        log.clear();
        TestClinic clinic = TestClinic.over(storage, mailer, builder -> builder.clock(clock));
        Invited invited = clinic.invite(TestClinic.clerk(), CHART);
        clinic.invite(TestClinic.clerk(), new ChartId("chart-2"));
        assertThat(clinic.portal().delivery().runOnce(10).in(MessageState.HANDED_OVER))
                .isEqualTo(2);
        mailer.mails().forEach(mail -> clinic.portal().activation().redeem(TestClinic.id(), mail.code(), ACCOUNT));
        assertThat(clinic.grants(CHART)).hasSize(1);
        assertThat(clinic.invitation(invited.invitation())).isNotNull();
        Instant late = clock.instant().plus(Duration.ofDays(10_000));
        for (Purgeable kind : List.of(Purgeable.values())) {
            storage.purge(kind, late, 100);
        }
    }

    @Test
    void none_is_of_a_kind_that_distributed_engines_refuse() {
        theWholeWay(JdbcStorage.on(log.over(database.dataSource())).inPortableStatements());
        assertThat(log.prepared()).hasSizeGreaterThan(30).allSatisfy(PortableRules::inspect);
    }

    @Test
    void on_one_postgres_they_lock_across_practices_and_commit_at_once_unless_told_otherwise() {
        theWholeWay(JdbcStorage.on(log.over(database.dataSource())));
        assertThat(log.prepared()).anyMatch(sql -> sql.contains("SKIP LOCKED"));
        assertThat(log.prepared())
                .anySatisfy(sql -> assertThatThrownBy(() -> PortableRules.inspect(sql))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("row locks"));
        assertThat(log.prepared())
                .anySatisfy(sql -> assertThatThrownBy(() -> PortableRules.inspect(sql))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("changed twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM portal_message WHERE due_at < ? FOR UPDATE",
                "SELECT id FROM portal_message ORDER BY id COLLATE \"C\"",
                "SELECT pg_advisory_lock(1)",
                "WITH a AS (DELETE FROM portal_key WHERE name = ?) INSERT INTO portal_key (name) VALUES (?)"
            })
    void the_rules_find_what_they_are_for(String sql) {
        assertThatThrownBy(() -> PortableRules.inspect(sql)).isInstanceOf(AssertionError.class);
    }
}
