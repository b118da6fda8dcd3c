package dev.portalaccess.benchmarks;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads of a decision, each as one prepared statement whose result is not processed. */
final class BareDecisionRead {

    /** What a decision rests on: the chart's record, the account's grants on it, and their holders. */
    private static final String EVERYTHING =
            "SELECT c.version, c.merged_into, c.blocks, c.trail_length, c.trail_last, c.tags, c.redeemable, c.seal, g.id, g.chart, g.holder, g.account,"
                    + " g.body, h.id, h.version, h.account, h.body, h.seal FROM portal_chart c"
                    + " LEFT JOIN portal_grant g ON g.practice = c.practice AND g.chart = c.id AND g.account = ?"
                    + " LEFT JOIN portal_holder h ON h.practice = g.practice AND h.id = g.holder"
                    + " WHERE c.practice = ? AND c.id = ? ORDER BY g.place";

    private static final String GRANT =
            "SELECT id, chart, holder, account, body FROM portal_grant WHERE account = ? AND practice = ? AND chart = ?";

    /** The same of every chart on which the account has a grant. */
    private static final String HELD =
            "SELECT c.version, c.merged_into, c.blocks, c.trail_length, c.trail_last, c.tags, c.redeemable, c.seal, g.id, g.chart, g.holder, g.account,"
                    + " g.body, h.id, h.version, h.account, h.body, h.seal FROM portal_grant g"
                    + " LEFT JOIN portal_chart c ON c.practice = g.practice AND c.id = g.chart"
                    + " LEFT JOIN portal_holder h ON h.practice = g.practice AND h.id = g.holder"
                    + " WHERE g.account = ? AND g.practice = ? ORDER BY g.chart, g.place";

    private BareDecisionRead() {}

    /** Reads everything that a decision rests on. */
    static void everything(DataSource source, AccountId account, ChartId chart) {
        PlainSql.with(source::getConnection, connection -> select(connection, EVERYTHING, account, chart));
    }

    /** Reads everything that decisions about all charts of the account rest on. */
    static void held(DataSource source, AccountId account) {
        PlainSql.with(source::getConnection, connection -> select(connection, HELD, account));
    }

    /** Reads only the rows of the grants. */
    static void grant(DataSource source, AccountId account, ChartId chart) {
        PlainSql.with(source::getConnection, connection -> select(connection, GRANT, account, chart));
    }

    private static void select(Connection connection, String sql, AccountId account, ChartId... charts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, account.value());
            statement.setString(2, EnablingLoad.PRACTICE.value());
            for (int i = 0; i < charts.length; i++) {
                statement.setString(3 + i, charts[i].value());
            }
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getString(column);
                    }
                }
            }
        }
    }
}
