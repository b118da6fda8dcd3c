package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.json.RecordCodec;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A log of accesses in a table of the host's own, for the guide. */
final class AccessTable implements AccessLog {

    private static final RecordCodec CODEC = new RecordCodec();

    private final DataSource database;

    AccessTable(DataSource database) {
        this.database = database;
    }

    void create() {
        work(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS access_log (practice TEXT NOT NULL, id TEXT NOT NULL,"
                        + " chart TEXT NOT NULL, at BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (practice, id))");
                return statement.execute(
                        "CREATE INDEX IF NOT EXISTS access_log_chart ON access_log (practice, chart, at, id)");
            }
        });
    }

    // snippet
    @Override
    public void append(List<AccessRecord> records) {
        work(connection -> {
            connection.setAutoCommit(false);
            String sql = "INSERT INTO access_log (practice, id, chart, at, body) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (AccessRecord record : records) {
                    insert.setString(1, record.practice().value());
                    insert.setString(2, record.id().value());
                    insert.setString(3, record.chart().value());
                    insert.setLong(4, record.at().toEpochMilli());
                    insert.setString(5, CODEC.writeAccessRecord(record));
                    insert.addBatch();
                }
                int[] inserted = insert.executeBatch();
                connection.commit();
                return inserted;
            }
        });
    }
    // end

    // snippet
    @Override
    public Page<AccessRecord> read(PracticeId practice, ChartId chart, AccessPeriod period, Page.Request page) {
        String[] last = page.after().map(AccessTable::place).orElse(new String[] {Long.toString(Long.MAX_VALUE), ""});
        String sql = "SELECT body FROM access_log WHERE practice = ? AND chart = ? AND at >= ? AND at < ?"
                + " AND (at < ? OR (at = ? AND id < ?)) ORDER BY at DESC, id DESC LIMIT ?";
        List<AccessRecord> found = work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, practice.value());
                query.setString(2, chart.value());
                query.setLong(3, period.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
                query.setLong(4, period.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
                query.setLong(5, Long.parseLong(last[0]));
                query.setLong(6, Long.parseLong(last[0]));
                query.setString(7, last[1]);
                query.setLong(8, page.limit() + 1L);
                return records(query);
            }
        });
        return page.cut(
                found,
                record -> new Page.Cursor(
                        record.at().toEpochMilli() + " " + record.id().value()));
    }
    // end

    private static String[] place(Page.Cursor cursor) {
        return Optional.of(cursor.value().split(" ", -1))
                .filter(parts -> parts.length == 2)
                .orElseThrow(() -> new IllegalArgumentException("the cursor is of another list"));
    }

    private static List<AccessRecord> records(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<AccessRecord> records = new ArrayList<>();
            while (rows.next()) {
                records.add(CODEC.readAccessRecord(rows.getString("body")));
            }
            return records;
        }
    }

    private interface DatabaseWork<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T work(DatabaseWork<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the log of accesses is out of reach", e);
        }
    }
}
