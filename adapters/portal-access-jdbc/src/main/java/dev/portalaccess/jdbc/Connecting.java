package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.internal.sql.Database;
import dev.portalaccess.spi.AccessStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Finds out what is at the other end of a source. */
final class Connecting {

    /** Long enough for a busy database, and short enough for a clerk. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Connecting() {}

    static Database database(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return Database.of(connection);
        } catch (SQLException e) {
            throw new AccessStoreException("unavailable", e);
        }
    }
}
