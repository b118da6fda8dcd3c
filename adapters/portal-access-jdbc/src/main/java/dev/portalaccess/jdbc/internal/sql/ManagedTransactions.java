package dev.portalaccess.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The transactions of a data source that knows the host's transaction. A connection with auto-commit off is in the
 * host's transaction. With auto-commit on, the storage uses its own transactions.
 */
public final class ManagedTransactions implements TransactionSource {

    private final DataSource source;
    private final OwnTransactions own;
    private final Duration timeout;

    /** Over that source; {@code own} uses the same source. */
    public ManagedTransactions(DataSource source, OwnTransactions own, Duration timeout) {
        this.source = source;
        this.own = own;
        this.timeout = timeout;
    }

    @Override
    public DatabaseDialect database() {
        return own.database();
    }

    @Override
    public TransactionSource portable() {
        return new ManagedTransactions(source, own.portable(), timeout);
    }

    // A host's transaction that was refused for the sake of others is over; only the host can begin it again.
    @Override
    public boolean mayRepeat() {
        try (Connection connection = source.getConnection()) {
            return connection.getAutoCommit();
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public <T> T alone(SqlWork<T> work) throws SQLException {
        return wherever(transactions -> transactions.alone(work));
    }

    @Override
    public <T> T together(SqlWork<T> work) throws SQLException {
        return wherever(transactions -> transactions.together(work));
    }

    private interface Run<T> {
        T in(TransactionSource transactions) throws SQLException;
    }

    private <T> T wherever(Run<T> run) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!connection.getAutoCommit()) {
                return run.in(new HostsTransaction(connection, own.database(), timeout));
            }
        }
        return run.in(own);
    }
}
