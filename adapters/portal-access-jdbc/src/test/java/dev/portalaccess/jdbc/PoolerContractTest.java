package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.jdbc.database.PoolerProcess;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.ThoroughTier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract behind PgBouncer in transaction mode, with the setting that the guide names. */
@ThoroughTier("the contract once more, behind a pooler of connections")
class PoolerContractTest extends TwoServersContract {

    private static final String SETTING = "prepareThreshold=0";

    private static TestDatabase server;
    private static PoolerProcess pooler;

    @BeforeAll
    static void open() {
        server = TestDatabase.postgres();
        pooler = PoolerProcess.before(server);
        open(TestDatabase.at(pooler.url(SETTING)));
    }

    /** The connections through the pooler first. */
    @AfterAll
    static void stop() {
        close();
        // Where the tests are skipped for want of a server or a pooler, there is nothing to stop.
        if (pooler != null) {
            pooler.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** Without this the pooler would prove nothing. */
    @Test
    void the_pooler_gives_the_transactions_of_one_client_to_several_backends() throws SQLException {
        Set<Integer> backends = new HashSet<>();
        try (Connection one = DriverManager.getConnection(pooler.url(SETTING));
                Connection other = DriverManager.getConnection(pooler.url(SETTING))) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            assertThat(backend(one)).as("two open transactions").isNotEqualTo(backend(other));
            other.commit();
            one.commit();
            for (int transaction = 0; transaction < 8; transaction++) {
                backends.add(backend(one));
                one.commit();
            }
        }
        assertThat(backends).hasSizeGreaterThan(1);
    }

    @Test
    void without_the_setting_the_statements_of_the_driver_are_mixed_up() throws SQLException {
        try (Connection one = DriverManager.getConnection(pooler.url(SETTING));
                Connection other = DriverManager.getConnection(pooler.url(SETTING));
                Connection unset = DriverManager.getConnection(pooler.url(""))) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            unset.setAutoCommit(false);
            // Two at once, so that there are several backends.
            assertThat(backend(one)).isNotEqualTo(backend(other));
            other.commit();
            one.commit();
            assertThatThrownBy(() -> {
                        for (int read = 0; read < 100; read++) {
                            JdbcStorage.on(server.dataSource())
                                    .joining(unset)
                                    .chart(new PracticeId("riverside"), new ChartId("camille"));
                            unset.commit();
                        }
                    })
                    .extracting(PoolerContractTest::code)
                    .isIn("prepared-statement-mixed-up", "26000", "42P05");
        }
    }

    /** Returns the code of the storage's failure, or of the driver's: the commit is a statement as well. */
    private static String code(Throwable failure) {
        return failure instanceof SQLException ofDriver
                ? ofDriver.getSQLState()
                : ((AccessStoreException) failure).code();
    }

    private static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
