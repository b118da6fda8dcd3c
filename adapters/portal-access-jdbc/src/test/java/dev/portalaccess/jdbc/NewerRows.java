package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows as a newer version writes them, on the schema of this one. */
final class NewerRows {

    private static final String NEWER = "{\"kind\":\"OF_A_NEWER_VERSION\",\"since\":7}";

    private NewerRows() {}

    static void rewrite(TestDatabase database, NewerRecord record) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE " + change(record.kind()) + " WHERE practice = ? AND id = ?")) {
            statement.setString(1, record.practice().value());
            statement.setString(2, record.id());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("no such row: " + record.kind());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a row could not be written over", e);
        }
    }

    private static String change(NewerRecord.Kind kind) {
        return switch (kind) {
            case INVITATION -> "portal_invitation SET state = 'OF_A_NEWER_VERSION', " + replacing("\"state\":", "LIVE");
            case REGISTRATION ->
                "portal_registration SET step = 'OF_A_NEWER_VERSION', " + replacing("\"step\":", "INVITED");
            case ACCESS_REQUEST ->
                "portal_access_request SET state = 'OF_A_NEWER_VERSION', " + replacing("\"state\":", "SUBMITTED");
            case MESSAGE_STATE -> "portal_message SET state = 'OF_A_NEWER_VERSION'";
            case MESSAGE_KIND -> "portal_message SET kind = 'OF_A_NEWER_VERSION'";
            case GRANT -> "portal_grant SET " + replacing("\"standing\":", "OPEN");
            case SPOOLED_RECORD -> "portal_access_spool SET body = replace(body, '\"format\":1,', '\"format\":999,')";
            case HOLDER ->
                "portal_holder SET body = replace(body, '\"format\":1,',"
                        + " '\"format\":1,\"ofANewerVersion\":{\"since\":7},')";
        };
    }

    private static String replacing(String field, String kind) {
        return "body = replace(body, '" + field + "{\"kind\":\"" + kind + "\"}', '" + field + NEWER + "')";
    }
}
