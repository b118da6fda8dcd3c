package dev.portalaccess.jdbc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other tests stand on. */
class TestDatabaseTest {

    private static final Map<String, Supplier<TestDatabase>> ALL = Map.of(
            "sqlite", TestDatabase::sqlite,
            "h2", TestDatabase::h2,
            "h2 server", TestDatabase::h2Server,
            "postgresql", TestDatabase::postgres);

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "h2 server", "postgresql"})
    void every_database_is_fresh_and_shared_by_the_connections_of_its_pool(String kind) throws SQLException {
        try (TestDatabase one = ALL.get(kind).get();
                TestDatabase other = ALL.get(kind).get()) {
            assertThat(one.url()).isNotEqualTo(other.url());
            run(one, "CREATE TABLE t (a INTEGER)");
            run(other, "CREATE TABLE t (a INTEGER)");
            run(one, "INSERT INTO t VALUES (7)");
            assertThat(count(one)).isOne();
            assertThat(count(other)).isZero();
        }
    }

    @Test
    void postgresql_keeps_what_it_has_acknowledged() throws SQLException {
        try (TestDatabase database = TestDatabase.postgres()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(read(database, "SHOW " + setting)).isEqualTo("on");
            }
        }
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(TestDatabase database) throws SQLException {
        return Integer.parseInt(read(database, "SELECT COUNT(*) FROM t"));
    }

    private static String read(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
