package dev.portalaccess.jdbc;

import static dev.portalaccess.jdbc.PlainRecords.ACCOUNT;
import static dev.portalaccess.jdbc.PlainRecords.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody waits for ever, whatever holds up the database. */
class TimeoutTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(10);

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_commit_that_waits_for_another_ends_unknown_and_is_repeated_once_that_is_over(EveryDatabase kind)
            throws SQLException {
        try (TestDatabase database = kind.withSchema();
                HikariDataSource inHaste = database.impatient()) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            JdbcStorage impatient = JdbcStorage.on(inHaste).timingOutAfter(SHORT);
            storage.commit(
                    PlainRecords.changes().chart(PlainRecords.chart("camille")).build());
            ChangeSet next = PlainRecords.changes()
                    .chart(storage.chart(PRACTICE, new ChartId("camille")))
                    .build();
            try (Connection other = BusyDatabase.writing(database, kind, "portal_chart")) {
                assertThat(BusyDatabase.codeOf(() -> impatient.commit(next))).isIn("timeout", "busy", "sqlstate-HYT00");
                assertThat(storage.receipt(PRACTICE, RecordKey.of(next.commit())))
                        .isEmpty();
                BusyDatabase.run(other, "ROLLBACK");
            }
            storage.commit(next);
            assertThat(storage.chart(PRACTICE, new ChartId("camille")).version())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal_grant", "portal_chart"})
    void a_read_that_waits_is_a_failure_and_the_next_one_gets_another_connection(String table) throws SQLException {
        try (TestDatabase database = EveryDatabase.POSTGRESQL.withSchema()) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            JdbcStorage impatient = storage.timingOutAfter(SHORT);
            try (Connection other = database.dataSource().getConnection()) {
                other.setAutoCommit(false);
                BusyDatabase.run(other, "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
                assertThat(BusyDatabase.codeOf(() -> impatient.chart(PRACTICE, new ChartId("camille"))))
                        .isEqualTo("timeout");
                other.rollback();
            }
            assertThat(OpenGrants.of(storage, PRACTICE, ACCOUNT)).isEmpty();
        }
    }

    /** Not every pool puts its connections back as they were. */
    @Test
    void a_limit_does_not_stay_with_the_connection_be_it_answered_or_refused() throws SQLException {
        try (TestDatabase database = EveryDatabase.POSTGRESQL.withSchema();
                Connection only = database.dataSource().getConnection()) {
            JdbcStorage storage = JdbcStorage.on(JoiningTest.handingOut(only)).timingOutAfter(LONG);
            ChangeSet changes =
                    PlainRecords.changes().chart(PlainRecords.chart("camille")).build();
            assertThat(storage.commit(changes)).isInstanceOf(CommitResult.Committed.class);
            assertThat(only.getNetworkTimeout()).isZero();
            ChangeSet late =
                    PlainRecords.changes().chart(PlainRecords.chart("camille")).build();
            assertThat(storage.commit(late)).isInstanceOf(CommitResult.Conflict.class);
            assertThat(only.getNetworkTimeout()).isZero();
            assertThat(setting(only, "statement_timeout")).isEqualTo("0");
            assertThat(setting(only, "lock_timeout")).isEqualTo("0");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + name)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void a_limit_lies_between_a_second_and_ten_minutes() {
        try (TestDatabase database = EveryDatabase.H2.withSchema()) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            assertThat(storage.timingOutAfter(Duration.ofMinutes(10))).isNotNull();
            assertThatThrownBy(() -> storage.timingOutAfter(Duration.ofMillis(999)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> storage.timingOutAfter(Duration.ofMinutes(11)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
