package dev.portalaccess.json.internal;

import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.RecordKey;
import java.util.function.Function;

/** The JSON of a receipt. */
public final class ReceiptJson {

    private ReceiptJson() {}

    /** Returns the fields of the receipt. */
    public static JsonObject write(CommandReceipt receipt) {
        return JsonObject.empty()
                .put("commit", receipt.commit().value())
                .put("at", receipt.at())
                .putDoc("request", receipt.request().map(ReceiptJson::write))
                .put("content", ValueJson.write(receipt.content()))
                .putTexts("result", receipt.result(), Function.identity());
    }

    /** Returns the receipt. */
    public static CommandReceipt receipt(JsonObject doc) {
        return new CommandReceipt(
                new CommitId(doc.text("commit")),
                doc.instant("at"),
                doc.maybeDoc("request").map(ReceiptJson::key),
                ValueJson.digest(doc.text("content")),
                doc.texts("result", Function.identity()));
    }

    private static JsonObject write(RecordKey key) {
        return JsonObject.empty().put("kind", key.kind()).put("value", key.value());
    }

    private static RecordKey key(JsonObject doc) {
        return new RecordKey(doc.constant("kind", RecordKey.Kind.class), doc.text("value"));
    }
}
