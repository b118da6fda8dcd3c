package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.internal.sql.DatabaseDialect;
import dev.portalaccess.jdbc.internal.sql.OwnTransactions;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.sql.DataSource;

/** The detection of the database behind a data source. */
final class DatabaseDetection {

    /** The default timeout: long enough for a busy database, and short enough for a clerk. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);

    private DatabaseDetection() {}

    /**
     * The storage's own transactions, with the time-out; all that write through them queue where the database wants
     * that.
     */
    static Function<Duration, OwnTransactions> own(DataSource source) {
        DatabaseDialect database = database(source);
        Semaphore writer = new Semaphore(1, true);
        return timeout -> new OwnTransactions(source, database, timeout, writer);
    }

    /** Returns the timeout if a statement may have it. */
    static Duration required(Duration timeout) {
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout must lie between 1 second and 10 minutes");
        }
        return timeout;
    }

    private static DatabaseDialect database(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return DatabaseDialect.of(connection);
        } catch (SQLException e) {
            throw new AccessStoreException("unavailable", e);
        }
    }
}
