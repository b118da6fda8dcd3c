package dev.portalaccess.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain JDBC, for the other sides. */
final class PlainSql {

    private PlainSql() {}

    /** A source of connections. */
    interface Source {
        Connection connection() throws SQLException;
    }

    /** Work on a connection. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Runs the work on a connection of the source and then returns the connection. */
    static void with(Source source, Work work) {
        try (Connection connection = source.connection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    static void execute(Connection connection, String sql, List<@Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
