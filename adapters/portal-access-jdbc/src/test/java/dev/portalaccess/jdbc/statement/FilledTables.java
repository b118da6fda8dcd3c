package dev.portalaccess.jdbc.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Tables of a practice that has worked for years, made by PostgreSQL itself; nearly all of it is done and over. */
final class FilledTables {

    static final String PRACTICE = "riverside";

    /** The rows of each of the large tables. */
    static final int ROWS = 20_000;

    private static final String AT = "timestamptz '2026-01-01 00:00:00+00' + i * interval '1 minute'";
    private static final String FROM = " FROM generate_series(1, " + ROWS + ") AS s(i)";

    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO portal_message (practice, id, kind, holder, invitation, channel, language, window_from, state,"
                    + " changed_at, due_at, attempts, fence) SELECT 'riverside', 'm' || i, 'ACTIVATION_LINK', 'h' || i,"
                    + " 'i' || i, CASE WHEN i % 3 = 0 THEN 'PRINT' ELSE 'EMAIL' END, 'en', " + AT
                    + ", CASE WHEN i IN (17, 1700) THEN 'PARKED' WHEN i = 99 THEN 'BOUNCED' WHEN i = 98 THEN 'MELTED'"
                    + " WHEN i % 4 = 0 THEN 'QUEUED' ELSE 'HANDED_OVER' END, "
                    + AT + ", timestamptz '2026-02-01 00:00:00+00', 1, 1" + FROM,
            "INSERT INTO portal_invitation (practice, id, version, purpose, holder, channel, issued_at, issued_until,"
                    + " issuer_kind, issuer, state, ended_at, body) SELECT 'riverside', 'i' || i, 1, 'ACTIVATION',"
                    + " 'h' || i % 5000, CASE WHEN i = 5 THEN 'PRINT' ELSE 'EMAIL' END, " + AT + ", " + AT
                    + " + interval '1 day', 'STAFF', 'clerk-' || CASE WHEN i = 7 THEN 7 ELSE 1 END,"
                    + " CASE WHEN i IN (3, 30) THEN 'VOIDED' WHEN i = 4 THEN 'MELTED' WHEN i > 19990 THEN 'LIVE'"
                    + " ELSE 'REDEEMED' END, " + AT + ", '{}'" + FROM,
            "INSERT INTO portal_invitation_chart (practice, chart, invitation) SELECT 'riverside', 'c' || i % 5000,"
                    + " 'i' || i" + FROM,
            "INSERT INTO portal_registration (practice, id, version, created_at, invitation, holder, step, ended_at,"
                    + " body) SELECT 'riverside', 'r' || i, 1, " + AT + ", 'i' || i, 'h' || i,"
                    + " CASE WHEN i IN (9, 90) THEN 'WAITING' WHEN i = 8 THEN 'MELTED' ELSE 'GRANTED' END, " + AT
                    + ", '{}'" + FROM,
            "INSERT INTO portal_audit_entry (practice, commit_id, ordinal, trail, chart, position, hash, written_at,"
                    + " actor_kind, actor, action, details) SELECT 'riverside', 'k' || i, 0,"
                    + " CASE WHEN i % 2 = 0 THEN 'REFUSED' ELSE 'CHART' END, CASE WHEN i % 2 = 0 THEN '' ELSE 'c1' END,"
                    + " i / 2, 'x', " + AT + ", 'STAFF', 'clerk', 'a', '{}'" + FROM,
            "INSERT INTO portal_former_grant (practice, chart, version, id, place, holder, account, body, replaced_at)"
                    + " SELECT 'riverside', 'c' || i % 2, i, 'g', 0, 'h', 'a', '{}', " + AT + FROM,
            "INSERT INTO portal_holder (practice, id, version, created_at, last_invited_at, mailbox, body)"
                    + " SELECT 'riverside', 'h' || i, 1, " + AT + ", " + AT + ", 'm' || i % 5000, '{}'" + FROM,
            "INSERT INTO portal_grant (practice, chart, id, place, holder, account, body, affirmed_at, ground, review_on)"
                    + " SELECT 'riverside', 'c' || i, 'g', 0, 'h' || i % 5000, 'a' || i, '{}', " + AT
                    + ", CASE WHEN i % 3 = 0 THEN 'GUARDIANSHIP' WHEN i % 3 = 1 THEN 'GUARDIANSHIP EVIDENCED'"
                    + " ELSE 'NONE' END, CASE WHEN i % 4 = 0 THEN 20000 + i ELSE 9000000 END" + FROM,
            "INSERT INTO portal_use (practice, account, chart, used_on) SELECT 'riverside', 'a' || i, 'c' || i,"
                    + " 20000 + i % 2 * 1000" + FROM,
            "INSERT INTO portal_access_spool (practice, id, chart, decided_at, body) SELECT 'riverside', 's' || i,"
                    + " 'c' || i % 5000, " + AT + ", '{}'" + FROM,
            "INSERT INTO portal_trail_start (practice, chart, trail_length, trail_last) SELECT 'riverside', 'c' || (i + 1),"
                    + " 1, 'x'" + FROM,
            "INSERT INTO portal_receipt (practice, commit_id, committed_at, content, result)"
                    + " SELECT 'riverside', 'k' || i, " + AT + ", 'x', ''" + FROM,
            "ANALYZE");

    private FilledTables() {}

    static void in(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        }
    }
}
