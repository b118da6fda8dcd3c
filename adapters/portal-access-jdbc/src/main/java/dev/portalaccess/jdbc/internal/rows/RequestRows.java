package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.json.StateName;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.spi.storage.RetentionRule;
import java.sql.SQLException;

/** The rows of requests for access. */
public final class RequestRows {

    /** The columns that a read or a list needs. */
    public static final String COLUMNS = "id, version, submitted_at, body, seal";

    private RequestRows() {}

    /** Returns the row of a request in its next version. */
    public static RowValues row(Versioned<AccessRequest> request) {
        AccessRequest value = request.value();
        String body = RecordBodies.CODEC.writeRequest(value);
        return RowValues.in(TableNames.ACCESS_REQUEST)
                .set("practice", value.practice().value())
                .set("id", value.id().value())
                .set("version", request.version() + 1)
                .set("chart", value.chart().value())
                .set("requester_kind", value.submission().by().kind())
                .set("requester", value.submission().by().id())
                .set("submitted_at", value.submission().at())
                .set("expires_at", value.submission().until())
                .set("state", StateName.of(value.state().kind(), body, "state"))
                .setInstant("ages_from", RetentionRule.agesFrom(value))
                .set("body", body)
                .setSeal(request.seal());
    }

    /** Returns the request in a row. */
    public static Versioned<AccessRequest> request(ResultColumns columns) throws SQLException {
        return new Versioned<>(
                RecordBodies.CODEC.readRequest(columns.text("body")), columns.number("version"), columns.seal("seal"));
    }
}
