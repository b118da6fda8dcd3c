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
import java.util.Optional;

/** The rows of holders. */
public final class HolderRows {

    /** The columns that a read needs. */
    public static final String COLUMNS = "id, version, account, body, revocations";

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
                .set("body", HolderJson.body(value))
                .set("revocations", HolderJson.revocations(value.revocations()));
    }

    /** Returns the holder in a row. */
    public static Versioned<Holder> holder(PracticeId practice, ResultColumns columns) throws SQLException {
        return holder(practice, columns, "");
    }

    /** Returns the holder in a row whose columns carry the prefix. */
    public static Versioned<Holder> holder(PracticeId practice, ResultColumns columns, String prefix)
            throws SQLException {
        Holder holder = HolderJson.holder(
                practice,
                new HolderId(columns.text(prefix + "id")),
                columns.maybe(prefix + "account").map(AccountId::new),
                columns.text(prefix + "body"));
        Optional<String> revocations = columns.maybe(prefix + "revocations");
        return new Versioned<>(
                revocations.map(HolderJson::revocations).map(holder::withRevocations).orElse(holder),
                columns.number(prefix + "version"));
    }
}
