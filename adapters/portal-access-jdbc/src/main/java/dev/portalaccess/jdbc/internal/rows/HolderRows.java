package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.Holders;
import dev.portalaccess.jdbc.internal.sql.Columns;
import dev.portalaccess.jdbc.internal.sql.Row;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;

/** Holders. */
public final class HolderRows {

    /** What it takes to read one. */
    public static final String COLUMNS = "id, version, account, body";

    private HolderRows() {}

    /** The row of a holder in its next version; a new one also gets {@code created_at}. */
    public static Row row(Versioned<Holder> holder) {
        Holder value = holder.value();
        return Row.in(Names.HOLDER)
                .set("practice", value.practice().value())
                .set("id", value.id().value())
                .set("version", holder.version() + 1)
                .setInstant("last_invited_at", value.invitedAt().stream().max(Comparator.<Instant>naturalOrder()))
                .set("account", value.account().map(AccountId::value))
                .set("mailbox", value.address().map(address -> address.mailbox().key()))
                .set("body", Holders.body(value));
    }

    /** The holder of a row. */
    public static Versioned<Holder> holder(PracticeId practice, Columns columns) throws SQLException {
        return new Versioned<>(
                Holders.holder(
                        practice,
                        new HolderId(columns.text("id")),
                        columns.maybe("account").map(AccountId::new),
                        columns.text("body")),
                columns.number("version"));
    }
}
