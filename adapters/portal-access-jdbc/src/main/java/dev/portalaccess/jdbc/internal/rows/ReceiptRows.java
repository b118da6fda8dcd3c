package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.Doc;
import dev.portalaccess.jdbc.internal.json.People;
import dev.portalaccess.jdbc.internal.sql.Columns;
import dev.portalaccess.jdbc.internal.sql.Row;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Receipt;
import java.sql.SQLException;

/** Receipts. */
public final class ReceiptRows {

    /** What it takes to read one. */
    public static final String COLUMNS = "commit_id, committed_at, request, content, result";

    private ReceiptRows() {}

    /** The row of a receipt. */
    public static Row row(PracticeId practice, Receipt receipt) {
        return Row.in(Names.RECEIPT)
                .set("practice", practice.value())
                .set("commit_id", receipt.commit().value())
                .set("committed_at", receipt.at())
                .set("request", receipt.request().map(Key::value))
                .set("content", People.write(receipt.content()))
                .set("result", Doc.write(receipt.result()));
    }

    /** The receipt of a row. */
    public static Receipt receipt(Columns columns) throws SQLException {
        return new Receipt(
                new CommitId(columns.text("commit_id")),
                columns.instant("committed_at"),
                columns.maybe("request").map(value -> new Key(Key.Kind.REQUEST, value)),
                People.digest(columns.text("content")),
                Doc.readTexts(columns.text("result")));
    }
}
