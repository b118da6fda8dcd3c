package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.FirstLayout;
import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The rows of holders. */
public final class HolderRows {

    /** The columns that a read needs. */
    public static final String COLUMNS = "id, version, account, body, seal";

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
                .set("review_on", value.firstReview().map(LocalDate::toString))
                .setSeal(holder.seal())
                .set("body", RecordBodies.CODEC.writeHolder(value))
                .setInstant(
                        "revoking_since",
                        value.revocations().stream()
                                .map(revocation -> revocation.revoked().at())
                                .min(Comparator.<Instant>naturalOrder()));
    }

    /** Returns the rows of the other accounts of a holder, by which decisions about these find the holder. */
    public static List<RowValues> accounts(Holder holder) {
        return holder.otherAccounts().stream()
                .map(account -> RowValues.in(TableNames.OTHER_ACCOUNT)
                        .set("practice", holder.practice().value())
                        .set("account", account.value())
                        .set("holder", holder.id().value()))
                .toList();
    }

    /** Returns the holder in a row. */
    public static Versioned<Holder> holder(PracticeId practice, ResultColumns columns) throws SQLException {
        return holder(practice, columns, "");
    }

    /** Returns the holder in a row whose columns carry the prefix. */
    public static Versioned<Holder> holder(PracticeId practice, ResultColumns columns, String prefix)
            throws SQLException {
        String body = columns.text(prefix + "body");
        return new Versioned<>(
                RecordBodies.CODEC.readHolder(
                        FirstLayout.isDocument(body) ? body : document(practice, columns, prefix, body)),
                columns.number(prefix + "version"),
                columns.seal(prefix + "seal"));
    }

    private static String document(PracticeId practice, ResultColumns columns, String prefix, String body)
            throws SQLException {
        return FirstLayout.of("holder", body)
                .with("practice", practice.value())
                .with("id", columns.text(prefix + "id"))
                .with("account", columns.maybe(prefix + "account"))
                .keeping("chart", "person", "name", "address", "invitedAt")
                .with("tries", Map.of(), "wrong", "forgiven")
                .text();
    }
}
