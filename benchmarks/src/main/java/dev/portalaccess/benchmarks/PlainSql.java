package dev.portalaccess.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Plain JDBC, as the other sides use it. */
final class PlainSql {

    private PlainSql() {}

    /** Gives a connection. */
    interface Source {
        Connection connection() throws SQLException;
    }

    /** Uses one. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** On a connection of that source, given back afterwards. */
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

    static void execute(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
