package dev.portalaccess.jdbc.statement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What PostgreSQL did to answer a statement.
 *
 * @param lines the plan, with the numbers of rows that each step really had
 */
record StatementPlan(List<String> lines) {

    private static final Pattern ROWS = Pattern.compile("actual rows=([0-9.]+) loops=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [A-Za-z ]+: (\\d+)");

    /** Runs the statement, tells what was done, and undoes what it wrote. */
    static StatementPlan of(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) " + sql)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return new StatementPlan(lines);
        }
    }

    /** Returns the most rows that any step had, those included that it looked at and threw away. */
    double mostRows() {
        double most = 0;
        for (String line : lines) {
            Matcher rows = ROWS.matcher(line);
            if (rows.find()) {
                most = Math.max(most, Double.parseDouble(rows.group(1)) * Double.parseDouble(rows.group(2)));
            }
            Matcher removed = REMOVED.matcher(line);
            if (removed.find()) {
                most = Math.max(most, Double.parseDouble(removed.group(1)));
            }
        }
        return most;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
