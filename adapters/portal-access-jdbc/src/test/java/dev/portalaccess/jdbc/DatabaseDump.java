package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All that stands in a database, as a thief of it would read it. */
final class DatabaseDump {

    private DatabaseDump() {}

    static String of(TestDatabase database) {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : tables(connection)) {
                append(connection, table, dump);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dump.toString();
    }

    /** The tables of this library. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet results = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (results.next()) {
                String name = results.getString("TABLE_NAME");
                if (name.regionMatches(true, 0, "portal_", 0, 7)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static void append(Connection connection, String table, StringBuilder dump) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    dump.append(table)
                            .append(' ')
                            .append(rows.getString(column))
                            .append('\n');
                }
            }
        }
    }
}
