package dev.portalaccess.jdbc;

import static dev.portalaccess.jdbc.PlainRecords.ACCOUNT;
import static dev.portalaccess.jdbc.PlainRecords.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the library writes within the host's transaction stands and falls with it, and never spoils it. */
@Requirement("PA-131")
class JoiningTest {

    private final List<AutoCloseable> open = new ArrayList<>();
    private TestDatabase database;
    private JdbcStorage storage;
    private Connection host;

    /** A database in which the host has a table of its own, and a transaction of the host's that has written to it. */
    private JdbcStorage joined(EveryDatabase kind) throws SQLException {
        database = kind.withSchema();
        open.add(database);
        storage = JdbcStorage.on(database.dataSource());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE visit (id integer)");
        }
        host = database.dataSource().getConnection();
        open.add(0, host);
        host.setAutoCommit(false);
        run("INSERT INTO visit (id) VALUES (1)");
        return storage.joining(host);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = host.createStatement()) {
            statement.execute(sql);
        }
    }

    private int visits() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT count(*) FROM visit")) {
            results.next();
            return results.getInt(1);
        }
    }

    private static boolean hasGrant(AccessStore store) {
        return !OpenGrants.of(store, PRACTICE, ACCOUNT).isEmpty();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void what_is_committed_is_there_once_the_host_commits(EveryDatabase kind) throws SQLException {
        JdbcStorage joined = joined(kind);
        joined.commit(
                PlainRecords.changes().chart(PlainRecords.chart("camille")).build());
        assertThat(hasGrant(joined)).isTrue();
        assertThat(hasGrant(storage)).isFalse();
        host.commit();
        assertThat(hasGrant(storage)).isTrue();
        assertThat(visits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void what_is_committed_is_gone_if_the_host_rolls_back(EveryDatabase kind) throws SQLException {
        joined(kind)
                .commit(PlainRecords.changes()
                        .chart(PlainRecords.chart("camille"))
                        .build());
        host.rollback();
        assertThat(hasGrant(storage)).isFalse();
        assertThat(visits()).isZero();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_whole_command_stands_and_falls_with_the_hosts_transaction(EveryDatabase kind) throws SQLException {
        JdbcStorage joined = joined(kind);
        FamilyPractice clinic = new FamilyPractice();
        PortalAccess portal = clinic.portal(storage);
        EnableAccess command = EnableAccess.on(clinic.family.camille(), clinic.father());
        portal.joining(joined).enabling().enable(clinic.clerk, command).orThrow();
        host.rollback();
        portal.delivery().runOnce(10);
        assertThat(clinic.mailer.attempts()).isEmpty();
        portal.joining(joined).enabling().enable(clinic.clerk, command).orThrow();
        host.commit();
        portal.delivery().runOnce(10);
        assertThat(clinic.mailer.attempts())
                .as("the link, and word of it to the address on file")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_refused_commit_leaves_the_hosts_work_and_the_commits_before_it(EveryDatabase kind) throws SQLException {
        JdbcStorage joined = joined(kind);
        joined.commit(
                PlainRecords.changes().chart(PlainRecords.chart("camille")).build());
        CommitResult refused = joined.commit(PlainRecords.changes()
                .chart(PlainRecords.chart("anthony"))
                .chart(PlainRecords.chart("camille"))
                .build());
        assertThat(refused)
                .isInstanceOfSatisfying(
                        CommitResult.Conflict.class,
                        conflict -> assertThat(conflict.moved()).containsExactly("camille"));
        run("INSERT INTO visit (id) VALUES (2)");
        host.commit();
        assertThat(visits()).isEqualTo(2);
        assertThat(storage.chart(PRACTICE, new ChartId("camille")).version()).isEqualTo(1);
        assertThat(storage.chart(PRACTICE, new ChartId("anthony")).version()).isZero();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_failed_read_leaves_the_hosts_work(EveryDatabase kind) throws SQLException {
        JdbcStorage joined = joined(kind);
        JdbcStorage failing = storage.joining(failingAtFirst("portal_grant"));
        assertThatThrownBy(() -> OpenGrants.of(failing, PRACTICE, ACCOUNT)).isInstanceOf(AccessStoreException.class);
        joined.commit(
                PlainRecords.changes().chart(PlainRecords.chart("camille")).build());
        host.commit();
        assertThat(visits()).isEqualTo(1);
        assertThat(hasGrant(storage)).isTrue();
    }

    /** The host's connection, on which statements about that table are spoilt, so that the server refuses them. */
    private Connection failingAtFirst(String table) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = ((String) arguments[0]).replace(table, "no_such_table");
                    }
                    try {
                        return method.invoke(host, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_connection_in_no_transaction_is_refused(EveryDatabase kind) throws SQLException {
        joined(kind);
        host.rollback();
        host.setAutoCommit(true);
        assertThatThrownBy(() -> storage.joining(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("connection");
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_source_that_knows_the_hosts_transaction_is_joined(EveryDatabase kind) throws SQLException {
        joined(kind);
        JdbcStorage aware = JdbcStorage.inTransactionsOf(handingOut(host));
        aware.commit(PlainRecords.changes().chart(PlainRecords.chart("camille")).build());
        assertThat(hasGrant(aware)).isTrue();
        host.rollback();
        assertThat(hasGrant(storage)).isFalse();
        assertThat(visits()).isZero();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void outside_of_a_transaction_such_a_source_gets_its_own(EveryDatabase kind) throws SQLException {
        joined(kind);
        host.rollback();
        JdbcStorage aware = JdbcStorage.inTransactionsOf(database.dataSource());
        aware.commit(PlainRecords.changes().chart(PlainRecords.chart("camille")).build());
        assertThat(hasGrant(storage)).isTrue();
    }

    /** As a transaction manager's source does: always the same connection, which stays open when it is closed. */
    static DataSource handingOut(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                JoiningTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                JoiningTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }
}
