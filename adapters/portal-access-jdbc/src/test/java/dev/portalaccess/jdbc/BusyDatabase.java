package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that somebody else holds up, and what a call then comes to. */
final class BusyDatabase {

    private BusyDatabase() {}

    /** Somebody else has begun to write to that table and does not end. */
    static Connection writing(TestDatabase database, EveryDatabase kind, String table) throws SQLException {
        Connection other = database.dataSource().getConnection();
        if (kind == EveryDatabase.SQLITE) {
            run(other, "BEGIN IMMEDIATE");
        } else {
            other.setAutoCommit(false);
            run(other, "UPDATE " + table + " SET version = version");
        }
        return other;
    }

    /** The code of the failure, or {@code none}. */
    static String codeOf(Runnable call) {
        try {
            call.run();
            return "none";
        } catch (AccessStoreException e) {
            return e.code();
        }
    }

    /** Runs a statement on that connection. */
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
