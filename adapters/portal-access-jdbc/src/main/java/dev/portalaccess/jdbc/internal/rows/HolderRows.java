package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.HolderJson;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;

/** The rows of holders. */
public final class HolderRows {

    /** The columns that a read needs. */
    public static final String COLUMNS = "id, version, account, body";

    private HolderRows() {}

    /** Returns the row of a holder in its next version; a new row also gets {@code created_at}. */
    public static RowValues row(Versioned<Holder> holder) {
        Holder value = holder.value();
        return RowValues.in(TableNames.HOLDER)
                .set("practice", value.practice().value())
                .set("id", value.id().value())
                .set("version", holder.version() + 1)
                .setInstant("last_invited_at", value.invitedAt().stream().max(Comparator.<Instant>naturalOrder()))
                .set("account", value.account().map(AccountId::value))
                .set("mailbox", value.address().map(address -> address.mailbox().key()))
                .set("body", HolderJson.body(value));
    }

    /** Returns the holder in a row. */
    public static Versioned<Holder> holder(PracticeId practice, ResultColumns columns) throws SQLException {
        return new Versioned<>(
                HolderJson.holder(
                        practice,
                        new HolderId(columns.text("id")),
                        columns.maybe("account").map(AccountId::new),
                        columns.text("body")),
                columns.number("version"));
    }
}
