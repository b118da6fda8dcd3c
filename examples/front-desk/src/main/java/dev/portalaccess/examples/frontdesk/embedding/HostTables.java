package dev.portalaccess.examples.frontdesk.embedding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The host's tables, in the same database as the library's. Thread-safe. */
public final class HostTables {

    private final DataSource database;

    /** Work on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work. */
        T on(Connection connection) throws SQLException;
    }

    /** A reader of rows. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads the row. */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Thrown if the tables cannot be used. Drivers quote values in their messages, so the message contains only the SQL
     * state, and the exception has no cause.
     */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unusable(SQLException cause) {
            super("the host's tables cannot be used, SQL state " + cause.getSQLState());
        }
    }

    /** Creates access to the tables in the database. */
    public HostTables(DataSource database) {
        this.database = database;
    }

    /** Runs the work in one transaction. */
    public <T> T together(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new Unusable(e);
        }
    }

    /** Runs a statement that changes rows or creates a table, and returns the number of rows. */
    public int change(String sql, String... values) {
        return together(connection -> change(connection, sql, values));
    }

    /** Runs such a statement on the connection, as part of a larger transaction. */
    public static int change(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Reads rows. */
    public <T> List<T> all(Reader<T> reader, String sql, String... values) {
        return together(connection -> {
            try (PreparedStatement statement = filled(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        });
    }

    /** Reads the first row, if there is one. */
    public <T> Optional<T> first(Reader<T> reader, String sql, String... values) {
        return all(reader, sql, values).stream().findFirst();
    }

    private static PreparedStatement filled(Connection connection, String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
