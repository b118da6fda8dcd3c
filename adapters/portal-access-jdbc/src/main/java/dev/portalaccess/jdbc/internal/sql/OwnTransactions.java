package dev.portalaccess.jdbc.internal.sql;

import dev.portalaccess.spi.storage.AccessStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The storage's own transactions. Each piece of work takes a connection and returns it in its former state. */
public final class OwnTransactions implements TransactionSource {

    private final DataSource source;
    private final DatabaseDialect database;
    private final Duration timeout;
    private final Semaphore writer;

    /**
     * Creates transactions on the source's connections.
     *
     * @param writer a fair semaphore with one permit, shared by all writers that use this source
     */
    public OwnTransactions(DataSource source, DatabaseDialect database, Duration timeout, Semaphore writer) {
        this.source = source;
        this.database = database;
        this.timeout = timeout;
        this.writer = writer;
    }

    @Override
    public DatabaseDialect database() {
        return database;
    }

    @Override
    public OwnTransactions portable() {
        return new OwnTransactions(source, database.portable(), timeout, writer);
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public <T> T alone(SqlWork<T> work) throws SQLException {
        return connected(connection -> {
            Optional<DatabaseDialect.ConnectionReset> limited = database.limit(connection, timeout);
            try {
                return work.on(session(connection, limited.isPresent() ? Duration.ZERO : timeout));
            } finally {
                if (limited.isPresent() && !connection.isClosed()) {
                    limited.get().restore();
                }
            }
        });
    }

    private <T> T each(SqlWork<T> work) throws SQLException {
        return connected(connection -> work.on(session(connection, timeout)));
    }

    private interface Connected<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T connected(Connected<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean auto = connection.getAutoCommit();
            if (!auto) {
                connection.setAutoCommit(true);
            }
            try {
                return work.with(connection);
            } catch (SQLException e) {
                leave(connection, e);
                throw e;
            } finally {
                if (!auto && !connection.isClosed()) {
                    connection.setAutoCommit(false);
                }
            }
        }
    }

    /** Discards a connection whose server is gone or has become read-only; not every pool detects that. */
    private void leave(Connection connection, SQLException because) throws SQLException {
        if (database.isGone(because)) {
            database.discard(connection);
        }
    }

    @Override
    public <T> T together(SqlWork<T> work) throws SQLException {
        if (!database.hasOneWriter()) {
            return each(session -> inTransaction(session, work));
        }
        queue();
        try {
            return each(session -> inTransaction(session, work));
        } finally {
            writer.release();
        }
    }

    private <T> T inTransaction(SqlSession session, SqlWork<T> work) throws SQLException {
        try {
            database.begin(session.connection());
            T result = work.on(session);
            database.commit(session.connection());
            return result;
        } catch (SQLException | RuntimeException e) {
            undo(session.connection(), e);
            throw e;
        }
    }

    /** A connection that cannot be rolled back must not return to the pool with an open transaction. */
    private void undo(Connection connection, Exception because) throws SQLException {
        try {
            database.rollback(connection);
        } catch (SQLException e) {
            because.addSuppressed(e);
            database.discard(connection);
        }
    }

    private void queue() {
        try {
            if (!writer.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AccessStoreException("writer-queue");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccessStoreException("interrupted", e);
        }
    }

    private SqlSession session(Connection connection, Duration longest) {
        return new SqlSession(connection, database, seconds(longest));
    }

    /** Returns the timeout in seconds; 0 means no limit. */
    static int seconds(Duration timeout) {
        return Math.toIntExact(timeout.toSeconds());
    }
}
