package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.internal.sql.Database;
import dev.portalaccess.jdbc.internal.sql.OwnTransactions;
import dev.portalaccess.spi.AccessStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.sql.DataSource;

/** Finds out what is at the other end of a source. */
final class Connecting {

    /** Long enough for a busy database, and short enough for a clerk. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);

    private Connecting() {}

    /** Transactions of our own, by the time-out; all that write through them queue where the database wants that. */
    static Function<Duration, OwnTransactions> own(DataSource source) {
        Database database = database(source);
        Semaphore writer = new Semaphore(1, true);
        return timeout -> new OwnTransactions(source, database, timeout, writer);
    }

    /** The time-out, if it is one that a statement may have. */
    static Duration required(Duration timeout) {
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout must lie between 1 second and 10 minutes");
        }
        return timeout;
    }

    private static Database database(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return Database.of(connection);
        } catch (SQLException e) {
            throw new AccessStoreException("unavailable", e);
        }
    }
}
