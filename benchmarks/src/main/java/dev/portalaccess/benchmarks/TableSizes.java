package dev.portalaccess.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The contents of the tables. */
final class TableSizes {

    static final List<String> ALL = List.of(
            "portal_chart",
            "portal_grant",
            "portal_former_grant",
            "portal_invitation",
            "portal_invitation_chart",
            "portal_holder",
            "portal_key",
            "portal_audit_entry",
            "portal_message",
            "portal_receipt");

    private TableSizes() {}

    /**
     * Returns all rows as texts after the work is done. The tables must be empty before; they are empty again
     * afterwards.
     */
    static List<String> after(DataSource source, Runnable work) {
        work.run();
        List<String> rows = new ArrayList<>();
        PlainSql.with(source::getConnection, connection -> {
            for (String table : ALL) {
                rows.addAll(rows(connection, table));
            }
            PlainSql.execute(connection, "TRUNCATE " + String.join(", ", ALL));
        });
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT t::text FROM " + table + " t ORDER BY 1");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(table + found.getString(1));
            }
        }
        return rows;
    }
}
