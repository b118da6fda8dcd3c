package dev.portalaccess.benchmarks;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The read of a decision, as one prepared statement whose result is not processed. */
final class BareDecisionRead {

    private static final String SELECT =
            "SELECT id, chart, holder, account, body FROM portal_grant WHERE practice = ? AND account = ? AND chart = ?";
    private static final int COLUMNS = 5;

    private BareDecisionRead() {}

    static void select(DataSource source, AccountId account, ChartId chart) {
        PlainSql.with(source::getConnection, connection -> select(connection, account, chart));
    }

    private static void select(Connection connection, AccountId account, ChartId chart) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, EnablingLoad.PRACTICE.value());
            statement.setString(2, account.value());
            statement.setString(3, chart.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    read(row);
                }
            }
        }
    }

    private static void read(ResultSet row) throws SQLException {
        for (int column = 1; column <= COLUMNS; column++) {
            row.getString(column);
        }
    }
}
