package dev.portalaccess.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;

/** The host's transaction on one connection. A failure is rolled back to a savepoint, and the host's work remains. */
public final class HostsTransaction implements TransactionSource {

    private final Connection connection;
    private final DatabaseDialect database;
    private final Duration timeout;
    private final SqlSession session;

    /** Creates a source for the connection, which is in a transaction. */
    public HostsTransaction(Connection connection, DatabaseDialect database, Duration timeout) {
        this.connection = connection;
        this.database = database;
        this.timeout = timeout;
        this.session = new SqlSession(connection, database, OwnTransactions.seconds(timeout));
    }

    @Override
    public DatabaseDialect database() {
        return database;
    }

    @Override
    public TransactionSource portable() {
        return new HostsTransaction(connection, database.portable(), timeout);
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    // Behind a savepoint as well: on PostgreSQL a statement that fails makes the whole transaction useless.
    @Override
    public <T> T alone(SqlWork<T> work) throws SQLException {
        return together(work);
    }

    @Override
    public <T> T together(SqlWork<T> work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            T result = work.on(session);
            connection.releaseSavepoint(before);
            return result;
        } catch (SQLException | RuntimeException e) {
            undo(before, e);
            throw e;
        }
    }

    private void undo(Savepoint before, Exception because) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
