package dev.portalaccess.examples.frontdesk.embedding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The host's own tables, beside the library's in one database. Safe for several threads. */
public final class HostTables {

    private final DataSource database;

    /** What is done on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** What is made of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Makes it. */
        T read(ResultSet row) throws SQLException;
    }

    /** They cannot be used. Drivers quote values, so only the state is told, and no cause is kept. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unusable(SQLException cause) {
            super("the host's tables cannot be used, SQL state " + cause.getSQLState());
        }
    }

    /** In that database. */
    public HostTables(DataSource database) {
        this.database = database;
    }

    /** Does all of it, or nothing. */
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

    /** Changes rows, or makes a table; answers how many rows. */
    public int change(String sql, String... values) {
        return together(connection -> change(connection, sql, values));
    }

    /** The same as a part of something. */
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
