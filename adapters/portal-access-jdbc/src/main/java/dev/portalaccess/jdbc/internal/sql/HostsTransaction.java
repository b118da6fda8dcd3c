package dev.portalaccess.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;

/** Everything on the host's connection: what goes wrong is undone to a savepoint, and the host's work stays. */
public final class HostsTransaction implements Transactions {

    private final Connection connection;
    private final Database database;
    private final Session session;

    /** On that connection, which is in a transaction. */
    public HostsTransaction(Connection connection, Database database, Duration timeout) {
        this.connection = connection;
        this.database = database;
        this.session = new Session(connection, database, OwnTransactions.seconds(timeout));
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    // Behind a savepoint as well: on PostgreSQL a statement that fails makes the whole transaction useless.
    @Override
    public <T> T alone(Work<T> work) throws SQLException {
        return together(work);
    }

    @Override
    public <T> T together(Work<T> work) throws SQLException {
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
