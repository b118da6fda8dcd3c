package dev.portalaccess.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements on one connection, each with the same timeout. Used by one thread. */
public final class SqlSession {

    private final Connection connection;
    private final DatabaseDialect database;
    private final int timeoutSeconds;

    SqlSession(Connection connection, DatabaseDialect database, int timeoutSeconds) {
        this.connection = connection;
        this.database = database;
        this.timeoutSeconds = timeoutSeconds;
    }

    Connection connection() {
        return connection;
    }

    /** Returns the dialect of the database. */
    public DatabaseDialect database() {
        return database;
    }

    /** Returns a value for every row of the query. */
    public <T> List<T> list(String sql, List<SqlParameter> params, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepared(sql, params);
                ResultSet results = statement.executeQuery()) {
            ResultColumns columns = new ResultColumns(results, database);
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(read(reader, columns));
            }
            database.heed(statement.getWarnings());
            return rows;
        }
    }

    private static <T> T read(RowReader<T> reader, ResultColumns columns) throws SQLException {
        try {
            return reader.read(columns);
        } catch (RuntimeException e) {
            throw new UnreadableRowException(e);
        }
    }

    /** Returns the value of the query's only row. */
    public <T> Optional<T> first(String sql, List<SqlParameter> params, RowReader<T> reader) throws SQLException {
        return list(sql, params, reader).stream().findFirst();
    }

    /** Reports whether the query finds a row. */
    public boolean finds(String sql, List<SqlParameter> params) throws SQLException {
        return first(sql, params, columns -> true).isPresent();
    }

    /** Executes the statement and returns the number of rows that it touched. */
    public int update(String sql, List<SqlParameter> params) throws SQLException {
        try (PreparedStatement statement = prepared(sql, params)) {
            int touched = statement.executeUpdate();
            database.heed(statement.getWarnings());
            return touched;
        }
    }

    private PreparedStatement prepared(String sql, List<SqlParameter> params) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            if (timeoutSeconds > 0) {
                statement.setQueryTimeout(timeoutSeconds);
            }
            for (int i = 0; i < params.size(); i++) {
                database.bind(statement, i + 1, params.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
