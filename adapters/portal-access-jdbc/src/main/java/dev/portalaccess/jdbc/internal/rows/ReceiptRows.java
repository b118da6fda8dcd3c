package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.DigestText;
import dev.portalaccess.jdbc.internal.json.JsonText;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.RecordKey;
import java.sql.SQLException;

/** The rows of receipts. */
public final class ReceiptRows {

    /** The columns that a read needs. */
    public static final String COLUMNS = "commit_id, committed_at, request, content, result";

    private ReceiptRows() {}

    /** Returns the row of a receipt. */
    public static RowValues row(PracticeId practice, CommandReceipt receipt) {
        return RowValues.in(TableNames.RECEIPT)
                .set("practice", practice.value())
                .set("commit_id", receipt.commit().value())
                .set("committed_at", receipt.at())
                .set("request", receipt.request().map(RecordKey::value))
                .set("content", DigestText.write(receipt.content()))
                .set("result", JsonText.write(receipt.result()));
    }

    /** Returns the receipt in a row. */
    public static CommandReceipt receipt(ResultColumns columns) throws SQLException {
        return new CommandReceipt(
                new CommitId(columns.text("commit_id")),
                columns.instant("committed_at"),
                columns.maybe("request").map(value -> new RecordKey(RecordKey.Kind.REQUEST, value)),
                DigestText.digest(columns.text("content")),
                JsonText.texts(columns.text("result")));
    }
}
