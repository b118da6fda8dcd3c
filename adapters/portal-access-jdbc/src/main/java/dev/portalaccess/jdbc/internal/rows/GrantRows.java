package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.Grants;
import dev.portalaccess.jdbc.internal.sql.Columns;
import dev.portalaccess.jdbc.internal.sql.Row;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.PracticeId;
import java.sql.SQLException;

/** Grants, as they stand and as they stood. */
public final class GrantRows {

    private GrantRows() {}

    /** The row of a grant at that place of its chart's list. */
    public static Row row(PracticeId practice, Grant grant, int place) {
        return Row.in(Names.GRANT)
                .set("practice", practice.value())
                .set("chart", grant.chart().value())
                .set("id", grant.id().value())
                .set("place", place)
                .set("holder", grant.holder().value())
                .set("account", grant.account().value())
                .set("body", Grants.body(grant));
    }

    /** The grant of a row. */
    public static Grant grant(Columns columns) throws SQLException {
        return Grants.grant(
                new GrantId(columns.text("grant_id")),
                new ChartId(columns.text("chart")),
                new HolderId(columns.text("holder")),
                new AccountId(columns.text("account")),
                columns.text("body"));
    }
}
